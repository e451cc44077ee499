import HubModel
import HubSource

/// A link whose words say nothing by themselves. English and Welsh.
struct VagueLink: TextCheck {
    static let rules = [
        Rule(
            "vague-link", .warning, .links, what: "a link whose words say nothing by themselves, like “click here”",
            hurts: [.screenReader, .lowVision, .keyboard],
            why: "People who use a screen reader often go from link to link, and people who enlarge the page see little around a link.",
            source: "WCAG 2.2, 2.4.4 Link Purpose (In Context) and 2.4.9 Link Purpose (Link Only)",
            good: "Read [what to bring](bring.md).", bad: "To read what to bring, [click here](bring.md).")
    ]

    /// Words that no mixture of them says where it leads.
    private static let fillers: Set<String> = Set(
        "click tap here this that link page more info read find out see go to on the for please us"
            .split(separator: " ").map(String.init))
    private static let vague: Set<String> = [
        "learn more", "more information", "view", "details", "more details", "full details", "further information", "information",
        "start", "continue", "open", "download", "download here", "download now", "download pdf", "download this", "pdf", "document",
        "file", "apply here", "register here", "sign up here", "book here", "watch here", "email us here", "right here", "a link",
        "web page", "website", "this website", "this document", "this file", "this article", "this guide", "read this guide",
    ]
    private static let vagueInWelsh: Set<String> = [
        "yma", "cliciwch yma", "clicio yma", "mwy", "darllen mwy", "darllenwch mwy", "mwy o wybodaeth", "rhagor", "rhagor o wybodaeth",
        "gwybodaeth", "manylion", "dolen", "y ddolen hon", "lawrlwytho",
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        guard text.isEnglish || text.isWelsh else { return [] }
        return text.annotations.links.keys.sorted().compactMap { node in
            guard let target = text.annotations.links[node], leadsAway(target) else { return nil }
            let words = withoutSize(text.tree.plainText(of: node))
            guard isVague(PlainWords.of(words), isEnglish: text.isEnglish), !isNameInCode(node, text.tree) else { return nil }
            return text.finding(CheckFault.vagueLink(words), at: node)
        }
    }

    /// “`File`” is the name of something in a program.
    private static func isNameInCode(_ link: NodeID, _ tree: MarkdownTree) -> Bool {
        guard let word = tree[link].firstChild, tree[word].kind == .code, tree[word].nextSibling == nil else { return false }
        return vague.contains(tree.plainWords(of: link))
    }

    static func isVague(_ words: String, isEnglish: Bool) -> Bool {
        guard isEnglish else { return vagueInWelsh.contains(words) }
        if vague.contains(words) { return true }
        return !words.isEmpty && areFillers(words)
    }

    /// Looks no further than the first word that is none.
    private static func areFillers(_ words: String) -> Bool {
        var rest = words.utf8[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: " ")) ?? rest.endIndex
            guard fillers.contains(String(Substring(rest[..<end]))) else { return false }
            rest = rest[end...].dropFirst()
        }
        return true
    }

    /// Mail, telephone and places on the same page are said around the link.
    private static func leadsAway(_ target: LinkTarget) -> Bool {
        switch target {
        case .fragment: false
        case .outside(let address): !["mailto:", "tel:"].contains { address.lowercased().hasPrefix($0) }
        case .page, .file: true
        }
    }

    /// “Download (PDF, 3MB)” is “Download”.
    private static func withoutSize(_ words: String) -> String {
        guard words.hasSuffix(")"), let open = words.lastIndex(of: "("), open > words.startIndex else { return words }
        let inside = words[open...].lowercased()
        let isSize = ["pdf", "kb", "mb", "word", "page"].contains { inside.contains($0) }
        return isSize ? String(words[..<open].split(whereSeparator: \.isWhitespace).joined(separator: " ")) : words
    }
}
