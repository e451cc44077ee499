/// A parsed CommonMark document as one flat array, in document order.
///
/// No pointers and no recursion: `nodes[0]` is the document, every node stands before its children and its
/// children before its next sibling. So a node and all it holds are the contiguous nodes `subtree(of:)`.
/// All text lies in `bytes`, as UTF-8; nodes hold ranges into it.
public struct MarkdownTree: Sendable {
    public internal(set) var nodes: [MarkdownNode]
    /// The text of all nodes, already unescaped (entities and backslashes are resolved), valid UTF-8.
    public internal(set) var bytes: [UInt8]

    public static let root: NodeID = 0

    /// A document with nothing in it.
    public static let empty = MarkdownTree(
        nodes: [MarkdownNode(kind: .document, line: 1, column: 1, end: 1)], bytes: [])

    @inlinable public subscript(_ id: NodeID) -> MarkdownNode { nodes[Int(id)] }

    /// The children of a node, first to last.
    public func children(of id: NodeID) -> Children { Children(nodes: nodes, upcoming: self[id].firstChild) }

    /// The node itself and everything below it, in document order.
    @inlinable public func subtree(of id: NodeID) -> Range<NodeID> { id..<self[id].end }

    /// The bytes of a node's `text` or `extra`.
    @inlinable public func slice(_ range: ByteRange) -> ArraySlice<UInt8> { bytes[range.indices] }

    /// The bytes of a node's `text` or `extra` as a string.
    public func string(_ range: ByteRange) -> String { String(decoding: slice(range), as: UTF8.self) }

    public struct Children: Sequence, IteratorProtocol {
        let nodes: [MarkdownNode]
        var upcoming: NodeID?

        public mutating func next() -> NodeID? {
            guard let id = upcoming else { return nil }
            upcoming = nodes[Int(id)].nextSibling
            return id
        }
    }
}

/// The index of a node in `MarkdownTree.nodes`.
public typealias NodeID = Int32

/// A half-open range of offsets into `MarkdownTree.bytes`.
public struct ByteRange: Sendable, Hashable {
    public var start: Int32
    public var end: Int32

    public static let empty = ByteRange(start: 0, end: 0)

    public init(start: Int32, end: Int32) {
        self.start = start
        self.end = end
    }

    @inlinable public var isEmpty: Bool { start == end }
    @inlinable public var count: Int { Int(end - start) }
    @inlinable public var indices: Range<Int> { Int(start)..<Int(end) }
}
