import HubModel

extension PostSummary {
    /// The page to print, or to keep beside the envelopes.
    var document: TypstValue {
        .dictionary([
            ("title", .text("What to print and post: \(pack)")), ("day", .text(day.inWords)), ("facts", .list(facts.map { .text($0) })),
            ("paper", paperTable), ("groups", groupTable), ("free", .text(totals(sides).mayGoFree > 0 ? FreePost.condition : "")),
            ("notes", .list(notes.map { .text($0) })), ("rows", rowTable),
            ("prices", .text("Postage is an estimate: \(prices.source), prices of \(prices.from.inWords).")),
        ])
    }

    private var paperTable: TypstValue {
        table(
            ["Paper", "Sheets printed on both sides", "Sheets printed on one side"],
            PaperColour.allCases.compactMap { colour in
                guard let two = paper(.two).first(where: { $0.colour == colour }) else { return nil }
                let one = paper(.one).first { $0.colour == colour }?.sheets ?? 0
                return [colour.rawValue, String(two.sheets), String(one)]
            })
    }

    private var groupTable: TypstValue {
        table(
            ["Format", "Paper", "People", "Pages for all"],
            PrintGroup.all(of: posted).map {
                [$0.format, $0.paper.rawValue, String($0.people), String($0.pages)]
            })
    }

    private var rowTable: TypstValue {
        table(
            ["Row", "Format", "Paper", "Pages", "Sheets", "Grams", "Goes as", "Cost", "Free?"],
            packs.map { pack in
                let postage = postage(pack, sides)
                let way = pack.sendBy == .post ? step(pack, postage) : "by \(pack.sendBy.rawValue)"
                return [
                    String(pack.row), pack.formatWords, pack.paper.rawValue, String(pack.pages),
                    pack.sendBy == .post ? String(sheets(pack, sides)) : "", grams(postage), way, cost(postage),
                    pack.mayGoFree ? "may be" : "",
                ]
            })
    }

    private func table(_ titles: [String], _ rows: [[String]]) -> TypstValue {
        .dictionary([
            ("titles", .list(titles.map { .text($0) })), ("rows", .list(rows.map { .list($0.map { .text($0) }) })),
        ])
    }
}

/// Packs that are printed alike.
public struct PrintGroup: Sendable, Hashable {
    public let format: String
    public let paper: PaperColour
    public var people = 0
    public var pages = 0

    /// In the order in which they first come.
    public static func all(of packs: [PostedPack]) -> [PrintGroup] {
        var groups: [PrintGroup] = []
        for pack in packs {
            let index = groups.firstIndex { $0.format == pack.formatWords && $0.paper == pack.paper }
            if index == nil { groups.append(PrintGroup(format: pack.formatWords, paper: pack.paper)) }
            let place = index ?? groups.count - 1
            groups[place].people += 1
            groups[place].pages += pack.pages
        }
        return groups
    }
}
