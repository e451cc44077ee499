import HubSource

extension RuleBook {
    static let themeRules = [
        Rule("contrast", .error, .theme, what: "two colours that cannot be told apart well enough", hurts: [.lowVision],
            why: "Pale letters vanish for people with low vision, in sunshine and on a bad printer.",
            source: "WCAG 2.2, 1.4.3 Contrast (Minimum), 1.4.6 Contrast (Enhanced), 1.4.11 Non-text Contrast",
            good: "colour: \"#5B2A86\"", bad: "colour: \"#C9A7E8\"", isAdjustable: false),
        Rule("theme", .error, otherwise: .warning, .theme, what: "a fault in the settings of a theme; words that a language file lacks are a warning",
            hurts: [.everyone], why: "Pages could not be drawn as they should be.", isAdjustable: false),
        Rule("template", .error, .theme, what: "a fault in a template of a theme", hurts: [.everyone],
            why: "Pages could not be drawn as they should be.", isAdjustable: false),
        Rule("no-language-file", .warning, .theme, what: "a language that the theme has no words in", hurts: [.secondLanguage],
            why: "Menus and labels are in another language than the page.", source: "WCAG 2.2, 3.1.2 Language of Parts"),
    ]

    /// What only a build can find, or the command itself.
    static let outputRules = [
        output("output-not-ours", what: "a file in the output folder that Handrail did not make, where a page must go",
            why: "It is somebody’s, so it is not written over."),
        output("output-edited", otherwise: .warning, what: "a page that somebody changed in the output folder",
            why: "The change would be lost."),
        Rule("output-list-damaged", .warning, .output, what: "the list of files that Handrail made cannot be read", hurts: [.editor],
            why: "Pages that are gone from the hub stay in the output folder.", isAdjustable: false),
        output("output-refused", what: "an output folder that must not be written to", why: "It holds other things."),
        output("output-in-use", what: "an output folder that another build is writing to", why: "Two builds would mix."),
        output("output-failed", what: "an output folder that cannot be written to", why: "The site could not be built."),
        output("pdf", what: "a PDF that cannot be made", why: "Readers would miss a PDF that the page promises."),
        output("pdf-font", what: "a letter that no font on this computer has, or no font at all",
            why: "There would be an empty box on the paper."),
        output("no-project", what: "no folder “Content”, or none that can be read", why: "There is no hub to build."),
        output("changed-while-read", what: "a file that changed during the build", why: "Half of the old and half of the new would be published."),
        output("cannot-mark", what: "a file that --mark-current cannot mark", why: "It is no easy read and no translation, or cannot be "
            + "changed safely."),
        output("file-exists", what: "a file that a command would have to write over", why: "It is yours, so it is left as it is."),
        output("cannot-write", what: "a file that cannot be made", why: "The disk or your account does not let it."),
        output("no-port", what: "no free port for the preview", why: "Other programs use the ports that were tried."),
    ]

    private static func output(_ id: String, otherwise: Severity? = nil, what: String, why: String) -> Rule {
        Rule(id, .error, otherwise: otherwise, .output, what: what, hurts: [.editor], why: why, isAdjustable: false)
    }
}
