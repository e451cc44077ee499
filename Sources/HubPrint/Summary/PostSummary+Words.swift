extension PostSummary {
    /// Sentences with the sums, the most important first.
    public var facts: [String] {
        let totals = totals(sides)
        let other = self.totals(sides == .two ? .one : .two)
        var facts = ["\(Self.count(packs.count, "person", "people")): \(ways)."]
        guard !posted.isEmpty else { return facts }
        let others = posted.contains { !$0.isBooklet } ? ", or as A4 pages on both sides" : ""
        let printed = isBooklet ? "as booklets, folded in the middle" + others : sides == .two ? "printed on both sides" : "printed on one side"
        facts.append("\(Self.count(totals.sheets, "sheet", "sheets")) of A4 for the post, \(printed): \(paperWords).")
        facts.append("\(Self.weight(totals.milligrams)) in all, with envelopes. Postage: \(Money.pounds(totals.pence)).")
        if totals.mayGoFree > 0 {
            facts.append(
                "\(Self.count(totals.mayGoFree, "pack", "packs")) in large print may go free. If all of them do, postage is "
                    + "\(Money.pounds(totals.pence - totals.freePence)).")
        }
        let way = sides == .two ? "on one side only" : "on both sides"
        if !isBooklet {
            facts.append("Printed \(way): \(Self.count(other.sheets, "sheet", "sheets")), postage \(Money.pounds(other.pence)).")
        }
        return facts
    }

    /// What needs a decision of the coordinator. Rows with the same note share a sentence.
    public var notes: [String] {
        var rows: [(note: String, rows: [Int])] = []
        let heavy = totals(sides).tooHeavy.map { ($0, "too heavy or too thick for all prices in the table: ask at the post office") }
        for (row, note) in heavy + packs.flatMap({ pack in pack.notes.map { (pack.row, $0) } }) {
            if let index = rows.firstIndex(where: { $0.note == note }) { rows[index].rows.append(row) } else { rows.append((note, [row])) }
        }
        return rows.map { "\(RowNumbers($0.rows)): \($0.note)." }
    }

    private var ways: String {
        SendingWay.allCases.compactMap { way in
            let count = packs.count { $0.sendBy == way }
            return count > 0 ? "\(count) by \(way.rawValue)" : nil
        }.joined(separator: ", ")
    }

    private var paperWords: String {
        paper(sides).map { "\($0.sheets) \($0.colour.rawValue)" }.joined(separator: ", ")
    }

    static func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

    private static func weight(_ milligrams: Int) -> String {
        let grams = Grams.rounded(milligrams)
        return grams < 10_000 ? "\(grams) g" : "\((grams + 999) / 1_000) kg"
    }
}

/// `Row 4`, `Rows 2 to 9, 12`; after some, how many more.
struct RowNumbers: CustomStringConvertible {
    let description: String

    private static let most = 12

    init(_ rows: [Int]) {
        var runs: [ClosedRange<Int>] = []
        for row in rows.sorted() {
            if let last = runs.last, last.upperBound + 1 == row { runs[runs.count - 1] = last.lowerBound...row } else { runs.append(row...row) }
        }
        let shown = runs.prefix(Self.most)
        let parts = shown.map { run in
            switch run.count {
            case 1: "\(run.lowerBound)"
            case 2: "\(run.lowerBound), \(run.upperBound)"
            default: "\(run.lowerBound) to \(run.upperBound)"
            }
        }
        let more = rows.count - shown.reduce(0) { $0 + $1.count }
        description = (rows.count == 1 ? "Row " : "Rows ") + parts.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
}
