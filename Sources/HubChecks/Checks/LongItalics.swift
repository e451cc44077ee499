import HubModel
import HubSource

/// A long run of italics: more than the title of a book.
struct LongItalics: TextCheck {
    static let rules = [
        Rule(
            "long-italics", .warning, .words, what: "more than six words in a row in italics", hurts: [.lowVision, .dyslexia],
            why: "Slanted letters are thinner and lean into each other. A few are fine; a sentence of them is hard work.",
            source: "UKAAF G003; British Dyslexia Association style guide", good: "Bring **one** friend.",
            bad: "*Please remember to bring your own lunch.*")
    ]

    /// Most words that may stand in italics.
    private static let most = 6

    static func findings(in text: CheckedText) -> [Finding] {
        text.nodes.italics.compactMap { node in
            let words = text.tree.plainText(of: node).wordCount
            return words > most ? text.finding(LanguageFault.longItalics(words: words), at: node) : nil
        }
    }
}

extension String {
    /// Stretches without white space.
    fileprivate var wordCount: Int {
        guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(whereSeparator: \.isWhitespace).count }
        return utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.count
    }
}
