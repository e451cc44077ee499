/// The named colours of a scheme, and which of them meet on a page.
enum ColourRoles {
    /// What text stands on.
    static let backgrounds = ["page", "panel", "note", "important", "warning", "wash"]
    /// Words: contrast as the variant asks for text.
    static let text = ["ink", "soft", "link", "visited"]
    /// Lines, rails and focus: what one must see to use the page (WCAG 1.4.11).
    static let interface = ["line", "rail", "focus"]
    /// The edge of a callout on its own fill.
    static let edges = [("note-edge", "note"), ("important-edge", "important"), ("warning-edge", "warning")]

    static let all = backgrounds + text + interface + edges.map(\.0)

    /// Two colours that meet, and whether the first is words.
    struct Pair: Sendable, Hashable {
        var foreground: String
        var background: String
        var isText: Bool
    }

    static let pairs: [Pair] =
        backgrounds.flatMap { background in
            text.filter { !(background == "wash" && $0 == "soft") }
                .map { Pair(foreground: $0, background: background, isText: true) }
        }
        + ["page", "panel"].flatMap { background in
            interface.map { Pair(foreground: $0, background: background, isText: false) }
        }
        + edges.map { Pair(foreground: $0.0, background: $0.1, isText: false) }
        // Words on the rail colour are in the page's colour.
        + [Pair(foreground: "page", background: "rail", isText: true)]
}

extension ColourRoles.Pair {
    /// The numbers on the rail: there the rail is the colour that was chosen.
    var isOnRail: Bool { background == "rail" }

    /// What meets, for an editor who knows the settings `colour` and `link-colour`; stands before "have a contrast".
    var inWords: String {
        if isOnRail { return "the numbers on your main colour" }
        let behind = Self.backgroundsInWords[background] ?? "on “\(background)”"
        switch foreground {
        case "link": return "links in your link colour \(behind)"
        case "rail": return "lines in your main colour \(behind)"
        case "note-edge": return "the edges of notes in your main colour \(behind)"
        default: return "words in “\(foreground)” \(behind)"
        }
    }

    private static let backgroundsInWords = [
        "page": "on the page", "panel": "on boxes", "note": "on notes", "important": "on important notes",
        "warning": "on warnings", "wash": "where the focus is",
    ]
}
