/// A heading with what stands below it, as HTML.
struct SectionValues: TemplateContext {
    var number = ""
    var title: String
    var titleHTML: Markup
    var id: String
    var body: Markup

    static func list(_ fields: inout some FieldList<SectionValues>) {
        fields.text("number") { $0.number }
        fields.text("title") { $0.title }
        fields.markup("title-html") { $0.titleHTML }
        fields.text("id") { $0.id }
        fields.markup("body") { $0.body.isEmpty ? nil : $0.body }
    }
}

/// A part of a guide in a list of parts, or as the one before or after.
struct PartItem: TemplateContext {
    var number: String
    var title: String
    var label = ""
    var summary: String?
    var href: String
    var isCurrent = false

    static func list(_ fields: inout some FieldList<PartItem>) {
        fields.text("number") { $0.number }
        fields.text("title") { $0.title }
        fields.text("label") { $0.label }
        fields.text("summary") { $0.summary }
        fields.html("href") { $0.href }
        fields.flag("current") { $0.isCurrent }
    }
}

/// `guide-index.mustache`.
struct PartsValues: TemplateContext {
    var parts: [PartItem]

    static func list(_ fields: inout some FieldList<PartsValues>) {
        fields.list("parts") { $0.parts }
    }
}

/// `guide-part.mustache`.
struct PartValues: TemplateContext {
    var label: String
    var guideHref: String
    var guideTitle: String
    var parts: [PartItem]
    var previous: PartItem?
    var next: PartItem?

    static func list(_ fields: inout some FieldList<PartValues>) {
        fields.text("part-label") { $0.label }
        fields.html("guide-href") { $0.guideHref }
        fields.text("guide-title") { $0.guideTitle }
        fields.list("parts") { $0.parts }
        fields.section("previous") { $0.previous }
        fields.section("next") { $0.next }
    }
}

/// `guide-joined.mustache`: all parts on one page.
struct JoinedValues: TemplateContext {
    var chapters: [SectionValues]

    static func list(_ fields: inout some FieldList<JoinedValues>) {
        fields.list("chapters") { $0.chapters }
    }
}

/// `faq.mustache`.
struct FAQValues: TemplateContext {
    var intro: Markup
    var questions: [QuestionValues]

    static func list(_ fields: inout some FieldList<FAQValues>) {
        fields.markup("intro") { $0.intro.isEmpty ? nil : $0.intro }
        fields.list("questions") { $0.questions }
        fields.flag("many") { $0.questions.count > FAQPage.mostOpen }
    }
}

struct QuestionValues: TemplateContext {
    var id: String
    var question: String
    var questionHTML: Markup
    var answer: Markup
    /// ` open`, nothing, or a slot for what the variant says.
    var open: String

    static func list(_ fields: inout some FieldList<QuestionValues>) {
        fields.text("id") { $0.id }
        fields.text("question") { $0.question }
        fields.markup("question-html") { $0.questionHTML }
        fields.markup("answer") { $0.answer }
        fields.html("open") { $0.open }
    }
}

/// `ladder.mustache`.
struct LadderValues: TemplateContext {
    var intro: Markup
    var picture: String
    var stages: [StageValues]
    var rungCount: Int

    static func list(_ fields: inout some FieldList<LadderValues>) {
        fields.markup("intro") { $0.intro.isEmpty ? nil : $0.intro }
        fields.html("picture") { $0.picture }
        fields.list("stages") { $0.stages }
        fields.text("rung-count") { String($0.rungCount) }
        fields.flag("has-stages") { $0.stages.contains { $0.heading != nil } }
    }
}

struct StageValues: TemplateContext {
    var heading: SectionValues?
    var rungs: [SectionValues]

    static func list(_ fields: inout some FieldList<StageValues>) {
        fields.section("heading") { $0.heading }
        fields.list("rungs") { $0.rungs }
    }
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

    static func list(_ fields: inout some FieldList<CharterValues>) {
        fields.text("group") { $0.group }
        fields.section("agreed") { $0.agreed }
        fields.markup("intro") { $0.intro.isEmpty ? nil : $0.intro }
        fields.list("clauses") { $0.clauses }
        fields.items("signatures") { $0.signatures }
        fields.flag("blank-lines") { $0.signatures.isEmpty }
        fields.flag("has-facts") { $0.hasFacts }
    }
}

struct NameItem: TemplateContext {
    var name: String

    static func list(_ fields: inout some FieldList<NameItem>) {
        fields.text("name") { $0.name }
    }
}

/// `glossary.mustache`.
struct GlossaryValues: TemplateContext {
    var intro: Markup
    var entries: [WordValues]
    var letters: [LetterItem]

    static func list(_ fields: inout some FieldList<GlossaryValues>) {
        fields.markup("intro") { $0.intro.isEmpty ? nil : $0.intro }
        fields.list("entries") { $0.entries }
        fields.items("letters") { $0.letters }
    }
}

struct WordValues: TemplateContext {
    var term: String
    var id: String
    var expansion: String?
    var body: Markup

    static func list(_ fields: inout some FieldList<WordValues>) {
        fields.text("term") { $0.term }
        fields.text("id") { $0.id }
        fields.text("expansion") { $0.expansion }
        fields.markup("body") { $0.body }
    }
}

struct LetterItem: TemplateContext {
    var letter: String
    var href: String

    static func list(_ fields: inout some FieldList<LetterItem>) {
        fields.text("letter") { $0.letter }
        fields.html("href") { $0.href }
    }
}

/// `easy-read.mustache`.
struct EasyReadValues: TemplateContext {
    var hardWords: [HardWordItem]
    var standardHref: String

    static func list(_ fields: inout some FieldList<EasyReadValues>) {
        fields.items("hard-words") { $0.hardWords }
        fields.html("standard-href") { $0.standardHref }
    }
}

struct HardWordItem: TemplateContext {
    var word: String
    var meaning: String

    static func list(_ fields: inout some FieldList<HardWordItem>) {
        fields.text("word") { $0.word }
        fields.text("meaning") { $0.meaning }
    }
}

/// `easy-read-missing.mustache`.
struct EasyReadMissingValues: TemplateContext {
    var standardHref: String
    /// The easy read of the whole guide, for a part that has none.
    var guide: MenuItem?
    var contact: ContactValues?

    static func list(_ fields: inout some FieldList<EasyReadMissingValues>) {
        fields.html("standard-href") { $0.standardHref }
        fields.section("guide") { $0.guide }
        fields.section("contact") { $0.contact }
    }
}
