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

    /// So many PDFs are made to see: the rest is found when those are mended.
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
        let missing = await engine.lettersWithoutFont(among: letters.values.reduce(into: []) { $0.formUnion($1) }, printing.press)
        let wanted = orders.filter { $0.1.contains { !missing.isDisjoint(with: letters[$0.path.file] ?? []) } }.map(\.0)
        guard !wanted.isEmpty else { return [] }
        return (try? await printing.run(Array(wanted.prefix(Self.most))) { engine })?.findings ?? []
    }
}

extension Document {
    var tooDeepForPaper: Finding? {
        place(deeperThan: PDFFault.deepest).map { Finding(PDFFault.tooDeep, in: path.file, at: $0) }
    }

    /// Letters that fonts for Europe may lack.
    var rareLetters: Set<Unicode.Scalar> {
        RareLetters.of(tree.bytes).union(RareLetters.of(metadata.title.utf8)).union(RareLetters.of((metadata.summary ?? "").utf8))
    }
}
