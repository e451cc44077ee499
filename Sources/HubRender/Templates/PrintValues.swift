/// PDFs of a page, with what to call them together.
struct PDFValues: TemplateContext {
    var title: String
    var items: [PDFItem]
    /// The list of packs; none where there are none.
    var packs: [MenuItem]

    init?(title: String, items: [PDFItem], packs: MenuItem?) {
        guard !items.isEmpty else { return nil }
        self.title = title
        self.items = items
        self.packs = packs.map { [$0] } ?? []
    }

    static let fields = Fields<PDFValues>([
        .text("title") { $0.title }, .list("items") { $0.items }, .list("packs") { $0.packs },
    ])
}

struct PDFItem: TemplateContext {
    var name: String
    var href: String
    /// `(PDF, 24 KB, 2 pages)`.
    var facts: String

    static let fields = Fields<PDFItem>([
        .text("name") { $0.name },
        .html("href") { $0.href },
        .text("facts") { $0.facts },
    ])
}

/// `packs.mustache`.
struct PacksValues: TemplateContext {
    var packs: [PackValues]

    static let fields = Fields<PacksValues>([.list("packs") { $0.packs }])
}

struct PackValues: TemplateContext {
    var title: String
    var summary: String?
    var pdfs: [PDFItem]
    /// What is in it.
    var documents: [MenuItem]

    static let fields = Fields<PackValues>([
        .text("title") { $0.title },
        .text("summary") { $0.summary },
        .section("pdfs") { Items($0.pdfs) },
        .list("documents") { $0.documents },
    ])
}
