/// One line of settings as it was typed, taken apart without regard to the lines around it.
///
///     "  - phone: 020"
///      ^ indent 2, one dash, key “phone”, value “020”
struct YAMLLine {
    let bytes: ArraySlice<UInt8>
    /// Spaces it begins with.
    let indent: Int
    /// Where the words begin, behind all `- `; an index of `bytes`, as all below.
    let start: Int
    /// The colon behind the key.
    let colon: Int?
    /// The first byte of the value, or the end of the line.
    let value: Int
    /// Without white space at the end.
    let end: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        end = (bytes.lastIndex { !Self.isSpace($0) } ?? bytes.startIndex - 1) + 1
        var position = bytes.startIndex
        while position < end, bytes[position] == .blank { position += 1 }
        indent = position - bytes.startIndex
        while position < end, bytes[position] == UInt8(ascii: "-"), Self.isBreak(bytes, position + 1, end) {
            position += 1
            while position < end, bytes[position] == .blank { position += 1 }
        }
        start = position
        colon = Self.colon(bytes, from: position, to: end)
        if let colon {
            position = colon + 1
            while position < end, Self.isSpace(bytes[position]) { position += 1 }
        }
        value = position
    }

    var isBlank: Bool { bytes.startIndex + indent >= end }
    var isNote: Bool { start < end && bytes[start] == UInt8(ascii: "#") && !hasDash }
    var hasDash: Bool { start > bytes.startIndex + indent }
    /// Column of the words in spaces, as YAML counts indentation.
    var depth: Int { start - bytes.startIndex }
    var beginsWithTab: Bool { !isBlank && bytes[bytes.startIndex + indent] == UInt8(ascii: "\t") }
    /// What follows `#` is a note, so there is no value either.
    var hasValue: Bool { value < end && bytes[value] != UInt8(ascii: "#") }

    var key: String? { colon.map { text(start, $0) } }

    /// Whether what stands in front of the colon can be the name of a setting: letters, digits, hyphens, underscores.
    func isWord(upTo colon: Int) -> Bool {
        start < colon && bytes[start..<colon].allSatisfy(Self.isWordLetter)
    }

    /// A colon with something right behind it, as in `published:2026-03-31`; not one of an address.
    var tightColon: Int? {
        guard start < end, colon == nil, let tight = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")), isWord(upTo: tight), tight + 1 < end,
            !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[start])
        else { return nil }
        return bytes[tight + 1] == UInt8(ascii: "/") ? nil : tight
    }

    func text(_ from: Int, _ to: Int) -> String { String(decoding: bytes[from..<to], as: UTF8.self) }

    /// Columns from 1, in letters.
    func column(of index: Int) -> Int { text(bytes.startIndex, index).count + 1 }

    /// Three dashes and nothing but white space behind them.
    var isFence: Bool { indent == 0 && end - bytes.startIndex == 3 && bytes.prefix(3).allSatisfy { $0 == UInt8(ascii: "-") } }

    /// A line that was perhaps to be three dashes: `----`, ` ---`, `—`, `+++`, `===`.
    var isLikeAFence: Bool {
        guard !isBlank, !isFence else { return false }
        let words = text(bytes.startIndex + indent, end)
        return words.count <= 12 && (words.count >= 2 || words == "—" || words == "–")
            && words.allSatisfy { "-–—−+=_* ".contains($0) }
    }

    private static func colon(_ bytes: ArraySlice<UInt8>, from start: Int, to end: Int) -> Int? {
        guard start < end, !"[{#".utf8.contains(bytes[start]) else { return nil }
        var position = start
        if bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
            guard let close = YAMLQuote.close(of: start, in: bytes, end) else { return nil }
            position = close + 1
            guard position < end, bytes[position] == UInt8(ascii: ":") else { return nil }
        }
        return nextColon(bytes, from: position, to: end)
    }

    /// The next colon with white space or nothing behind it, if no note begins before.
    static func nextColon(_ bytes: ArraySlice<UInt8>, from start: Int, to end: Int) -> Int? {
        var position = start
        while position < end {
            if bytes[position] == UInt8(ascii: ":"), isBreak(bytes, position + 1, end) { return position }
            if bytes[position] == UInt8(ascii: "#"), position > start, isSpace(bytes[position - 1]) { return nil }
            position += 1
        }
        return nil
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == .blank || byte == UInt8(ascii: "\t") }

    static func isBreak(_ bytes: ArraySlice<UInt8>, _ index: Int, _ end: Int) -> Bool { index >= end || isSpace(bytes[index]) }

    private static func isWordLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension UInt8 {
    static let blank = UInt8(ascii: " ")
}

/// Quotes as YAML has them.
enum YAMLQuote {
    /// Where the quote that opens at `start` is closed; nil if not before `end`.
    static func close(of start: Int, in bytes: ArraySlice<UInt8>, _ end: Int) -> Int? {
        close(bytes[start], in: bytes, from: start + 1, end)
    }

    static func close(_ quote: UInt8, in bytes: ArraySlice<UInt8>, from start: Int, _ end: Int) -> Int? {
        var position = start
        while position < end {
            if bytes[position] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                position += 2
            } else if bytes[position] == quote {
                // Two single quotes are one that does not close.
                guard quote == UInt8(ascii: "'"), position + 1 < end, bytes[position + 1] == quote else { return position }
                position += 2
            } else {
                position += 1
            }
        }
        return nil
    }

    /// The words so that YAML reads them as they are.
    static func quoted(_ words: String) -> String {
        if !words.contains("\""), !words.contains("\\") { return "\"\(words)\"" }
        if !words.contains("'") { return "'\(words)'" }
        return "\"" + words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
