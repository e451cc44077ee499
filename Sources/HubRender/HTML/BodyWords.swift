import HubSource

/// The words Handrail itself puts into the body of a page, in the page's language.
public struct BodyWords: Sendable {
    public var note = "Note"
    public var tip = "Tip"
    public var important = "Important"
    public var warning = "Warning"
    public var caution = "Caution"
    /// Said before a ticked and an open task, for people who cannot see the box.
    public var done = "done"
    public var toDo = "to do"
    /// What a table is called that has no caption and no heading above it.
    public var table = "Table"
    /// The link to a film that was given without words. `{site}` is where it leads (`vimeo.com`).
    public var watchFilm = "Watch the film on {site}"
    /// Stands in brackets after a link to a film.
    public var opens = "opens {site}"
    /// How long a PDF is; `{count}` is the number of pages.
    public var onePage = "1 page"
    public var manyPages = "{count} pages"
    /// Between whole and tenth in a size: `1.5 MB`.
    public var decimalMark = "."
    /// Between the facts of a file: `PDF, 24 KB`.
    public var comma = ", "

    public init() {}

    public func title(of callout: MarkdownNode.Callout) -> String {
        switch callout {
        case .note: note
        case .tip: tip
        case .important: important
        case .warning: warning
        case .caution: caution
        }
    }

    public static func fill(_ words: String, site: String) -> String {
        guard let place = words.firstRange(of: "{site}") else { return words }
        return words[..<place.lowerBound] + site + words[place.upperBound...]
    }
}
