extension MarkdownTree {
    /// Gives the top-level ordered lists one row of numbers: each goes on where the one before it ended.
    public mutating func numberListsThroughout() {
        var next: Int32 = 1
        for block in Array(children(of: Self.root)) {
            guard case .list(var style) = self[block].kind, style.isOrdered else { continue }
            style.start = next
            nodes[Int(block)].kind = .list(style)
            next += children(of: block).reduce(0) { count, _ in count + 1 }
        }
    }
}
