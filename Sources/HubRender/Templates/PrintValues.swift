/// PDFs of a page, with what to call them together.
struct PDFValues: TemplateContext {
    var title: String
    var items: [PDFItem]

    init?(title: String, items: [PDFItem]) {
        guard !items.isEmpty else { return nil }
        self.title = title
        self.items = items
    }

    static let fields = Fields<PDFValues>([.text("title") { $0.title }, .list("items") { $0.items }])
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

    static let fields = Fields<PackValues>([
        .text("title") { $0.title },
        .text("summary") { $0.summary },
        .section("pdfs") { Items($0.pdfs) },
    ])
}
