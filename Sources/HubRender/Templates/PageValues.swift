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

    /// Whether there is anything to say about when and by whom the page was made.
    private var hasDates: Bool {
        published != nil || updated != nil || reviewBy != nil || authors != nil || checkedBy != nil
    }

    func child(named name: String) -> Any? {
        own.child(named: name) ?? Self.fields.value(named: name, of: self)
    }

    func trace(_ trace: inout TemplateTrace) {
        trace.note(type: type(of: own))
        own.trace(&trace)
        Self.fields.trace(self, &trace)
    }

    func marked(_ marks: inout TemplateMarks) -> [String: Any] {
        var marked = own.marked(&marks)
        for field in Self.fields.list {
            let value = field.marked(self, &marks) ?? Absent()
            if marked[field.name] == nil { marked[field.name] = value }
        }
        return marked
    }

    static let fields = Fields<PageValues>([
        Field(name: "words", kind: .words, isConstant: true) { $0.words },
        .html("root") { $0.root },
        .text("title") { $0.title },
        .text("kind") { $0.kind },
        .text("kind-name") { $0.kindName },
        .section("breadcrumbs") { Items($0.breadcrumbs) },
        .text("summary") { $0.summary },
        .markup("body") { $0.body },
        .section("contents") { Items($0.contents) },
        .section("published") { $0.published },
        .section("updated") { $0.updated },
        .section("review-by") { $0.reviewBy },
        .text("reading-time") { $0.readingTime },
        .text("reading-level") { $0.readingLevel },
        .text("authors") { $0.authors },
        .text("checked-by") { $0.checkedBy },
        .section("topics") { Items($0.topics) },
        .section("related") { Items($0.related) },
        .section("languages") { Items($0.languages) },
        .section("missing-languages") { Items($0.missingLanguages) },
        .section("pdfs") { $0.pdfs },
        .flag("has-dates") { $0.hasDates },
        .flag("is-draft") { $0.isDraft },
        .html("easy-read-link") { $0.easyReadLink },
        .text("id-prefix") { $0.idPrefix },
    ])
}

/// A kind of page with nothing of its own.
struct NoValues: TemplateContext {
    static let fields = Fields<NoValues>([])
}

/// A list with something around it, which is left out when the list is empty.
struct Items<Item: TemplateContext>: TemplateContext {
    var items: [Item]

    init?(_ items: [Item]) {
        guard !items.isEmpty else { return nil }
        self.items = items
    }

    static var fields: Fields<Items<Item>> { Fields([.list("items") { $0.items }]) }

    // A generic type cannot keep its fields, so they are not made again for each look.
    func child(named name: String) -> Any? { name == "items" ? items : nil }

    func trace(_ trace: inout TemplateTrace) { trace.note(list: items) }

    func marked(_ marks: inout TemplateMarks) -> [String: Any] { ["items": marks.list(items)] }
}

struct DateValues: TemplateContext {
    var iso: String
    var words: String

    static let fields = Fields<DateValues>([.text("iso") { $0.iso }, .text("words") { $0.words }])
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

    static let fields = Fields<DocumentItem>([
        .text("title") { $0.title },
        .text("summary") { $0.summary },
        .text("kind") { $0.kind },
        .text("kind-name") { $0.kindName },
        .html("href") { $0.href },
        .html("lang-attributes") { $0.languageAttributes },
        .flag("has-easy-read") { $0.hasEasyRead },
        .flag("lacks-easy-read") { $0.lacksEasyRead },
        .text("parts-words") { $0.partsWords },
    ])
}

/// The page in one of its languages.
struct LanguageItem: TemplateContext {
    var name: String
    var language: String
    var direction: String
    var href: String
    var isCurrent: Bool

    static let fields = Fields<LanguageItem>([
        .text("name") { $0.name },
        .text("lang") { $0.language },
        .text("dir") { $0.direction },
        .html("href") { $0.href },
        .flag("current") { $0.isCurrent },
    ])
}

/// A plain statement, in a language, that the page is not in it.
struct MissingLanguage: TemplateContext {
    var statement: String
    var language: String
    var direction: String

    static let fields = Fields<MissingLanguage>([
        .text("statement") { $0.statement }, .text("lang") { $0.language }, .text("dir") { $0.direction },
    ])
}
