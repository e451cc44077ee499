/// Reads what stands in cells with one more parse for a whole page.
///
/// Each cell becomes a heading, `# words #`, of a document made for the purpose: one line a cell, so the heading's
/// line tells the cell. The page's link definitions follow, for they count in cells too.
struct TableCells {
    private var document: [UInt8] = []
    /// The node each line of the document belongs to.
    private var owners: [NodeID] = []
    private static let start = "# ".utf8

    /// Notes the words of a cell or a caption that already has its place in the tree.
    mutating func add(_ words: Slice<UnsafeBufferPointer<UInt8>>, hasEscapedPipe: Bool, owner: NodeID) {
        guard !words.isEmpty else { return }
        document.append(contentsOf: Self.start)
        if hasEscapedPipe { appendUnescaped(words) } else { document.append(contentsOf: words) }
        document.append(contentsOf: " #\n".utf8)
        owners.append(owner)
    }

    /// In a table `\|` is `|`, in code too.
    private mutating func appendUnescaped(_ words: Slice<UnsafeBufferPointer<UInt8>>) {
        for byte in words {
            if byte == UInt8(ascii: "|"), document.last == UInt8(ascii: "\\") { document.removeLast() }
            document.append(byte)
        }
    }

    /// Parses all cells and hangs what they say below their nodes.
    mutating func splice(into tree: inout MarkdownTree, definitions: [UInt8]) {
        document.append(contentsOf: definitions)
        let parsed = CommonMarkParser.parse(document)
        let firstNode = NodeID(tree.nodes.count)
        let firstByte = Int32(tree.bytes.count)
        tree.bytes.append(contentsOf: parsed.bytes)
        for node in parsed.nodes { tree.nodes.append(node.moved(by: firstNode, bytes: firstByte)) }
        for heading in parsed.children(of: MarkdownTree.root) {
            let line = Int(parsed[heading].line) - 1
            guard owners.indices.contains(line) else { break }
            hang(parsed.subtree(of: heading), below: owners[line], movedBy: firstNode, in: &tree)
        }
    }

    /// Gives a heading's children to the cell, and the cell's place in the file to them.
    private func hang(
        _ heading: Range<NodeID>, below owner: NodeID, movedBy firstNode: NodeID, in tree: inout MarkdownTree
    ) {
        let cell = tree[owner]
        tree.nodes[Int(owner)].first = tree[heading.lowerBound + firstNode].first
        for id in heading.dropFirst() {
            tree.nodes[Int(id + firstNode)].line = cell.line
            tree.nodes[Int(id + firstNode)].column += cell.column - 1 - Int32(Self.start.count)
        }
    }
}

extension MarkdownNode {
    /// The same node in a tree that already had so many nodes and bytes.
    fileprivate func moved(by nodes: NodeID, bytes: Int32) -> MarkdownNode {
        var node = self
        if first >= 0 { node.first += nodes }
        if sibling >= 0 { node.sibling += nodes }
        node.end += nodes
        node.text = text.isEmpty ? .empty : ByteRange(start: text.start + bytes, end: text.end + bytes)
        node.extra = extra.isEmpty ? .empty : ByteRange(start: extra.start + bytes, end: extra.end + bytes)
        return node
    }
}
