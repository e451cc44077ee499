/// A value of a PDF file, as far as counting pages needs it (ISO 32000-1, 7.3).
enum PDFValue: Sendable {
    case number(Int)
    case name(String)
    case reference(Int)
    case array([PDFValue])
    case dictionary([String: PDFValue])
    case flag(Bool)
    /// Strings, fractions, null.
    case other

    var number: Int? { if case .number(let value) = self { value } else { nil } }
    var name: String? { if case .name(let value) = self { value } else { nil } }
    var reference: Int? { if case .reference(let value) = self { value } else { nil } }
    var dictionary: [String: PDFValue]? { if case .dictionary(let value) = self { value } else { nil } }
    /// An array, or a single value as an array of one.
    var list: [PDFValue] { if case .array(let values) = self { values } else { [self] } }
}

/// Reads values of a PDF file from one place on, never beyond a limit.
struct PDFLexer {
    private let bytes: [UInt8]
    private let end: Int
    private(set) var at: Int

    /// Arrays and dictionaries inside each other deeper than this are refused.
    private static let deepest = 40

    init(_ bytes: [UInt8], at: Int, limit: Int = 1 << 20) {
        self.bytes = bytes
        self.at = max(0, at)
        end = min(bytes.count, self.at.addingReportingOverflow(limit).partialValue)
    }

    /// Reads a keyword if it stands next, after white space.
    mutating func take(_ keyword: String) -> Bool {
        skipSpace()
        guard bytes.reads(keyword, at: at) else { return false }
        at += keyword.utf8.count
        return true
    }

    /// Reads a whole number of up to 15 digits without a sign.
    mutating func takeNumber() -> Int? {
        skipSpace()
        let start = at
        var value = 0
        while at < end, at - start < 15, bytes[at].isASCIIDigit {
            value = value * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        return at > start ? value : nil
    }

    mutating func value(depth: Int = 0) -> PDFValue? {
        skipSpace()
        guard at < end, depth < Self.deepest else { return nil }
        switch bytes[at] {
        case .ascii("/"): return .name(name())
        case .ascii("["): return array(depth)
        case .ascii("("): return string()
        case .ascii("<"): return bytes.byte(at + 1) == .ascii("<") ? dictionary(depth) : hexString()
        case .ascii(")"), .ascii("]"), .ascii(">"), .ascii("{"), .ascii("}"): return nil
        default: return word()
        }
    }

    private mutating func array(_ depth: Int) -> PDFValue? {
        at += 1
        var values: [PDFValue] = []
        while !take("]") {
            guard let value = value(depth: depth + 1) else { return nil }
            values.append(value)
        }
        return .array(values)
    }

    private mutating func dictionary(_ depth: Int) -> PDFValue? {
        at += 2
        var values: [String: PDFValue] = [:]
        while !take(">>") {
            guard let key = value(depth: depth + 1)?.name, let value = value(depth: depth + 1) else { return nil }
            values[key] = value
        }
        return .dictionary(values)
    }

    /// A name without its slash; `#41` stands for a byte in hexadecimal.
    private mutating func name() -> String {
        at += 1
        var text: [UInt8] = []
        while at < end, Self.isRegular(bytes[at]) {
            if bytes[at] == .ascii("#"), at + 2 < end,
                let byte = UInt8(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
            {
                text.append(byte)
                at += 3
            } else {
                text.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func string() -> PDFValue? {
        var depth = 0
        while at < end {
            switch bytes[at] {
            case .ascii("\\"): at += 1
            case .ascii("("): depth += 1
            case .ascii(")"): depth -= 1
            default: break
            }
            at += 1
            if depth == 0 { return .other }
        }
        return nil
    }

    private mutating func hexString() -> PDFValue? {
        while at < end, bytes[at] != .ascii(">") { at += 1 }
        at += 1
        return at <= end ? .other : nil
    }

    /// A number, a reference (`12 0 R`), or a word such as `true`.
    private mutating func word() -> PDFValue? {
        let start = at
        while at < end, Self.isRegular(bytes[at]) { at += 1 }
        guard at > start else { return nil }
        let word = String(decoding: bytes[start..<at].prefix(20), as: UTF8.self)
        guard let number = Int(word) else { return word == "true" ? .flag(true) : word == "false" ? .flag(false) : .other }
        let behind = at
        if number >= 0, takeNumber() != nil, take("R"), at >= end || !Self.isRegular(bytes[at]) {
            return .reference(number)
        }
        at = behind
        return .number(number)
    }

    /// Skips white space and comments (7.2.3, 7.2.4).
    mutating func skipSpace() {
        while at < end {
            if bytes[at] == .ascii("%") {
                while at < end, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
            } else if Self.isSpace(bytes[at]) {
                at += 1
            } else {
                return
            }
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
    }

    private static func isRegular(_ byte: UInt8) -> Bool { !isSpace(byte) && !"()<>[]{}/%".utf8.contains(byte) }
}
