import HubSource

extension RuleBook {
    /// What is wrong in settings: those of a page at its top, and those of the hub.
    static let settingRules = [
        broken("missing-title", what: "a page without a title", why: "Browsers, search engines and screen readers name the page by its title.",
            source: "WCAG 2.2, 2.4.2 Page Titled", good: "title: Good meetings", bad: "tilte: Good meetings"),
        broken("missing-name", what: "a hub or a variant without a name", why: "Readers could not tell where they are.",
            good: "name: Side by Side"),
        broken("missing-id", what: "a variant without an id", why: "Its pages would have no address.", good: "- id: large-print-dark"),
        broken("wrong-value", what: "a setting whose value cannot be", why: "Handrail would have to guess what you meant.",
            good: "review-by: 2027-03-31", bad: "review-by: next spring"),
        broken("unknown-format", what: "a pack with a format that there is not", why: "Nobody would get it.",
            good: "formats: [large-print, easy-read]", bad: "formats: [large]"),
        broken("front-matter", what: "settings that cannot be read", why: "Handrail would have to guess what you meant.",
            good: "---\ntitle: \"Meetings: the basics\"\n---", bad: "---\ntitle: Meetings: the basics\n---"),
        broken("front-matter-sign", what: "a sign in the settings that means something to computers",
            why: "YAML would read it as something else than words.", good: "title: \"*Us*\"", bad: "title: *Us*"),
        broken("front-matter-too-deep", what: "settings inside settings, deeper than any are read",
            why: "Nothing that Handrail knows is that deep, and such files can keep a computer busy for ever."),
        broken("front-matter-too-long", what: "more than 64 KiB of settings", why: "Settings are a few lines: the text stands below them."),
        broken("duplicate-key", what: "a setting that is there twice", why: "Handrail cannot know which one you want.",
            bad: "title: A\ntitle: B"),
        missed("unknown-key", what: "a setting that there is not, or one that should be indented", why: "It does nothing.",
            good: "review-by: 2027-03-31", bad: "reveiw-by: 2027-03-31"),
        missed("no-settings", what: "a hub without hub.yml", why: "It has no name of its own, and no contact."),
        Rule("no-contact", .warning, .settings, what: "a hub that does not say how to ask for another format",
            hurts: [.lowVision, .learningDisability, .paper], why: "Who cannot read the page has nobody to ask.",
            good: "contact:\n  email: hello@hub.example"),
        missed("no-base-url", what: "a hub without its web address", why: "Search engines get no list of its pages.",
            good: "base-url: https://hub.example/"),
        missed("no-home", what: "a hub without a home page", why: "Handrail makes a plain one, which says nothing about you."),
        Rule("font-with-serifs", .advice, .settings, what: "a font that large print and easy read do without",
            hurts: [.lowVision, .dyslexia], why: "Letters without serifs are easier to tell apart.", source: "UKAAF, Clear and large print (G003)",
            good: "font: Verdana", bad: "font: Georgia"),
        missed("unknown-check", what: "an id in `checks:` or `accept:` that there is not", why: "The line does nothing.",
            good: "checks:\n  vague-link: error", bad: "checks:\n  vague-links: error"),
        missed("fixed-check", what: "a check that is not for a hub to change", why: "What shuts readers out cannot be switched off; a "
            + "warning is the least. What keeps a page from being made stays an error.", good: "checks:\n  second-title: warn",
            bad: "checks:\n  second-title: off"),
        missed("accepted-in-vain", what: "a finding that a page accepts, and that is not there any more",
            why: "The line could hide the next one, which nobody has looked at."),
        missed("accepted-without-reason", what: "a finding that a page accepts without saying why",
            why: "Who looks after the page next year must know.", good: "accept:\n  vague-link: The page is about the word “here”.",
            bad: "accept:\n  vague-link:"),
    ]

    private static func broken(
        _ id: String, what: String, why: String, source: String? = nil, good: String? = nil, bad: String? = nil
    ) -> Rule {
        Rule(id, .error, .settings, what: what, hurts: [.editor, .everyone], why: why, source: source, good: good, bad: bad,
            isAdjustable: false)
    }

    private static func missed(_ id: String, what: String, why: String, good: String? = nil, bad: String? = nil) -> Rule {
        Rule(id, .warning, .settings, what: what, hurts: [.editor], why: why, good: good, bad: bad,
            isAdjustable: ["no-settings", "no-base-url", "no-home"].contains(id))
    }
}
