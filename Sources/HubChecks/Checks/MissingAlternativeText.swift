import HubModel
import HubSource

/// A picture without words for those who cannot see it (WCAG 1.1.1).
struct MissingAlternativeText: DocumentCheck {
    static func findings(in text: Site.Text) -> [Finding] {
        let document = text.document
        return text.annotations.pictures.keys.sorted().compactMap { node in
            let words = document.tree.plainText(of: node)
            guard !words.contains(where: { !$0.isWhitespace }) else { return nil }
            return Finding(CheckFault.missingAlternativeText, in: document.path.file, at: document.place(of: node))
        }
    }
}
