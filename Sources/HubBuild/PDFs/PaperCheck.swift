import HubModel
import HubPrint
import HubSource

/// What keeps PDFs from being made, found without making them all: a build would stop with it.
///
/// 1. Look for lists and quotes that stand too deep inside one another.
/// 2. Ask Typst for the letters that not every font has, on one sheet. What no font has is left.
/// 3. Make the PDFs of documents with those: they tell where it is, and whether it is printed at all.
struct PaperCheck {
    let printing: PDFPrinting

    /// So many letters without a font are looked for, in so many PDFs: the rest is found when those are mended.
    private static let most = 50

    /// - Parameter find: looks for the engine, when it is wanted. Without one, or where it breaks down, only 1 is known.
    func findings(find: () async -> TypesetEngine?) async -> [Finding] {
        let site = printing.project.site
        let orders = PDFOrder.all(site).map { ($0, $0.documents(of: site)) }
        let documents = Dictionary(orders.flatMap(\.1).map { ($0.path.file, $0) }) { first, _ in first }
        let deep = documents.values.compactMap(\.tooDeepForPaper)
        guard deep.isEmpty else { return deep }
        let letters = documents.mapValues(\.rareLetters).filter { !$0.value.isEmpty }
        guard !letters.isEmpty, let engine = await find() else { return [] }
        let missing = await missing(letters.values.reduce(into: Set()) { $0.formUnion($1) }, engine)
        let wanted = orders.filter { $0.1.contains { !missing.isDisjoint(with: letters[$0.path.file] ?? []) } }.map(\.0)
        guard !wanted.isEmpty else { return [] }
        return (try? await printing.run(Array(wanted.prefix(Self.most))) { engine })?.findings ?? []
    }

    /// The letters that no font has.
    private func missing(_ letters: Set<Unicode.Scalar>, _ engine: TypesetEngine) async -> Set<Unicode.Scalar> {
        var rest = letters
        while letters.count - rest.count < Self.most, !rest.isEmpty {
            let results = try? await engine.typeset([printing.press.job(forLetters: rest.sorted())], files: TypesetFiles())
            guard case .failure(let failure)? = results?.first, let unseen = PDFFault.letters(failure.message) else { break }
            let before = rest.count
            rest.subtract(unseen.unicodeScalars)
            if rest.count == before { break }
        }
        return letters.subtracting(rest)
    }
}

extension Document {
    var tooDeepForPaper: Finding? {
        place(deeperThan: PDFFault.deepest).map { Finding(PDFFault.tooDeep, in: path.file, at: $0) }
    }

    /// Letters that fonts for Europe may lack.
    fileprivate var rareLetters: Set<Unicode.Scalar> {
        var found: Set<Unicode.Scalar> = []
        for text in [tree.bytes, Array(metadata.title.utf8), Array((metadata.summary ?? "").utf8)] { text.addRareLetters(to: &found) }
        return found
    }
}

extension [UInt8] {
    /// Letters from U+0180 on, but for dashes, quotation marks and spaces (U+2000 to U+203F) and the euro sign.
    fileprivate func addRareLetters(to found: inout Set<Unicode.Scalar>) {
        var rest = self[...]
        while let start = rest.firstIndex(where: { $0 >= 0xC6 }) {
            let letter = String(decoding: rest[start...].prefix(4), as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
            if !(0x2000...0x203F ~= letter.value || letter == "€" || letter.value < 0x180) { found.insert(letter) }
            rest = rest[(start + 1)...]
        }
    }
}
