import HubSource

/// The running text of a document or a part of it: what reading time and reading level count.
///
/// Counted: paragraphs and list items, callouts too. Not counted: headings, tables, captions, alternative text,
/// code, addresses (lines broken on purpose, without a full stop), items that are nothing but a link, and
/// quotes, which are the members' own words.
public struct Prose: Sendable {
    /// A paragraph, or the text of a list item, as one stretch of `bytes`.
    public struct Block: Sendable, Hashable {
        /// The paragraph in the tree: its line is where the block begins.
        public var node: NodeID
        public var text: Range<Int>
        public var isItem: Bool
    }

    /// All blocks one after the other, as UTF-8. Code in a sentence stands as U+FFFC, one for each.
    public private(set) var bytes: [UInt8] = []
    /// In the order of the document.
    public private(set) var blocks: [Block] = []

    /// The text of a node and all below it.
    public init(_ tree: MarkdownTree, under root: NodeID = MarkdownTree.root) {
        var waiting: [(node: NodeID, isItem: Bool)] = [(root, false)]
        while let (node, isItem) = waiting.popLast() {
            switch tree[node].kind {
            case .paragraph: append(tree, node, isItem)
            case .item: Self.push(tree, node, true, &waiting)
            case .document, .list, .callout: Self.push(tree, node, isItem, &waiting)
            default: continue
            }
        }
    }

    /// Text without any marks; each element is a block.
    public init(paragraphs: [String], areItems: Bool = false) {
        for paragraph in paragraphs {
            let start = bytes.count
            bytes.append(contentsOf: paragraph.utf8)
            blocks.append(Block(node: MarkdownTree.root, text: start..<bytes.count, isItem: areItems))
        }
    }

    /// The sentences of all blocks, in order. Needs English rules of writing to be right.
    public func forEachSentence(_ body: (Sentence) -> Void) {
        for index in blocks.indices {
            var sentences = SentenceScanner(bytes, in: blocks[index].text)
            while let text = sentences.next() { body(Sentence(block: index, text: text)) }
        }
    }

    /// The words of a sentence or of any other stretch of `bytes`.
    public func words(in text: Range<Int>) -> WordScanner { WordScanner(bytes, in: text) }

    /// Puts the children of a node on the stack so that the first comes off first.
    private static func push(
        _ tree: MarkdownTree, _ node: NodeID, _ isItem: Bool, _ waiting: inout [(node: NodeID, isItem: Bool)]
    ) {
        let start = waiting.count
        for child in tree.children(of: node) { waiting.append((child, isItem)) }
        waiting[start...].reverse()
    }

    private mutating func append(_ tree: MarkdownTree, _ paragraph: NodeID, _ isItem: Bool) {
        if isItem, Self.isOnlyLinks(tree, paragraph) { return }
        let start = bytes.count
        let isBroken = appendInlines(tree, paragraph)
        if isBroken, !hasStop(from: start) {
            bytes.removeSubrange(start...)
        } else {
            blocks.append(Block(node: paragraph, text: start..<bytes.count, isItem: isItem))
        }
    }

    /// Adds the text of a paragraph. True when the author broke a line on purpose.
    private mutating func appendInlines(_ tree: MarkdownTree, _ paragraph: NodeID) -> Bool {
        var isBroken = false
        var waiting: [(node: NodeID, isItem: Bool)] = []
        Self.push(tree, paragraph, false, &waiting)
        while let (node, _) = waiting.popLast() {
            switch tree[node].kind {
            case .text: bytes.append(contentsOf: tree.bytes[tree[node].text.indices])
            case .softBreak: bytes.append(0x20)
            case .lineBreak:
                bytes.append(0x0A)
                isBroken = true
            case .code: bytes.append(contentsOf: "\u{FFFC}".utf8)
            case .emphasis, .strong, .link: Self.push(tree, node, false, &waiting)
            default: continue
            }
        }
        return isBroken
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

/// A sentence: the block it stands in and its text in `Prose.bytes`, without white space around it.
public struct Sentence: Sendable, Hashable {
    public var block: Int
    public var text: Range<Int>
}
