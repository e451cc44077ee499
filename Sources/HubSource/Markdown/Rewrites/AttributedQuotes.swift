/// A last line `— Name, role` in a block quote: who said it.
enum AttributedQuotes {
    private static let dashes = ["— ", "– ", "-- "]

    /// Makes the last line of a block quote its `attribution` if it starts with a dash.
    ///
    /// - Returns: whether nodes were added or left behind.
    static func rewrite(quote id: NodeID, in tree: inout MarkdownTree) -> Bool {
        guard let paragraph = lastChild(of: id, in: tree), tree[paragraph].kind == .paragraph else { return false }
        let (lastBreak, first) = lastLine(of: paragraph, in: tree)
        guard let first, tree[first].kind == .text, let dash = dash(at: first, in: tree) else { return false }
        let isWholeQuote = lastBreak == nil && tree[id].firstChild == paragraph
        guard !isWholeQuote, takeOff(dash, from: first, in: &tree) else { return false }
        guard let lastBreak else {
            tree.nodes[Int(paragraph)].kind = .attribution
            return true
        }
        cut(before: lastBreak, in: paragraph, &tree)
        var node = MarkdownNode(kind: .attribution, line: tree[first].line, column: tree[first].column)
        node.first = first
        tree.nodes[Int(paragraph)].sibling = tree.append(node)
        return true
    }

    private static func lastChild(of id: NodeID, in tree: MarkdownTree) -> NodeID? {
        var last = tree[id].firstChild
        while let child = last, let next = tree[child].nextSibling { last = next }
        return last
    }

    /// The break before the last line of a paragraph, if any, and the first node on that line.
    private static func lastLine(of paragraph: NodeID, in tree: MarkdownTree) -> (NodeID?, NodeID?) {
        var lastBreak: NodeID?
        var first = tree[paragraph].firstChild
        var child = first
        while let id = child {
            child = tree[id].nextSibling
            if tree[id].kind.isBreak { (lastBreak, first) = (id, child) }
        }
        return (lastBreak, first)
    }

    private static func dash(at text: NodeID, in tree: MarkdownTree) -> String? {
        let words = tree.slice(tree[text].text)
        return dashes.first { words.starts(with: $0.utf8) }
    }

    /// Takes the dash off; false if no name would be left.
    private static func takeOff(_ dash: String, from text: NodeID, in tree: inout MarkdownTree) -> Bool {
        let isNamed = tree[text].text.count > dash.utf8.count || tree[text].nextSibling != nil
        guard isNamed else { return false }
        tree.nodes[Int(text)].text.start += Int32(dash.utf8.count)
        tree.nodes[Int(text)].column += Int32(dash.utf8.count)
        return true
    }

    private static func cut(before node: NodeID, in paragraph: NodeID, _ tree: inout MarkdownTree) {
        var child = tree[paragraph].firstChild
        while let id = child {
            child = tree[id].nextSibling
            if child == node { tree.nodes[Int(id)].sibling = -1 }
        }
    }
}
