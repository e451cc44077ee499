import HubSource

extension RuleBook {
    /// Files, their names and their bytes.
    static let nameRules = [
        file("not-utf-8", what: "a file that is not stored as UTF-8", why: "Letters like é and ’ would come out as wrong signs."),
        file("control-character", what: "an invisible control character", why: "Nobody can see it, and screen readers and printers trip over it."),
        file("hidden-direction", what: "an invisible character that turns the direction of the text", why: "Readers could see other words than you do."),
        file("symbolic-link", what: "a link to somewhere else on the disk", why: "Files from outside the hub could be published by mistake."),
        file("not-a-file", what: "something that is no ordinary file or folder", why: "It cannot be published."),
        file("unreadable", what: "a file or folder that your account may not read", why: "It cannot be published."),
        file("file-not-read", what: "a file that could not be read", why: "It cannot be published."),
        file("unsafe-name", what: "a name that some computers cannot have", why: "The page would be missing for those who copy the site there."),
        file("misnamed", otherwise: .warning, what: "a name that is nearly that of a page, of the settings or of an easy read",
            why: "It would be published as something else than you meant."),
        file("path-too-long", what: "folders and a name that are too long together", why: "Some computers could not store it."),
        file("name-twins", what: "two names that some computers cannot tell apart", why: "One of the two would take the place of the other."),
        Rule("file-ending", .warning, .files, what: "a name that promises another type than the file has", hurts: [.everyone],
            why: "The wrong program opens, and says that the file is broken."),
        file("path-taken", what: "two files for one address", why: "One of the two would take the place of the other."),
        file("path-twins", what: "two addresses that some computers cannot tell apart", why: "One of the two would take the place of the other."),
        file("file-and-folder", what: "an address that is a file and a folder at once", why: "One of the two would be missing."),
        file("unsafe-path", what: "an address that cannot be", why: "It would lead out of the folder of the site."),
    ]

    static let drawingRules = [
        drawing("svg-element", what: "an element that a drawing may not have"), drawing("svg-attribute", what: "an attribute that runs a program"),
        drawing("svg-address", what: "an address that loads something from elsewhere"),
        drawing("svg-animation", what: "an animation that changes an address"), drawing("svg-style", what: "a style that loads something"),
        drawing("svg-stylesheet", what: "a style sheet from elsewhere"), drawing("svg-namespace", what: "a name that hides what an element is"),
        drawing("svg-doctype", what: "a document type, which can hide things"), drawing("svg-entity", what: "an entity, which can hide things"),
        drawing("svg-encoding", what: "another encoding than UTF-8"), drawing("svg-malformed", what: "a drawing that is not well formed"),
    ]

    private static func file(_ id: String, otherwise: Severity? = nil, what: String, why: String) -> Rule {
        Rule(id, .error, otherwise: otherwise, .names, what: what, hurts: [.editor, .everyone], why: why, isAdjustable: false)
    }

    private static func drawing(_ id: String, what: String) -> Rule {
        Rule(id, .error, .drawings, what: what, hurts: [.everyone],
            why: "Drawings are published as they are. One that can run or load something could harm a reader; one that browsers read in "
                + "another way than we do could too.", isAdjustable: false)
    }
}
