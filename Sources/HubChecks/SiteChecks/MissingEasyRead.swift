import HubModel
import HubSource

/// Pages without easy read, those that most pages lead to. Only a few are named: a list of all would help nobody to begin.
struct MissingEasyRead: SiteCheck {
    static let rules = [
        Rule(
            "missing-easy-read", .advice, .easyRead, what: "the five pages without easy read that most other pages link to",
            hurts: [.learningDisability], why: "People follow a link in easy read and come to a page that they cannot read.",
            good: "joining.md and joining.easy.md", bad: "joining.md alone")
    ]

    private static let most = 5
    private static let fewestLinks = 2

    static func findings(in site: CheckedSite) -> [Finding] {
        guard site.hub.variants.contains(where: { $0.text == .easyRead }) else { return [] }
        let missing = missing(in: site)
        return first(of: missing).enumerated().map { rank, item in
            let fault = CheckFault.missingEasyRead(links: item.links, rank: rank + 1, of: missing.count, file: item.document.easyReadFile)
            var finding = Finding(fault, in: item.document.path.file)
            finding.rank = rank + 1
            return finding
        }
    }

    private typealias Missing = (document: Document, links: Int)

    /// All without easy read that pages lead to.
    private static func missing(in site: CheckedSite) -> [Missing] {
        site.pages.compactMap { page -> Missing? in
            guard page.easyRead == nil, page.entry.document.kindName.wantsEasyRead else { return nil }
            let links = site.inboundLinks[page.entry.address]
            return links >= fewestLinks ? (page.entry.document, links) : nil
        }
    }

    /// The most wanted first. Of thousands only those are put in order that can be among them.
    private static func first(of missing: [Missing]) -> ArraySlice<Missing> {
        let counts = missing.map(\.links).sorted(by: >)
        let least = counts.dropFirst(most - 1).first ?? 0
        return missing.filter { $0.links >= least }
            .sorted { ($1.links, $0.document.path.file) < ($0.links, $1.document.path.file) }.prefix(most)
    }
}

extension KindName {
    /// A style guide is for people who make themes; the pages of a glossary show it in easy read as it is.
    var wantsEasyRead: Bool {
        switch self {
        case .styleGuide, .glossary, .pack: false
        case .home, .guide, .faq, .ladder, .charter, .page: true
        }
    }
}

extension Document {
    /// `Content/guides/joining.easy.md`.
    var easyReadFile: String { path.file.dropLast(".md".utf8.count) + ".easy.md" }
}
