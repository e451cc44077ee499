/// `home.mustache`.
struct HomeValues: TemplateContext {
    var hubName: String
    var tagline: String?
    var cards: [DocumentItem]
    var sections: [CountedItem]

    static let fields = Fields<HomeValues>([
        .text("hub-name") { $0.hubName },
        .text("tagline") { $0.tagline },
        .section("cards") { Items($0.cards) },
        .list("sections") { $0.sections },
    ])
}

/// A way to several documents.
struct CountedItem: TemplateContext {
    var title: String
    var summary: String?
    var href: String
    var countWords: String

    static let fields = Fields<CountedItem>([
        .text("title") { $0.title },
        .text("summary") { $0.summary },
        .html("href") { $0.href },
        .text("count-words") { $0.countWords },
    ])
}

/// `section.mustache` and `topics.mustache`.
struct ListValues: TemplateContext {
    var intro: Markup? = nil
    var items: [ListItem]
    /// Of the easy read of the introduction.
    var hardWords: [HardWordItem] = []

    static let fields = Fields<ListValues>([
        .markup("intro") { $0.intro }, .list("items") { $0.items }, .section("hard-words") { Items($0.hardWords) },
    ])
}

/// A document of a section, or a topic.
struct ListItem: TemplateContext {
    var document: DocumentItem?
    var topic: CountedItem?

    static let fields = Fields<ListItem>([
        .text("title") { $0.document?.title ?? $0.topic?.title },
        .text("summary") { $0.document?.summary ?? $0.topic?.summary },
        .html("href") { $0.document?.href ?? $0.topic?.href },
        .html("lang-attributes") { $0.document?.languageAttributes ?? "" },
        .text("kind") { $0.document?.kind },
        .text("kind-name") { $0.document?.kindName },
        .flag("has-easy-read") { $0.document?.hasEasyRead ?? false },
        .flag("lacks-easy-read") { $0.document?.lacksEasyRead ?? false },
        .text("parts-words") { $0.document?.partsWords },
        .text("count-words") { $0.topic?.countWords },
    ])
}

/// `a-z.mustache`.
struct AToZValues: TemplateContext {
    var letters: [LetterValues]

    static let fields = Fields<AToZValues>([.list("letters") { $0.letters }])
}

struct LetterValues: TemplateContext {
    var letter: String
    var id: String
    var items: [DocumentItem]

    static let fields = Fields<LetterValues>([
        .text("letter") { $0.letter }, .text("id") { $0.id }, .list("items") { $0.items },
    ])
}

/// `not-found.mustache`.
struct NotFoundValues: TemplateContext {
    var sections: [MenuItem]

    static let fields = Fields<NotFoundValues>([.list("sections") { $0.sections }])
}
