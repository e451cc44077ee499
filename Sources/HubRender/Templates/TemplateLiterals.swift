/// The words and HTML between the tags of templates, kept out of what swift-mustache reads.
///
/// It looks at templates letter by letter, at a thousand instructions a letter: half of the time of a small hub. So each piece
/// between tags stands in the template as a mark of three bytes, and is put back when the template is drawn.
struct TemplateLiterals: Sendable {
    private var pieces: [[UInt8]] = []

    /// Before the number of a piece. No template, no word of a theme and no author's text holds it.
    static let sign: UInt8 = 0x04
    private static let digits = UInt8(ascii: "0")..<UInt8(ascii: "0") + 64
    /// Shorter ones stay: a mark would be no shorter.
    private static let shortest = 4

    /// The same template with marks. Where lines end stays as it is: that decides which of them a tag has for itself.
    mutating func shortened(_ template: String) -> String {
        var short: [UInt8] = []
        var rest = Array(template.utf8)[...]
        while let tag = Self.tag(in: rest) {
            append(rest[..<tag.lowerBound], to: &short)
            short += rest[tag]
            rest = rest[tag.upperBound...]
        }
        append(rest, to: &short)
        return String(decoding: short, as: UTF8.self)
    }

    /// What was drawn, with the pieces in their places.
    func restored(_ drawn: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(drawn.count * 3)
        var rest = drawn[...]
        while let at = rest.firstIndex(of: Self.sign) {
            bytes += rest[..<at]
            let number = rest[(at + 1)...].prefix(2).reduce(0) { $0 * 64 + Int($1 &- Self.digits.lowerBound) }
            if pieces.indices.contains(number) { bytes += pieces[number] }
            rest = rest[(at + 1)...].dropFirst(2)
        }
        return bytes + rest
    }

    /// What stands between two tags: the end of a line, whole lines, and the beginning of a line.
    private mutating func append(_ text: ArraySlice<UInt8>, to short: inout [UInt8]) {
        let lineFeed = UInt8(ascii: "\n")
        guard let first = text.firstIndex(of: lineFeed), let last = text.lastIndex(of: lineFeed) else { return append(piece: text, to: &short) }
        append(piece: text[..<first], to: &short)
        short.append(lineFeed)
        if first < last {
            append(piece: text[(first + 1)..<last], to: &short)
            short.append(lineFeed)
        }
        append(piece: text[(last + 1)...], to: &short)
    }

    private mutating func append(piece: ArraySlice<UInt8>, to short: inout [UInt8]) {
        let isBlank = piece.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        guard piece.count >= Self.shortest, !isBlank, pieces.count < Self.digits.count * Self.digits.count else { return short += piece }
        let (high, low) = pieces.count.quotientAndRemainder(dividingBy: Self.digits.count)
        short += [Self.sign, Self.digits.lowerBound + UInt8(high), Self.digits.lowerBound + UInt8(low)]
        pieces.append(Array(piece))
    }

    private static func tag(in text: ArraySlice<UInt8>) -> Range<Int>? {
        let open = UInt8(ascii: "{"), close = UInt8(ascii: "}")
        guard let start = text.indices.dropLast().first(where: { text[$0] == open && text[$0 + 1] == open }) else { return nil }
        let count = text[start...].starts(with: "{{{".utf8) ? 3 : 2
        guard let end = text[start...].indices.dropLast(count - 1).first(where: { text[$0..<$0 + count].allSatisfy { $0 == close } }) else { return nil }
        return start..<end + count
    }
}
