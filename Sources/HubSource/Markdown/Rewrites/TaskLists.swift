/// `- [ ] words` and `- [x] words`: items with a box to tick.
enum TaskLists {
    /// Marks an item whose first words are a box, and takes the box out of the words.
    static func rewrite(item id: NodeID, in tree: inout MarkdownTree) {
        guard let paragraph = tree[id].firstChild, tree[paragraph].kind == .paragraph,
            let words = tree[paragraph].firstChild, tree[words].kind == .text,
            let isDone = box(tree.slice(tree[words].text))
        else { return }
        tree.nodes[Int(id)].kind = .item(task: isDone)
        tree.nodes[Int(words)].text.start += 4
        tree.nodes[Int(words)].column += 4
    }

    /// Whether the box at the start of these words is ticked; nil when there is none.
    private static func box(_ words: ArraySlice<UInt8>) -> Bool? {
        guard words.first == UInt8(ascii: "[") else { return nil }
        if words.starts(with: "[ ] ".utf8) { return false }
        if words.starts(with: "[x] ".utf8) || words.starts(with: "[X] ".utf8) { return true }
        return nil
    }
}
