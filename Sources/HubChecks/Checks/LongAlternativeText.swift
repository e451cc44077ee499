import HubModel
import HubSource

/// More words for a picture than people can take in at one go: a screen reader cannot stop in the middle of them and go back.
struct LongAlternativeText: TextCheck {
    static let rules = [
        Rule(
            "long-alternative-text", .advice, .pictures, what: "words for a picture of more than \(most) letters", hurts: [.screenReader],
            why: "They are read out in one go, and nobody can go back by a word.",
            source: "NHS digital service manual, Images", good: "![Six steps of a ladder](ladder.svg)\n\nThe steps are …",
            bad: "![A ladder with six steps, of which the first is called …](ladder.svg)")
    ]

    /// NHS digital service manual.
    private static let most = 125

    static func findings(in text: CheckedText) -> [Finding] {
        text.annotations.pictures.keys.sorted().compactMap { node in
            let words = text.tree.plainText(of: node)
            // No letter takes less than a byte.
            guard words.utf8.count > most else { return nil }
            let count = words.count
            return count > most ? text.finding(CheckFault.longAlternativeText(count, most: most), at: node) : nil
        }
    }
}
