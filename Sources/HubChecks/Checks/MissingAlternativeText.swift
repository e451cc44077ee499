import HubModel
import HubSource

/// A picture without words for those who cannot see it (WCAG 1.1.1).
struct MissingAlternativeText: TextCheck {
    static let rules = [
        Rule(
            "missing-alternative-text", .error, .pictures, what: "a picture without words for those who cannot see it",
            hurts: [.screenReader, .phone],
            why: "A screen reader says “image” or the name of the file, and nothing else. So does a page whose pictures did not load.",
            source: "WCAG 2.2, 1.1.1 Non-text Content", good: "![Two people talk at a table](talk.svg)", bad: "![](talk.svg)")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        text.annotations.pictures.keys.sorted().filter { !text.tree.hasWords(in: $0) }.map {
            text.finding(CheckFault.missingAlternativeText, at: $0)
        }
    }
}
