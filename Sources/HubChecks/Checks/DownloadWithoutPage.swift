import HubModel
import HubSource

/// A document to download whose words are on no page.
///
/// It passes when the paragraph links to a page too, or when a page has the name of the file or of the link.
struct DownloadWithoutPage: TextCheck {
    static let rules = [
        Rule(
            "download-without-page", .warning, .files, what: "a document to download, such as a PDF, whose words are on no page",
            hurts: [.lowVision, .screenReader, .phone, .dyslexia],
            why: "A PDF keeps its size and colours, and often cannot be read out. A page fits every reader and every screen.",
            source: "GOV.UK, Publishing accessible documents", good: "Read [our charter](../charters/who-we-are.md), or print [our charter](charter.pdf).",
            bad: "Print [our charter](charter.pdf).")
    ]

    private static let documents: Set<String> = Set(
        [FileType.pdf, .rtf, .word, .oldWord, .powerPoint, .oldPowerPoint, .oldOffice, .openText, .openSlides].map(\.name))

    static func findings(in text: CheckedText) -> [Finding] {
        var seen: Set<String> = []
        return text.annotations.links.keys.sorted().compactMap { node in
            guard case .file(let path, let facts)? = text.annotations.links[node], documents.contains(facts.type),
                seen.insert(path).inserted, !hasPage(node, path, text)
            else { return nil }
            return text.finding(CheckFault.downloadWithoutPage(text.tree.plainText(of: node), type: facts.type), at: node)
        }
    }

    private static func hasPage(_ link: NodeID, _ path: String, _ text: CheckedText) -> Bool {
        let file = path.split(separator: "/").last ?? ""
        let names = [file.lastIndex(of: ".").map { file[..<$0] } ?? file, text.tree.plainText(of: link)[...]]
        if names.contains(where: { text.context.isNameOfPage($0) }) { return true }
        return paragraph(around: link, text.tree).contains { node in
            if case .page? = text.annotations.links[node] { true } else { false }
        }
    }

    private static func paragraph(around link: NodeID, _ tree: MarkdownTree) -> Range<NodeID> {
        var node = link
        while node > 0 {
            if tree[node].kind == .paragraph, tree[node].end > link { return tree.subtree(of: node) }
            node -= 1
        }
        return link..<link
    }
}
