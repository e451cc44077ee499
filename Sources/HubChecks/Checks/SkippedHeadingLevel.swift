import HubModel
import HubSource

/// A heading more than one level below the one before it: people who read by headings lose their way (WCAG 1.3.1).
struct SkippedHeadingLevel: DocumentCheck {
    static func findings(in text: Site.Text) -> [Finding] {
        let document = text.document
        // The title is level 1.
        var previous = 1
        return document.outline.headings.compactMap { heading in
            defer { previous = heading.level }
            guard heading.level > previous + 1 else { return nil }
            let fault = CheckFault.skippedHeadingLevel(heading.level, after: previous)
            return Finding(fault, in: document.path.file, at: document.place(of: heading.node))
        }
    }
}
