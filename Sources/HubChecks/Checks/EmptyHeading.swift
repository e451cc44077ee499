import HubModel
import HubSource

/// A heading without words (WCAG 2.4.6).
struct EmptyHeading: TextCheck {
    static let rules = [
        Rule(
            "empty-heading", .error, .headings, what: "a heading without words", hurts: [.screenReader],
            why: "It is read out as “heading” and leads to nothing.", source: "WCAG 2.2, 2.4.6 Headings and Labels",
            good: "## Before you meet", bad: "##")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        text.document.outline.headings.filter { !text.tree.hasWords(in: $0.node) }.map {
            text.finding(CheckFault.emptyHeading, at: $0.node)
        }
    }
}
