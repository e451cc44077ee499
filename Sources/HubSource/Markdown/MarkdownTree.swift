/// A parsed CommonMark document as one flat array, in document order.
///
/// No pointers and no recursion: `nodes[0]` is the document, every other node is reached through
/// `firstChild` and `nextSibling`. All text lies in `bytes`, as UTF-8; nodes hold ranges into it.
public struct MarkdownTree: Sendable {
    public internal(set) var nodes: [MarkdownNode]
    /// The text of all nodes, already unescaped (entities and backslashes are resolved), valid UTF-8.
    public internal(set) var bytes: [UInt8]

    public static let root: NodeID = 0

    public subscript(_ id: NodeID) -> MarkdownNode { nodes[Int(id)] }

    /// The children of a node, first to last.
    public func children(of id: NodeID) -> Children { Children(tree: self, upcoming: self[id].firstChild) }

    public struct Children: Sequence, IteratorProtocol {
        let tree: MarkdownTree
        var upcoming: NodeID?

        public mutating func next() -> NodeID? {
            guard let id = upcoming else { return nil }
            upcoming = tree[id].nextSibling
            return id
        }
    }
}

/// The index of a node in `MarkdownTree.nodes`.
public typealias NodeID = Int32

public struct MarkdownNode: Sendable {
    public var kind: Kind
    /// Literal text of leaves; destination of links, images and videos; info string of code blocks is `extra`.
    public var text: ByteRange = .empty
    /// Title of links and images; info string of fenced code.
    public var extra: ByteRange = .empty
    /// Line in the file, from 1, front matter included.
    public var line: Int32
    /// Column in that line, from 1, in UTF-8 bytes.
    public var column: Int32
    var first: NodeID = -1
    var sibling: NodeID = -1

    public var firstChild: NodeID? { first < 0 ? nil : first }
    public var nextSibling: NodeID? { sibling < 0 ? nil : sibling }

    public enum Kind: Sendable, Hashable {
        case document
        // Blocks of CommonMark 0.30
        case blockQuote
        case list(ListStyle)
        /// `task` is nil for an ordinary item, else whether its box is ticked.
        case item(task: Bool?)
        case codeBlock
        case htmlBlock
        case paragraph
        case heading(level: UInt8)
        case thematicBreak
        // Inlines
        case text
        case softBreak
        case lineBreak
        case code
        case htmlInline
        case emphasis
        case strong
        case link
        case image
        // What Handrail adds by rewriting the tree
        /// Children: an optional `caption`, then rows; the first row is the header.
        case table
        case caption
        case tableRow
        case tableCell(header: Bool, alignment: Alignment)
        /// A block quote that began with `[!NOTE]` or a sister of it.
        case callout(Callout)
        /// A block quote with or without a last child `attribution`.
        case attribution
        /// A paragraph that was nothing but one link to a video; children are the words of the link.
        case video
    }

    public struct ListStyle: Sendable, Hashable {
        public var isOrdered: Bool
        public var isTight: Bool
        /// First number of an ordered list.
        public var start: Int32

        public init(isOrdered: Bool, isTight: Bool, start: Int32) {
            self.isOrdered = isOrdered
            self.isTight = isTight
            self.start = start
        }
    }

    public enum Alignment: Sendable, Hashable { case none, start, center, end }

    public enum Callout: String, Sendable, Hashable, CaseIterable { case note, tip, important, warning, caution }
}

/// A half-open range of offsets into `MarkdownTree.bytes`.
public struct ByteRange: Sendable, Hashable {
    public var start: Int32
    public var end: Int32

    public static let empty = ByteRange(start: 0, end: 0)

    public init(start: Int32, end: Int32) {
        self.start = start
        self.end = end
    }

    public var isEmpty: Bool { start == end }
    public var indices: Range<Int> { Int(start)..<Int(end) }
}
