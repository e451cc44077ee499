import HubModel

extension PostSummary {
    /// The page to print, or to keep beside the envelopes. First what is to be done, then every row.
    var document: TypstValue {
        .dictionary([
            ("title", .text("What to print and post: \(pack)")), ("day", .text(day.inWords)), ("facts", .list(facts.map { .text($0) })),
            ("paper", paperTable), ("groups", groupTable), ("postage", postageTable),
            ("free", .text(totals(sides).mayGoFree > 0 ? FreePost.condition : "")),
            ("notes", .list(firstNotes.map { .text($0) })), ("rows", rowTable),
            ("prices", .text("Postage is an estimate: \(prices.source), prices of \(prices.from.inWords).")),
        ])
    }

    /// So many that the rest of the page keeps its room.
    private static let mostNotes = 8

    private var firstNotes: [String] {
        let more = notes.count - Self.mostNotes
        return more > 0 ? notes.prefix(Self.mostNotes) + ["\(more) more notes are in summary.csv."] : notes
    }

    private var paperTable: TypstValue {
        let titles = isBooklet ? ["Paper", "Sheets"] : ["Paper", "Both sides", "One side"]
        return table(
            titles,
            PaperColour.allCases.compactMap { colour in
                guard let two = paper(.two).first(where: { $0.colour == colour }) else { return nil }
                let one = paper(.one).first { $0.colour == colour }?.sheets ?? 0
                return isBooklet ? [colour.rawValue, String(two.sheets)] : [colour.rawValue, String(two.sheets), String(one)]
            })
    }

    private var groupTable: TypstValue {
        table(
            ["Format", "Letters", "Paper", "People", "Sheets"],
            PrintGroup.all(of: self).map { [$0.format.words, $0.sizeWords, $0.paper.rawValue, String($0.people), String($0.sheets)] })
    }

    private var postageTable: TypstValue {
        let heavy = totals(sides).tooHeavy.count
        return table(
            ["Goes as", "In", "Packs", "Cost"],
            postageGroups.map { [$0.step.name, $0.step.envelope.name, String($0.packs), Money.pounds($0.packs * $0.step.pence)] }
                + (heavy > 0 ? [["too heavy for these prices", "", String(heavy), ""]] : []))
    }

    private var rowTable: TypstValue {
        table(
            ["Row", "Format", "Paper", "Pages", "Sheets"] + (isBooklet ? [] : ["One side"]) + ["Grams", "Goes as", "Cost"],
            packs.map { pack in
                let postage = postage(pack, sides)
                let isPosted = pack.sendBy == .post
                let sheets = (isBooklet ? [Sides.two] : [.two, .one]).map { isPosted ? String(self.sheets(pack, $0)) : "" }
                return [String(pack.row), pack.formatWords, pack.paper.rawValue, String(pack.pages)] + sheets + [
                    grams(postage), isPosted ? postage?.step.name ?? "too heavy" : "by \(pack.sendBy.rawValue)",
                    cost(postage) + (pack.mayGoFree ? " or free" : ""),
                ]
            })
    }

    private func table(_ titles: [String], _ rows: [[String]]) -> TypstValue {
        .dictionary([
            ("titles", .list(titles.map { .text($0) })), ("rows", .list(rows.map { .list($0.map { .text($0) }) })),
        ])
    }
}
