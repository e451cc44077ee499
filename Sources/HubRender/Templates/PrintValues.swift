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

    static func list(_ fields: inout some FieldList<PDFValues>) {
        fields.text("title") { $0.title }
        fields.list("items") { $0.items }
        fields.list("packs") { $0.packs }
    }
}

struct PDFItem: TemplateContext {
    var name: String
    var href: String
    /// `(PDF, 24 KB, 2 pages)`.
    var facts: String

    static func list(_ fields: inout some FieldList<PDFItem>) {
        fields.text("name") { $0.name }
        fields.html("href") { $0.href }
        fields.text("facts") { $0.facts }
    }
}

/// `packs.mustache`.
struct PacksValues: TemplateContext {
    var packs: [PackValues]

    static func list(_ fields: inout some FieldList<PacksValues>) {
        fields.list("packs") { $0.packs }
    }
}

struct PackValues: TemplateContext {
    var title: String
    var summary: String?
    var pdfs: [PDFItem]
    /// What is in it.
    var documents: [MenuItem]

    static func list(_ fields: inout some FieldList<PackValues>) {
        fields.text("title") { $0.title }
        fields.text("summary") { $0.summary }
        fields.items("pdfs") { $0.pdfs }
        fields.list("documents") { $0.documents }
    }
}
