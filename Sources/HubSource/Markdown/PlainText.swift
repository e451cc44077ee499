extension MarkdownTree {
    /// The words in a node and below, without markup; line breaks are spaces, pictures their alternative text.
    ///
    /// Control characters, which `&#1;` and its like can make, are left out.
    public func plainText(of id: NodeID) -> String {
        var text: [UInt8] = []
        for node in subtree(of: id) {
            switch self[node].kind {
            case .text, .code: text += slice(self[node].text)
            case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
            default: break
            }
        }
        text.removeAll { $0 < 0x20 && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\t") }
        return String(decoding: text, as: UTF8.self)
    }
}
