extension RuleBook {
    /// What the reading of Markdown finds.
    static let markdownRules = [
        Rule(
            "raw-html", .error, .markdown, what: "HTML in the Markdown", hurts: [.screenReader, .lowVision, .paper],
            why: "Handrail puts no HTML of yours on a page: it cannot promise that it works in large print, in easy read, on "
                + "paper and for screen readers.",
            good: "**words**", bad: "<b>words</b>", isAdjustable: false),
        Rule(
            "unknown-callout", .warning, .markdown, what: "a word in [!…] that is none of the five callouts", hurts: [.everyone],
            why: "It is shown as an ordinary quote, with its sign.", good: "> [!NOTE]\n> Bring your badge.",
            bad: "> [!NOTICE]\n> Bring your badge."),
        Rule(
            "callout-not-alone", .warning, .markdown, what: "a callout with words behind its sign", hurts: [.everyone],
            why: "It is shown as an ordinary quote, with its sign.", good: "> [!NOTE]\n> Bring your badge.",
            bad: "> [!NOTE] Bring your badge."),
        limit(
            "page-too-long", what: "a page of more than 1 MiB or 50,000 lines",
            why: "Nobody reads it to its end, and phones cannot show it."),
        limit(
            "nested-too-deep", what: "lists and quotes inside each other more than 100 deep",
            why: "No reader could tell what belongs to what, and reading it would take the computer too long."),
        limit(
            "too-many-pictures", what: "more than 1,000 pictures in one paragraph",
            why: "Reading it would take the computer too long."),
        limit(
            "link-definitions-too-long", what: "addresses on lines of their own that come to too much",
            why: "They are copied for each use, and the page would become too large to read."),
    ]

    static let tableRules = [
        Rule(
            "table-needs-empty-line", .error, .tables, what: "a table right below a line of words", hurts: [.everyone],
            why: "Readers would see its lines and signs in the middle of a paragraph.",
            good: "Words.\n\n| Day | Time |\n|---|---|\n| Monday | 2pm |", bad: "Words.\n| Day | Time |\n|---|---|\n| Monday | 2pm |",
            isAdjustable: false),
        Rule(
            "table-columns-differ", .error, .tables, what: "a table whose line of dashes has more or fewer columns than its first row",
            hurts: [.everyone], why: "It is no table then, and readers would see its lines and signs.",
            good: "| Day | Time |\n|---|---|", bad: "| Day | Time |\n|---|", isAdjustable: false),
        Rule(
            "table-row-too-long", .warning, .tables, what: "a row with more cells than its table has columns", hurts: [.everyone],
            why: "The last cells are left out, so readers miss what is in them.",
            good: "| Day | Time |\n|---|---|\n| Monday | 2pm |", bad: "| Day | Time |\n|---|---|\n| Monday | 2pm | Hall |"),
        limit(
            "table-too-large", .tables, what: "a table of more than 100 columns, or a page of more than 100,000 cells",
            why: "Nobody can follow it, and phones cannot show it."),
    ]

    private static func limit(_ id: String, _ topic: Rule.Topic = .markdown, what: String, why: String) -> Rule {
        Rule(id, .error, topic, what: what, hurts: [.everyone], why: why, isAdjustable: false)
    }
}
