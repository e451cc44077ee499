/// A heading with what stands below it, as HTML.
struct SectionValues: TemplateContext {
    var number = ""
    var title: String
    var titleHTML: Markup
    var id: String
    var body: Markup

    static let fields = Fields<SectionValues>([
        .text("number") { $0.number },
        .text("title") { $0.title },
        .markup("title-html") { $0.titleHTML },
        .text("id") { $0.id },
        .markup("body") { $0.body.isEmpty ? nil : $0.body },
    ])
}

/// A part of a guide in a list of parts, or as the one before or after.
struct PartItem: TemplateContext {
    var number: String
    var title: String
    var label = ""
    var summary: String?
    var href: String
    var isCurrent = false

    static let fields = Fields<PartItem>([
        .text("number") { $0.number },
        .text("title") { $0.title },
        .text("label") { $0.label },
        .text("summary") { $0.summary },
        .html("href") { $0.href },
        .flag("current") { $0.isCurrent },
    ])
}

/// `guide-index.mustache`.
struct PartsValues: TemplateContext {
    var parts: [PartItem]

    static let fields = Fields<PartsValues>([.list("parts") { $0.parts }])
}

/// `guide-part.mustache`.
struct PartValues: TemplateContext {
    var label: String
    var guideHref: String
    var guideTitle: String
    var parts: [PartItem]
    var previous: PartItem?
    var next: PartItem?

    static let fields = Fields<PartValues>([
        .text("part-label") { $0.label },
        .html("guide-href") { $0.guideHref },
        .text("guide-title") { $0.guideTitle },
        .list("parts") { $0.parts },
        .section("previous") { $0.previous },
        .section("next") { $0.next },
    ])
}

/// `guide-joined.mustache`: all parts on one page.
struct JoinedValues: TemplateContext {
    var chapters: [SectionValues]

    static let fields = Fields<JoinedValues>([.list("chapters") { $0.chapters }])
}

/// `faq.mustache`.
struct FAQValues: TemplateContext {
    var intro: Markup
    var questions: [QuestionValues]

    static let fields = Fields<FAQValues>([
        .markup("intro") { $0.intro.isEmpty ? nil : $0.intro },
        .list("questions") { $0.questions },
        .flag("many") { $0.questions.count > FAQPage.mostOpen },
    ])
}

struct QuestionValues: TemplateContext {
    var id: String
    var question: String
    var questionHTML: Markup
    var answer: Markup
    /// ` open`, nothing, or a slot for what the variant says.
    var open: String

    static let fields = Fields<QuestionValues>([
        .text("id") { $0.id },
        .text("question") { $0.question },
        .markup("question-html") { $0.questionHTML },
        .markup("answer") { $0.answer },
        .html("open") { $0.open },
    ])
}

/// `ladder.mustache`.
struct LadderValues: TemplateContext {
    var intro: Markup
    var picture: String
    var stages: [StageValues]
    var rungCount: Int

    static let fields = Fields<LadderValues>([
        .markup("intro") { $0.intro.isEmpty ? nil : $0.intro },
        .html("picture") { $0.picture },
        .list("stages") { $0.stages },
        .text("rung-count") { String($0.rungCount) },
        .flag("has-stages") { $0.stages.contains { $0.heading != nil } },
    ])
}

struct StageValues: TemplateContext {
    var heading: SectionValues?
    var rungs: [SectionValues]

    static let fields = Fields<StageValues>([.section("heading") { $0.heading }, .list("rungs") { $0.rungs }])
}

/// `charter.mustache`.
struct CharterValues: TemplateContext {
    var group: String?
    var agreed: DateValues?
    var intro: Markup
    var clauses: [SectionValues]
    var signatures: [NameItem]
    /// Whether anything is known of the group, the day it agreed, or the day of the next look.
    var hasFacts: Bool

    static let fields = Fields<CharterValues>([
        .text("group") { $0.group },
        .section("agreed") { $0.agreed },
        .markup("intro") { $0.intro.isEmpty ? nil : $0.intro },
        .list("clauses") { $0.clauses },
        .section("signatures") { Items($0.signatures) },
        .flag("blank-lines") { $0.signatures.isEmpty },
        .flag("has-facts") { $0.hasFacts },
    ])
}

struct NameItem: TemplateContext {
    var name: String

    static let fields = Fields<NameItem>([.text("name") { $0.name }])
}

/// `glossary.mustache`.
struct GlossaryValues: TemplateContext {
    var intro: Markup
    var entries: [WordValues]
    var letters: [LetterItem]

    static let fields = Fields<GlossaryValues>([
        .markup("intro") { $0.intro.isEmpty ? nil : $0.intro },
        .list("entries") { $0.entries },
        .section("letters") { Items($0.letters) },
    ])
}

struct WordValues: TemplateContext {
    var term: String
    var id: String
    var expansion: String?
    var body: Markup

    static let fields = Fields<WordValues>([
        .text("term") { $0.term },
        .text("id") { $0.id },
        .text("expansion") { $0.expansion },
        .markup("body") { $0.body },
    ])
}

struct LetterItem: TemplateContext {
    var letter: String
    var href: String

    static let fields = Fields<LetterItem>([.text("letter") { $0.letter }, .html("href") { $0.href }])
}

/// `easy-read.mustache`.
struct EasyReadValues: TemplateContext {
    var hardWords: [HardWordItem]
    var standardHref: String

    static let fields = Fields<EasyReadValues>([
        .section("hard-words") { Items($0.hardWords) },
        .html("standard-href") { $0.standardHref },
    ])
}

struct HardWordItem: TemplateContext {
    var word: String
    var meaning: String

    static let fields = Fields<HardWordItem>([.text("word") { $0.word }, .text("meaning") { $0.meaning }])
}

/// `easy-read-missing.mustache`.
struct EasyReadMissingValues: TemplateContext {
    var standardHref: String
    /// The easy read of the whole guide, for a part that has none.
    var guide: MenuItem?
    var contact: ContactValues?

    static let fields = Fields<EasyReadMissingValues>([
        .html("standard-href") { $0.standardHref },
        .section("guide") { $0.guide },
        .section("contact") { $0.contact },
    ])
}
