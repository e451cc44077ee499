extension PostSummary {
    /// Sentences with the sums, the most important first.
    public var facts: [String] {
        let totals = totals(sides)
        let other = self.totals(sides == .two ? .one : .two)
        var facts = ["\(Self.count(packs.count, "person", "people")): \(ways)."]
        guard !posted.isEmpty else { return facts }
        let printed = isBooklet ? "as booklets, folded in the middle" : sides == .two ? "printed on both sides" : "printed on one side"
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

    /// What needs a decision of the coordinator.
    public var notes: [String] {
        let heavy = totals(sides).tooHeavy.map { "Row \($0) is too heavy or too thick for all prices in the table. Ask at the post office." }
        let languages = packs.compactMap { pack in
            pack.missingLanguage.map { "Row \(pack.row) asked for “\($0)”. This pack is not in that language yet, so it is in “\(pack.language)”." }
        }
        return heavy + languages
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
