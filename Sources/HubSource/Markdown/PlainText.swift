extension MarkdownTree {
    /// The words in a node and below, without markup; line breaks are spaces, pictures their alternative text.
    ///
    /// Control characters, which `&#1;` and its like can make, are left out.
    public func plainText(of id: NodeID) -> String {
        // Nearly always one text.
        if self[id].end == id + 2, case .text = self[id + 1].kind, !hasLeftOut(self[id + 1].text) {
            return string(self[id + 1].text)
        }
        var text: [UInt8] = []
        appendPlainText(of: id, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// The same as UTF-8.
    public func appendPlainText(of id: NodeID, to text: inout [UInt8]) {
        for node in subtree(of: id) {
            switch self[node].kind {
            case .text, .code: append(words: self[node].text, to: &text)
            case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
            default: break
            }
        }
    }

    private func append(words: ByteRange, to text: inout [UInt8]) {
        let start = text.count
        text += slice(words)
        if hasLeftOut(words) { text[start...].removeAll(where: Self.isLeftOut) }
    }

    private func hasLeftOut(_ words: ByteRange) -> Bool {
        var found = false
        slice(words).withUnsafeBufferPointer { words in
            EightBytes.forEach(in: words, where: Self.isLeftOut, mayBe: { $0.places(below: 0x20) != 0 }) { _ in found = true }
        }
        return found
    }

    /// Whether there is anything but white space in its plain text.
    public func hasWords(in id: NodeID) -> Bool {
        var hasText = false
        for node in subtree(of: id) {
            switch self[node].kind {
            case .text, .code:
                if slice(self[node].text).contains(where: { $0 > 0x20 && $0 < 0x7F }) { return true }
                hasText = true
            default: continue
            }
        }
        return hasText && plainText(of: id).contains { !$0.isWhitespace }
    }

    private static func isLeftOut(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t")
    }
}
