import HubModel
import HubSource

/// A heading of level 1 in the text: the title is one already (WCAG 2.4.6).
struct SecondTitle: TextCheck {
    static let rules = [
        Rule(
            "second-title", .error, .headings, what: "a heading of level 1 in the text", hurts: [.screenReader],
            why: "The title is the one heading of level 1. A second one sounds like the start of another page.",
            source: "WCAG 2.2, 2.4.6 Headings and Labels", good: "## Before you meet", bad: "# Before you meet")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        let document = text.document
        return document.outline.headings.filter { $0.level == 1 }.map {
            text.finding(CheckFault.secondTitle, at: $0.node)
        }
    }
}
