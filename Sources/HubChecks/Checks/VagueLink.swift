import HubModel
import HubSource

/// A link whose words say nothing by themselves: screen reader users often read links in a list (WCAG 2.4.4).
struct VagueLink: TextCheck {
    static let rules = [
        Rule(
            "vague-link", .warning, .links, what: "a link whose words say nothing by themselves, like “click here”",
            hurts: [.screenReader, .lowVision, .keyboard],
            why: "People who use a screen reader often go from link to link, and people who enlarge the page see little around a link.",
            source: "WCAG 2.2, 2.4.4 Link Purpose (In Context) and 2.4.9 Link Purpose (Link Only)",
            good: "Read [what to bring](bring.md).", bad: "To read what to bring, [click here](bring.md).")
    ]

    private static let vague: Set<String> = [
        "click here", "here", "click", "this", "this link", "this page", "link", "more", "read more", "see more",
        "find out more", "learn more", "more information", "more info",
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        let document = text.document
        return text.annotations.links.keys.sorted().compactMap { node in
            let letters = document.tree.plainText(of: node).lowercased().filter { $0.isLetter || $0.isWhitespace }
            let words = letters.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard vague.contains(words) else { return nil }
            return text.finding(CheckFault.vagueLink(words), at: node)
        }
    }
}
