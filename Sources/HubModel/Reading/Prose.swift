import HubSource

/// The words of a document that people read as text, block by block: what reading time, reading level and the checks of
/// language look at.
///
/// In it: paragraphs, list items, callouts, headings and table cells. Not in it: captions, alternative text, code, addresses
/// (lines broken on purpose, without a full stop), items that are nothing but a link, and quotes, which are the members' own
/// words.
public struct Prose: Sendable {
    /// What a block is. Reading time and level count `paragraph` and `item` alone.
    public enum Role: Sendable, Hashable { case paragraph, item, heading, cell }

    /// A paragraph, heading or cell, or the text of a list item, as one stretch of `bytes`.
    public struct Block: Sendable, Hashable {
        /// The paragraph in the tree: its line is where the block begins.
        public var node: NodeID
        public var text: Range<Int>
        public var role: Role

        public var isItem: Bool { role == .item }
        public var isCounted: Bool { role == .paragraph || role == .item }
    }

    /// Where a stretch of `bytes` comes from: it goes on to the next piece.
    struct Piece: Sendable {
        var start: Int32
        var node: NodeID
    }

    /// All blocks one after the other, as UTF-8. Code in a sentence stands as U+FFFC, one for each.
    public internal(set) var bytes: [UInt8] = []
    /// In the order of the document.
    public internal(set) var blocks: [Block] = []
    /// In the order of `bytes`.
    var pieces: [Piece] = []

    /// U+FFFC.
    static let code: [UInt8] = [0xEF, 0xBF, 0xBC]

    /// Nothing.
    init() {}

    /// The text of a tree.
    public init(_ tree: MarkdownTree) { append(tree) }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        blocks.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
    }

    mutating func append(_ tree: MarkdownTree) {
        // A line end becomes a byte that the tree has not.
        bytes.reserveCapacity(tree.bytes.count + tree.nodes.count)
        pieces.reserveCapacity(tree.nodes.count)
        var node = MarkdownTree.root, itemEnd = MarkdownTree.root
        while node < tree[MarkdownTree.root].end {
            var next = tree[node].end
            switch tree[node].kind {
            case .paragraph: append(tree, node, node < itemEnd ? .item : .paragraph)
            case .heading: append(tree, node, .heading)
            case .tableCell: append(tree, node, .cell)
            case .item:
                itemEnd = max(itemEnd, next)
                next = node + 1
            case .document, .list, .callout, .table, .tableRow: next = node + 1
            default: break
            }
            node = next
        }
    }

    /// Text without any marks; each element is a block.
    public init(paragraphs: [String], areItems: Bool = false) {
        for paragraph in paragraphs {
            let start = bytes.count
            bytes.append(contentsOf: paragraph.utf8)
            let role = areItems ? Role.item : .paragraph
            blocks.append(Block(node: MarkdownTree.root, text: start..<bytes.count, role: role))
        }
    }

    private mutating func append(_ tree: MarkdownTree, _ paragraph: NodeID, _ role: Role) {
        if role == .item, Self.isOnlyLinks(tree, paragraph) { return }
        let start = bytes.count, firstPiece = pieces.count
        let isBroken = appendInlines(tree, paragraph)
        if isBroken, role != .heading, !hasStop(from: start) {
            bytes.removeSubrange(start...)
            pieces.removeSubrange(firstPiece...)
        } else {
            blocks.append(Block(node: paragraph, text: start..<bytes.count, role: role))
        }
    }

    /// Adds the text of a paragraph. True when the author broke a line on purpose.
    private mutating func appendInlines(_ tree: MarkdownTree, _ paragraph: NodeID) -> Bool {
        tree.bytes.withUnsafeBufferPointer { words in
            var isBroken = false, node = paragraph + 1
            let end = tree[paragraph].end
            while node < end {
                var next = node + 1
                switch tree[node].kind {
                case .text: append(UnsafeBufferPointer(rebasing: words[tree[node].text.indices]), of: node)
                case .softBreak: append(CollectionOfOne(0x20), of: node)
                case .lineBreak:
                    append(CollectionOfOne(0x0A), of: node)
                    isBroken = true
                case .code: append(Self.code, of: node)
                case .emphasis, .strong, .link: break
                default: next = tree[node].end
                }
                node = next
            }
            return isBroken
        }
    }

    private mutating func append(_ text: some Collection<UInt8>, of node: NodeID) {
        pieces.append(Piece(start: Int32(bytes.count), node: node))
        bytes.append(contentsOf: text)
    }

    /// Whether a full stop, question or exclamation mark stands at the end of a word.
    private func hasStop(from start: Int) -> Bool {
        (start..<bytes.count).contains { at in
            let isStop = bytes[at] == 0x2E || bytes[at] == 0x21 || bytes[at] == 0x3F
            return isStop && (at + 1 == bytes.count || bytes[at + 1] <= 0x20)
        }
    }

    /// Whether a paragraph has links and, apart from them, only white space and punctuation.
    private static func isOnlyLinks(_ tree: MarkdownTree, _ paragraph: NodeID) -> Bool {
        var links = 0
        for child in tree.children(of: paragraph) {
            switch tree[child].kind {
            case .link: links += 1
            case .softBreak, .lineBreak: continue
            case .text:
                let text = tree.bytes[tree[child].text.indices]
                if text.contains(where: { Letters.isASCIIWord($0) || $0 >= 0x80 }) { return false }
            default: return false
            }
        }
        return links > 0
    }
}
