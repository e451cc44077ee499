import HubModel
import HubRender
import HubSource
import Testing
import TrialSupport

/// Pages nobody would write: nothing crashes, and every range of every node is within bounds.
@Suite struct RandomInputTests {
    private static let pieces = [
        "a", "é", "🙂", " ", "  ", "    ", "\t", "\n", "\n\n", "*", "**", "_", "`", "```\n", "[", "]", "(", ")", "<",
        ">",
        "!", "![", "](", "]: ", "|", "|-|-|\n", "-", "- ", "1. ", "#", "# ", "> ", "\\", "&", "&amp;", "&#1;", "<b>",
        "<!--",
        "-->", "[ ] ", "[x] ", "[!NOTE]", "[!X]", "— ", "Table: ", "https://youtu.be/a", "===\n", "---\n", "\u{0}",
        "\"",
    ]

    @Test(arguments: 1...8)
    func piecesOfMarkdown(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        for _ in 0..<400 {
            let page = (0..<Int.random(in: 1...60, using: &random))
                .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
            check(Array(page.utf8))
        }
    }

    @Test(arguments: 1...4)
    func anyBytes(seed: Int) {
        var random = SeededRandom(seed: UInt64(100 + seed))
        for _ in 0..<400 {
            let bytes = (0..<Int.random(in: 0...80, using: &random))
                .map { _ in UInt8.random(in: 0...255, using: &random) }
                .map { $0 == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : $0 }  // as sources are when they are read
            check(Array(String(decoding: bytes, as: UTF8.self).utf8))
        }
    }

    private func check(_ page: [UInt8]) {
        let (tree, faults) = MarkdownReader.read(page, firstLine: 3)
        let lines = 3..<4 + page.count { $0 == UInt8(ascii: "\n") }
        let whole = tree.nodes.indices.allSatisfy { isWhole(NodeID($0), in: tree, lines: lines) }
        #expect(whole, "\(page)")
        #expect(faults.allSatisfy { lines.contains($0.place.line) && $0.place.column >= 1 }, "\(page)")
        var html: [UInt8] = []
        HTMLWriter(tree: tree, annotations: .init(), page: .init(treeRoot: "./"))
            .write(MarkdownTree.root, to: &html)
        #expect(!html.contains(0) && !html.contains(Slot.marker), "\(page)")
    }

    private func isWhole(_ id: NodeID, in tree: MarkdownTree, lines: Range<Int>) -> Bool {
        let node = tree[id]
        return isText(node.text, in: tree) && isText(node.extra, in: tree)
            && lines.contains(Int(node.line)) && node.column >= 1
            && node.end > id && node.end <= tree.nodes.count && childrenFollow(id, in: tree)
    }

    private func isText(_ range: ByteRange, in tree: MarkdownTree) -> Bool {
        range.start >= 0 && range.start <= range.end && range.end <= tree.bytes.count
            && String(validating: tree.slice(range), as: UTF8.self) != nil
    }

    /// Children and siblings agree with the order of the nodes.
    private func childrenFollow(_ id: NodeID, in tree: MarkdownTree) -> Bool {
        var upcoming = id + 1
        for child in tree.children(of: id) {
            guard child == upcoming else { return false }
            upcoming = tree[child].end
        }
        return upcoming == tree[id].end
    }
}
