import HubModel
import HubSource

/// The words of a node in the form that lists of words are compared with.
extension MarkdownTree {
    /// Small letters and digits, one space between words, no signs: “Read more…” is `read more`.
    func plainWords(of node: NodeID) -> String { PlainWords.of(plainText(of: node)) }
}

enum PlainWords {
    static func of(_ text: some StringProtocol) -> String {
        if let plain = ofASCII(text) { return plain }
        let kept = text.lowercased().map { $0.isLetter || $0.isNumber ? $0 : $0 == "’" || $0 == "'" ? "'" : " " }
        return String(kept).split(separator: " ").map { $0.trimming("'") }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The same for text of ASCII alone, byte by byte; nil for other text.
    private static func ofASCII(_ text: some StringProtocol) -> String? {
        var words: [UInt8] = []
        words.reserveCapacity(text.utf8.count)
        var wordStart = 0
        func end() {
            while words.count > wordStart, words.last == UInt8(ascii: "'") { words.removeLast() }
            if words.count > wordStart { words.append(UInt8(ascii: " ")) }
            wordStart = words.count
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): words.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): words.append(byte | 0x20)
            case UInt8(ascii: "'"): if words.count > wordStart { words.append(byte) }
            case 0x80...: return nil
            default: end()
            }
        }
        end()
        return String(decoding: words.dropLast(), as: UTF8.self)
    }
}

extension StringProtocol {
    /// Without this sign at either end.
    fileprivate func trimming(_ sign: Character) -> SubSequence {
        var rest = self[...]
        while rest.first == sign { rest = rest.dropFirst() }
        while rest.last == sign { rest = rest.dropLast() }
        return rest
    }
}
