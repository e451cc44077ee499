import HubModel
import HubSource

/// A heading of level 1 in the text: the title is one already (WCAG 2.4.6).
struct SecondTitle: DocumentCheck {
    static func findings(in text: Site.Text) -> [Finding] {
        let document = text.document
        return document.outline.headings.filter { $0.level == 1 }.map {
            Finding(CheckFault.secondTitle, in: document.path.file, at: document.place(of: $0.node))
        }
    }
}
