/// One block or inline of a `MarkdownTree`.
public struct MarkdownNode: Sendable {
    public var kind: Kind
    /// Literal text of leaves and of code; destination of links, images and videos.
    public var text: ByteRange = .empty
    /// Title of links and images; info string of fenced code.
    public var extra: ByteRange = .empty
    /// Line in the file, from 1, front matter included.
    public var line: Int32
    /// Column in that line, from 1, in UTF-8 bytes. Exact on the first line of a block, a good guess after it.
    public var column: Int32
    var first: NodeID = -1
    var sibling: NodeID = -1
    /// The node after the last one below this node: see `MarkdownTree.subtree(of:)`.
    public internal(set) var end: NodeID = -1

    public var firstChild: NodeID? { first < 0 ? nil : first }
    public var nextSibling: NodeID? { sibling < 0 ? nil : sibling }

    public enum Kind: Sendable, Hashable {
        case document
        // Blocks of CommonMark 0.30
        /// Its last child may be an `attribution`.
        case blockQuote
        case list(ListStyle)
        /// `task` is nil for an ordinary item, else whether its box is ticked.
        case item(task: Bool?)
        case codeBlock
        /// Raw HTML. The reader reports it; what is only comments stays here and writers drop it.
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
        case tableCell(CellRole, alignment: Alignment)
        /// A block quote that began with `[!NOTE]` or a sister of it.
        case callout(Callout)
        /// Who said a quote, without the dash before the name: the last child of its block quote.
        case attribution
        /// A paragraph that was nothing but one link to a video; children are the words of the link, if any.
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

    /// What a cell of a table is for. All cells of the first row are `column`, but for a `corner`.
    public enum CellRole: Sendable, Hashable {
        case column, row, data
        /// An empty cell above the names of rows, which names nothing.
        case corner

        public var isInHeader: Bool { self == .column || self == .corner }
    }

    public enum Alignment: Sendable, Hashable { case none, start, center, end }

    public enum Callout: String, Sendable, Hashable, CaseIterable { case note, tip, important, warning, caution }
}
