import HubModel
import HubSource

/// A heading more than one level below the one before it: people who read by headings lose their way (WCAG 1.3.1).
struct SkippedHeadingLevel: TextCheck {
    static let rules = [
        Rule(
            "skipped-heading-level", .error, .headings, what: "a heading more than one level below the one before it",
            hurts: [.screenReader, .learningDisability],
            why: "People who go through a page by its headings look for the missing level and lose their way.",
            source: "WCAG 2.2, 1.3.1 Info and Relationships", good: "## Meetings\n\n### Before you meet",
            bad: "## Meetings\n\n#### Before you meet")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        let document = text.document
        // The title is level 1.
        var previous = 1
        return document.outline.headings.compactMap { heading in
            defer { previous = heading.level }
            guard heading.level > previous + 1 else { return nil }
            let fault = CheckFault.skippedHeadingLevel(heading.level, after: previous)
            return text.finding(fault, at: heading.node)
        }
    }
}
