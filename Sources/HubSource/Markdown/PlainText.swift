extension MarkdownTree {
    /// The words of a node and all below it without markup: for ids, titles and searching. Alternative texts of
    /// pictures count as words, line ends are spaces, raw HTML is nothing.
    public func plainText(of id: NodeID) -> String {
        var words: [UInt8] = []
        appendPlainText(of: id, to: &words)
        return String(decoding: words, as: UTF8.self)
    }

    public func appendPlainText(of id: NodeID, to words: inout [UInt8]) {
        for node in nodes[Int(id)..<Int(self[id].end)] {
            switch node.kind {
            case .text, .code: words.append(contentsOf: slice(node.text))
            case .softBreak, .lineBreak: words.append(UInt8(ascii: " "))
            default: continue
            }
        }
    }
}
