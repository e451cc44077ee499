/// A template rendered once for all pages whose values have one shape, cut where texts stand.
///
/// Mustache looks every name up in every context, for each page anew. What it finds depends on the texts only by their being
/// there; so it is asked once for each shape, and the texts are put in by copying.
struct Skeleton: Sendable {
    private var bytes: [UInt8] = []
    private var pieces: [Piece] = []

    private struct Piece: Sendable {
        /// Of `bytes`, before the text.
        var end: Int
        var mark: Mark
        /// The line end that the text ends in stands in the skeleton already.
        var endsInLine: Bool
    }

    private struct Mark: Sendable {
        var text: Int
        var isItem: Bool
        var isEscaped: Bool
    }

    /// - Parameter rendered: with the marks of `TemplateMarks`. Nil when it holds anything else like them.
    init?(_ rendered: ArraySlice<UInt8>) {
        var rest = rendered
        while let start = rest.firstIndex(of: TemplateMarks.sign) {
            bytes += rest[..<start]
            rest = rest[(start + 1)...]
            guard let end = rest.firstIndex(of: TemplateMarks.sign), let mark = Self.mark(rest[..<end]) else { return nil }
            rest = rest[(end + 1)...]
            pieces.append(Piece(end: bytes.count, mark: mark, endsInLine: rest.first == UInt8(ascii: "\n")))
        }
        bytes += rest
    }

    private static func mark(_ inside: ArraySlice<UInt8>) -> Mark? {
        let isItem = inside.first == TemplateMarks.itemSign
        let number = inside.dropFirst(isItem ? 1 : 0)
        let digits = number.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard let text = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        let isEscaped = !number[digits.endIndex...].elementsEqual(TemplateMarks.quote.utf8)
        return Mark(text: text, isItem: isItem, isEscaped: isEscaped)
    }

    /// - Parameters:
    ///   - items: the texts of the items of a long list.
    ///   - first: the first of the item's.
    func fill(_ texts: [TemplateText], _ items: [TemplateText] = [], from first: Int = 0, into out: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            for piece in pieces {
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<piece.end]))
                start = piece.end
                let text = piece.mark.isItem ? items[first + piece.mark.text] : texts[piece.mark.text]
                Self.append(text, piece, to: &out)
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }

    private static func append(_ text: TemplateText, _ piece: Piece, to out: inout [UInt8]) {
        text.withBytes { bytes in
            let isCut = piece.endsInLine && bytes.last == UInt8(ascii: "\n")
            let bytes = isCut ? UnsafeBufferPointer(rebasing: bytes.dropLast()) : bytes
            if piece.mark.isEscaped {
                HTMLEscaping.appendAsMustache(bytes, to: &out)
            } else {
                out.append(contentsOf: bytes)
            }
        }
    }
}
