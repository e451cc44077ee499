import HubModel
import HubSource

/// Two links of the same words that lead to different places.
struct SameLinkText: TextCheck {
    static let rules = [
        Rule(
            "same-link-text", .warning, .links, what: "two links of the same words that lead to different places",
            hurts: [.screenReader, .learningDisability], why: "In a list of links they look like one, so people go to the wrong page.",
            source: "WCAG 2.2, 2.4.9 Link Purpose (Link Only)", good: "[Agenda for May](may.md) and [agenda for June](june.md)",
            bad: "[Agenda](may.md) and [agenda](june.md)")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        let links = text.annotations.links
        guard links.count > 1 else { return [] }
        var places: [String: (place: String, line: Int32, isReported: Bool)] = [:]
        return links.keys.sorted().compactMap { node in
            let words = text.tree.plainWords(of: node)
            guard let place = links[node].map(Self.place), !words.isEmpty, !VagueLink.isVague(words, isEnglish: text.isEnglish)
            else { return nil }
            guard let first = places[words] else {
                places[words] = (place, text.tree[node].line, false)
                return nil
            }
            guard first.place != place, !first.isReported else { return nil }
            places[words]?.isReported = true
            return text.finding(CheckFault.sameLinkText(text.tree.plainText(of: node), line: Int(first.line)), at: node)
        }
    }

    /// Two headings of one page are one place here.
    private static func place(_ target: LinkTarget) -> String {
        switch target {
        case .page(let path, _): "page " + path
        case .file(let path, _): "file " + path
        case .fragment(let id): "#" + id
        case .outside(let address): address.trimmingEnd("/")
        }
    }
}
