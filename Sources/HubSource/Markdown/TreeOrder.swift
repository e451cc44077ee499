extension MarkdownTree {
    /// The same tree with its nodes in document order again and without those no longer reached, as rewrites
    /// leave some behind. Their text stays in `bytes`.
    func inDocumentOrder() -> MarkdownTree {
        var builder = TreeBuilder(expectedBytes: 0)
        var path: [NodeID] = []
        var current: NodeID? = Self.root
        while let id = current {
            builder.enter(self[id])
            if let child = self[id].firstChild {
                path.append(id)
                current = child
                continue
            }
            builder.leave()
            current = self[id].nextSibling
            while current == nil, let parent = path.popLast() {
                builder.leave()
                current = self[parent].nextSibling
            }
        }
        return MarkdownTree(nodes: builder.finish().nodes, bytes: bytes)
    }

    /// Adds a node that nothing leads to yet.
    mutating func append(_ node: MarkdownNode) -> NodeID {
        nodes.append(node)
        return NodeID(nodes.count - 1)
    }

    /// Stores text for a node.
    mutating func store(_ text: some Sequence<UInt8>) -> ByteRange {
        let start = Int32(bytes.count)
        bytes.append(contentsOf: text)
        return ByteRange(start: start, end: Int32(bytes.count))
    }

    /// Makes these nodes the children of another, in this order.
    mutating func setChildren(of parent: NodeID, to children: [NodeID]) {
        nodes[Int(parent)].first = children.first ?? -1
        for (index, child) in children.enumerated() {
            nodes[Int(child)].sibling = index + 1 < children.count ? children[index + 1] : -1
        }
    }
}
