import HubModel
import HubSource

/// A link whose words say nothing by themselves: screen reader users often read links in a list (WCAG 2.4.4).
struct VagueLink: DocumentCheck {
    private static let vague: Set<String> = [
        "click here", "here", "click", "this", "this link", "this page", "link", "more", "read more", "see more",
        "find out more", "learn more", "more information", "more info",
    ]

    static func findings(in text: Site.Text) -> [Finding] {
        let document = text.document
        return text.annotations.links.keys.sorted().compactMap { node in
            let letters = document.tree.plainText(of: node).lowercased().filter { $0.isLetter || $0.isWhitespace }
            let words = letters.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard vague.contains(words) else { return nil }
            return Finding(CheckFault.vagueLink(words), in: document.path.file, at: document.place(of: node))
        }
    }
}
