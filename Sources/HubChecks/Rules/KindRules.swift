import HubSource

extension RuleBook {
    /// What a kind of document needs.
    static let kindRules = [
        kind("faq-questions", what: "a page of questions without a question, or a question without an answer",
            good: "## Who can come?\n\nAnybody.", bad: "## Who can come?\n\n## Where is it?"),
        kind("ladder-rungs", what: "a ladder with fewer than two rungs, or a stage without rungs", good: "## We decide together\n\n## We are asked",
            bad: "## We decide together"),
        kind("charter-clauses", what: "a charter without clauses, or a clause that says nothing", good: "## We listen\n\n1. One person talks at a time.",
            bad: "## We listen"),
        kind("glossary-words", what: "a glossary without words, or a word twice or without a meaning", good: "## Advocate\n\nA person who speaks up for you.",
            bad: "## Advocate"),
        Rule("easy-read-row", .error, .easyRead, what: "a picture in easy read without words", hurts: [.learningDisability, .screenReader],
            why: "A picture alone can mean anything. In easy read, picture and words stand together.",
            source: "Inclusion Europe, Information for all", good: "![A bus](bus.svg)\nThe bus is free.", bad: "![A bus](bus.svg)",
            isAdjustable: false),
        kind("style-guide-shows", what: "a style guide that shows a document twice, itself, or an easy read that there is not",
            good: "shows: [faqs/joining]", bad: "shows: [faqs/joining, faqs/joining]"),
        Rule("guide-parts", .error, otherwise: .warning, .kinds, what: "a part of a guide without a number or with that of another; a guide "
            + "with one part is a warning", hurts: [.everyone], why: "Readers go from part to part, and the order must be certain.",
            good: "1-find-people.md, 2-meet.md", bad: "find-people.md", isAdjustable: false),
        Rule("easy-read-alone", .error, .names, what: "an easy read of a document that is not there", hurts: [.learningDisability],
            why: "It would be published nowhere.", good: "joining.md and joining.easy.md", isAdjustable: false),
        kind("same-document", .names, what: "two files for one document", good: "joining.md and joining.cy.md"),
        kind("no-address", .names, what: "a file name that no address can be made from", good: "good-meetings.md"),
        kind("empty-file", .names, what: "a page with nothing in it", good: "---\ntitle: Good meetings\n---\n\nStart on time."),
        kind("no-content", .names, what: "a hub without a single document", good: "Content/index.md"),
    ]

    private static func kind(
        _ id: String, _ topic: Rule.Topic = .kinds, what: String, good: String? = nil, bad: String? = nil
    ) -> Rule {
        Rule(id, .error, topic, what: what, hurts: [.everyone], why: "The page would have a hole, or could not be made at all.", good: good,
            bad: bad, isAdjustable: false)
    }
}
