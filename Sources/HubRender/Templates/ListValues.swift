/// `home.mustache`.
struct HomeValues: TemplateContext {
    var hubName: String
    var tagline: String?
    var cards: [DocumentItem]
    var sections: [CountedItem]

    static func list(_ fields: inout some FieldList<HomeValues>) {
        fields.text("hub-name") { $0.hubName }
        fields.text("tagline") { $0.tagline }
        fields.items("cards") { $0.cards }
        fields.list("sections") { $0.sections }
    }
}

/// A way to several documents.
struct CountedItem: TemplateContext {
    var title: String
    var summary: String?
    var href: String
    var countWords: String

    static func list(_ fields: inout some FieldList<CountedItem>) {
        fields.text("title") { $0.title }
        fields.text("summary") { $0.summary }
        fields.html("href") { $0.href }
        fields.text("count-words") { $0.countWords }
    }
}

/// `section.mustache` and `topics.mustache`.
struct ListValues: TemplateContext {
    var intro: Markup? = nil
    var items: [ListItem]
    /// Of the easy read of the introduction.
    var hardWords: [HardWordItem] = []

    static func list(_ fields: inout some FieldList<ListValues>) {
        fields.markup("intro") { $0.intro }
        fields.list("items") { $0.items }
        fields.items("hard-words") { $0.hardWords }
    }
}

/// A document of a section, or a topic.
struct ListItem: TemplateContext {
    var document: DocumentItem?
    var topic: CountedItem?

    static func list(_ fields: inout some FieldList<ListItem>) {
        fields.text("title") { $0.document?.title ?? $0.topic?.title }
        fields.text("summary") { $0.document?.summary ?? $0.topic?.summary }
        fields.html("href") { $0.document?.href ?? $0.topic?.href }
        fields.html("lang-attributes") { $0.document?.languageAttributes ?? "" }
        fields.text("kind") { $0.document?.kind }
        fields.text("kind-name") { $0.document?.kindName }
        fields.flag("has-easy-read") { $0.document?.hasEasyRead ?? false }
        fields.flag("lacks-easy-read") { $0.document?.lacksEasyRead ?? false }
        fields.text("parts-words") { $0.document?.partsWords }
        fields.text("count-words") { $0.topic?.countWords }
    }
}

/// `a-z.mustache`.
struct AToZValues: TemplateContext {
    var letters: [LetterValues]

    static func list(_ fields: inout some FieldList<AToZValues>) {
        fields.list("letters") { $0.letters }
    }
}

struct LetterValues: TemplateContext {
    var letter: String
    var id: String
    var items: [DocumentItem]

    static func list(_ fields: inout some FieldList<LetterValues>) {
        fields.text("letter") { $0.letter }
        fields.text("id") { $0.id }
        fields.list("items") { $0.items }
    }
}

/// `not-found.mustache`.
struct NotFoundValues: TemplateContext {
    var sections: [MenuItem]

    static func list(_ fields: inout some FieldList<NotFoundValues>) {
        fields.list("sections") { $0.sections }
    }
}
