/// Fills a `MarkdownTree` front to back: nodes are entered and left in document order.
struct TreeBuilder {
    private(set) var nodes: [MarkdownNode] = []
    private(set) var bytes: [UInt8] = []
    /// The innermost node that was entered and not yet left, with the child it got last.
    private var open = Open()
    /// Those around it, outermost first.
    private var path: [Open] = []

    private struct Open {
        /// -1 before the first.
        var node: NodeID = -1
        var lastChild: NodeID = -1
    }

    init(expectedBytes: Int) {
        nodes.reserveCapacity(expectedBytes / 16 + 16)
        bytes.reserveCapacity(expectedBytes)
        path.reserveCapacity(16)
    }

    var upcoming: NodeID { NodeID(nodes.count) }

    /// The last node entered and not left.
    var innermost: NodeID { max(open.node, MarkdownTree.root) }

    /// Nodes open around the next one.
    var depth: Int { path.count }

    /// Adds a node that stays open until `leave`.
    mutating func enter(_ node: MarkdownNode) {
        let id = add(node)
        path.append(open)
        open = Open(node: id)
    }

    mutating func leave() {
        guard let around = path.popLast() else { return }
        nodes[Int(open.node)].end = upcoming
        open = around
    }

    /// Adds a node without children.
    @discardableResult
    mutating func add(_ node: MarkdownNode) -> NodeID {
        let id = upcoming
        var node = node
        (node.first, node.sibling, node.end) = (-1, -1, id + 1)
        nodes.append(node)
        if open.lastChild >= 0 {
            nodes[Int(open.lastChild)].sibling = id
        } else if open.node >= 0 {
            nodes[Int(open.node)].first = id
        }
        if open.node >= 0 { open.lastChild = id }
        return id
    }

    mutating func store(_ text: UnsafeBufferPointer<UInt8>) -> ByteRange {
        guard !text.isEmpty else { return .empty }
        let start = Int32(bytes.count)
        bytes.append(contentsOf: text)
        return ByteRange(start: start, end: Int32(bytes.count))
    }

    /// Lengthens the newest node's text, which must be the last thing stored.
    mutating func lengthenText(of id: NodeID, by text: UnsafeBufferPointer<UInt8>) {
        guard !text.isEmpty else { return }
        if nodes[Int(id)].text.isEmpty {
            nodes[Int(id)].text = store(text)
        } else {
            bytes.append(contentsOf: text)
            nodes[Int(id)].text.end = Int32(bytes.count)
        }
    }

    mutating func changeLine(of id: NodeID, to line: Int32) { nodes[Int(id)].line = line }

    consuming func finish() -> MarkdownTree { MarkdownTree(nodes: nodes.withExactRoom, bytes: bytes.withExactRoom) }
}
