import HubModel
import HubSource

/// Words in easy read that no picture stands beside.
struct EasyReadPicture: TextCheck {
    static let rules = [
        Rule(
            "easy-read-picture", .warning, .easyRead, what: "a paragraph of easy read without a picture", hurts: [.learningDisability],
            why: "The picture helps people to understand the words, and to find them again.",
            source: "Inclusion Europe, Information for all", good: "![A bus](../pictures/bus.svg)\nThe bus is free.", bad: "The bus is free.")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        guard text.isEasyRead else { return [] }
        let (tree, blocks) = (text.tree, text.document.outline.blocks)
        return blocks.indices.compactMap { index in
            let block = blocks[index]
            switch tree[block].kind {
            case .paragraph where !tree.isEasyReadRow(block): return text.finding(CheckFault.easyReadPicture, at: block)
            // A list that follows a row belongs to it.
            case .list where index == 0 || !tree.isEasyReadRow(blocks[index - 1]):
                return text.finding(CheckFault.easyReadPicture, at: block)
            default: return nil
            }
        }
    }
}
