extension PostSummary {
    /// The rows for a spreadsheet, titles first. People are numbers in it.
    public var csv: [UInt8] { CSVWriter.bytes([Self.titles] + packs.map(cells)) }

    private static let titles = [
        "row", "file", "format", "text size", "paper", "language", "send by", "pages", "sheets double-sided", "sheets single-sided",
        "grams double-sided", "grams single-sided", "post double-sided", "cost double-sided", "post single-sided", "cost single-sided",
        "may go free", "note",
    ]

    private func cells(_ pack: PostedPack) -> [String] {
        let (two, one) = (postage(pack, .two), postage(pack, .one))
        return [
            String(pack.row), pack.file, pack.format.words, "\(pack.textSize) pt", pack.paper.rawValue, pack.language,
            pack.sendBy.rawValue, String(pack.pages), String(sheets(pack, .two)), isBooklet ? "" : String(sheets(pack, .one)),
            grams(two), isBooklet ? "" : grams(one), step(pack, two), cost(two), isBooklet ? "" : step(pack, one), isBooklet ? "" : cost(one), pack.mayGoFree ? "yes" : "", pack.notes.joined(separator: "; "),
        ]
    }

    func grams(_ postage: Postage?) -> String { postage.map { String(Grams.rounded($0.milligrams)) } ?? "" }

    func cost(_ postage: Postage?) -> String { postage.map { Money.pounds($0.pence) } ?? "" }

    /// What it goes as, and in what.
    func step(_ pack: PostedPack, _ postage: Postage?) -> String {
        guard pack.sendBy == .post else { return "" }
        return postage.map { "\($0.step.name), \($0.step.envelope.name)" } ?? "too heavy for these prices"
    }
}
