import HubModel
import HubSource

/// How many pages of A4 an easy read takes up, from its rows; only finished PDFs tell for certain.
///
/// Millimetres, by the style for paper: a row has a picture of 55 mm, words of 16 points in a column of 105 mm, and space
/// around both.
enum PaperEstimate {
    private static let page = 250.0
    private static let pictureWidth = 55.0
    private static let rowSpace = 10.0
    private static let line = 9.0
    /// Letters of 16 points on a line of 105 mm.
    private static let lettersOnLine = 38
    private static let heading = 22.0

    static func pages(of text: CheckedText) -> Int {
        let tree = text.tree
        let height = text.document.outline.blocks.reduce(heading) { sum, block in
            switch tree[block].kind {
            case .heading: sum + heading
            default: sum + max(words(tree, block), picture(text, block)) + rowSpace
            }
        }
        return max(1, Int((height / page).rounded(.up)))
    }

    private static func words(_ tree: MarkdownTree, _ block: NodeID) -> Double {
        let breaks = tree.subtree(of: block).lazy.filter { tree[$0].kind == .softBreak || tree[$0].kind == .lineBreak }.count
        let letters = tree.subtree(of: block).reduce(0) { tree[$1].kind == .text ? $0 + tree[$1].text.count : $0 }
        return Double(max(breaks, 1) + letters / lettersOnLine) * line
    }

    private static func picture(_ text: CheckedText, _ block: NodeID) -> Double {
        guard text.tree.isEasyReadRow(block), let node = text.tree[block].firstChild else { return 0 }
        guard let picture = text.annotations.pictures[node], let width = picture.width, let height = picture.height, width > 0
        else { return pictureWidth }
        return min(pictureWidth * Double(height) / Double(width), page)
    }
}
