import HubModel
import HubSource

/// A heading without words (WCAG 2.4.6).
struct EmptyHeading: DocumentCheck {
    static func findings(in text: Site.Text) -> [Finding] {
        let document = text.document
        return document.outline.headings.filter { !$0.title.contains { !$0.isWhitespace } }.map {
            Finding(CheckFault.emptyHeading, in: document.path.file, at: document.place(of: $0.node))
        }
    }
}
