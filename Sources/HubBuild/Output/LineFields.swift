/// Reads lines of fields with one space between them, from bytes that anybody may have damaged.
struct LineFields {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }

    /// Sixteen hexadecimal digits and a space.
    mutating func hexadecimal() -> UInt64? {
        let field = rest.prefix(16)
        guard field.count == 16, rest.dropFirst(16).first == UInt8(ascii: " ") else { return nil }
        var value: UInt64 = 0
        for byte in field {
            guard let digit = Self.digit(byte) else { return nil }
            value = value << 4 | digit
        }
        rest = rest.dropFirst(17)
        return value
    }

    /// A whole number, below zero or not, and a space.
    mutating func decimal() -> Int64? {
        guard let end = rest.prefix(21).firstIndex(of: UInt8(ascii: " ")) else { return nil }
        let isNegative = rest.first == UInt8(ascii: "-")
        let digits = rest[..<end].dropFirst(isNegative ? 1 : 0)
        guard !digits.isEmpty else { return nil }
        var value: Int64 = 0
        for byte in digits {
            guard let digit = Self.digit(byte), digit < 10 else { return nil }
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflowToo) = tens.subtractingReportingOverflow(Int64(digit))
            guard !overflow, !overflowToo else { return nil }
            value = sum
        }
        rest = rest[(end + 1)...]
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    /// Everything to the end of the line, which must have one; the line is then done with.
    mutating func restOfLine() -> String? {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")), end > rest.startIndex else { return nil }
        defer { rest = rest[(end + 1)...] }
        return String(validating: rest[..<end], as: UTF8.self)
    }

    /// Goes on to the next line; what is left without an end of line is dropped.
    mutating func skipLine() {
        rest = rest.firstIndex(of: UInt8(ascii: "\n")).map { rest[($0 + 1)...] } ?? []
    }

    private static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        default: nil
        }
    }
}
