import Mustache

/// What every template for the main part of a page may use. `own` are the values of the page's kind, looked up first.
struct PageValues: TemplateContext {
    var words: Words
    var root: String
    var title: String
    var kind: String
    var kindName: String
    var breadcrumbs: [MenuItem] = []
    var summary: String?
    var body = Markup()
    var contents: [MenuItem] = []
    var published: DateValues?
    var updated: DateValues?
    var reviewBy: DateValues?
    var readingTime: String?
    var readingLevel: String?
    var authors: String?
    var checkedBy: String?
    /// Whether there is anything to say about when and by whom the page was made.
    var hasDates = false
    var topics: [MenuItem] = []
    var related: [DocumentItem] = []
    var languages: [LanguageItem] = []
    var missingLanguages: [MissingLanguage] = []
    var pdfs: PDFValues?
    var isDraft = false
    var easyReadLink: String?
    /// Stands before ids where the document is a part of another's page.
    var idPrefix = ""
    var own: any TemplateContext = NoValues()

    func child(named name: String) -> Any? {
        own.child(named: name) ?? value(named: name)
    }

    func trace(_ trace: inout TemplateTrace) {
        trace.note(type: type(of: own))
        own.trace(&trace)
        traceFields(&trace)
    }

    func marked(_ marks: inout TemplateMarks) -> MarkedValues {
        let own = own.marked(&marks)
        return markedFields(&marks).overridden(by: own)
    }

    static func list(_ fields: inout some FieldList<PageValues>) {
        fields.words("words") { $0.words }
        fields.html("root") { $0.root }
        fields.text("title") { $0.title }
        fields.text("kind") { $0.kind }
        fields.text("kind-name") { $0.kindName }
        fields.items("breadcrumbs") { $0.breadcrumbs }
        fields.text("summary") { $0.summary }
        fields.markup("body") { $0.body }
        fields.items("contents") { $0.contents }
        fields.section("published") { $0.published }
        fields.section("updated") { $0.updated }
        fields.section("review-by") { $0.reviewBy }
        fields.text("reading-time") { $0.readingTime }
        fields.text("reading-level") { $0.readingLevel }
        fields.text("authors") { $0.authors }
        fields.text("checked-by") { $0.checkedBy }
        fields.items("topics") { $0.topics }
        fields.items("related") { $0.related }
        fields.items("languages") { $0.languages }
        fields.items("missing-languages") { $0.missingLanguages }
        fields.section("pdfs") { $0.pdfs }
        fields.flag("has-dates") { $0.hasDates }
        fields.flag("is-draft") { $0.isDraft }
        fields.html("easy-read-link") { $0.easyReadLink }
        fields.text("id-prefix") { $0.idPrefix }
    }
}

/// A kind of page with nothing of its own.
struct NoValues: TemplateContext {
    static func list(_ fields: inout some FieldList<NoValues>) {
    }
}

/// A list with something around it, which is left out when the list is empty.
struct Items<Item: TemplateContext>: TemplateContext {
    var items: [Item]

    init?(_ items: [Item]) {
        guard !items.isEmpty else { return nil }
        self.items = items
    }

    static func list(_ fields: inout some FieldList<Items<Item>>) { fields.list("items") { $0.items } }
}

struct DateValues: TemplateContext {
    var iso: String
    var words: String

    static func list(_ fields: inout some FieldList<DateValues>) {
        fields.text("iso") { $0.iso }
        fields.text("words") { $0.words }
    }
}

/// A document in a list.
struct DocumentItem: TemplateContext {
    var title: String
    var summary: String?
    var kind: String
    var kindName: String
    var href: String
    /// As in `MenuItem`.
    var languageAttributes = ""
    var hasEasyRead: Bool
    var lacksEasyRead: Bool
    var partsWords: String?

    static func list(_ fields: inout some FieldList<DocumentItem>) {
        fields.text("title") { $0.title }
        fields.text("summary") { $0.summary }
        fields.text("kind") { $0.kind }
        fields.text("kind-name") { $0.kindName }
        fields.html("href") { $0.href }
        fields.html("lang-attributes") { $0.languageAttributes }
        fields.flag("has-easy-read") { $0.hasEasyRead }
        fields.flag("lacks-easy-read") { $0.lacksEasyRead }
        fields.text("parts-words") { $0.partsWords }
    }
}

/// The page in one of its languages.
struct LanguageItem: TemplateContext {
    var name: String
    var language: String
    var direction: String
    var href: String
    var isCurrent: Bool

    static func list(_ fields: inout some FieldList<LanguageItem>) {
        fields.text("name") { $0.name }
        fields.text("lang") { $0.language }
        fields.text("dir") { $0.direction }
        fields.html("href") { $0.href }
        fields.flag("current") { $0.isCurrent }
    }
}

/// A plain statement, in a language, that the page is not in it.
struct MissingLanguage: TemplateContext {
    var statement: String
    var language: String
    var direction: String

    static func list(_ fields: inout some FieldList<MissingLanguage>) {
        fields.text("statement") { $0.statement }
        fields.text("lang") { $0.language }
        fields.text("dir") { $0.direction }
    }
}
