import HubSource

/// The words Handrail itself puts into the body of a page, in the page's language.
///
/// A class because the writer of each body holds them, and a copy would count them all. Nothing in it changes.
public final class BodyWords: Sendable {
    public let note, tip, important, warning, caution: String
    /// Said before a ticked and an open task, for people who cannot see the box.
    public let done, toDo: String
    /// What a table is called that has no caption and no heading above it.
    public let table: String
    /// The link to a film that was given without words. `{site}` is where it leads (`vimeo.com`).
    public let watchFilm: String
    /// Stands in brackets after a link to a film.
    public let opens: String
    /// How long a PDF is; `{count}` is the number of pages.
    public let onePage, manyPages: String
    /// Between whole and tenth in a size: `1.5 MB`.
    public let decimalMark: String
    /// Between the facts of a file: `PDF, 24 KB`.
    public let comma: String

    public init(
        note: String = "Note", tip: String = "Tip", important: String = "Important", warning: String = "Warning",
        caution: String = "Caution", done: String = "done", toDo: String = "to do", table: String = "Table",
        watchFilm: String = "Watch the film on {site}", opens: String = "opens {site}", onePage: String = "1 page",
        manyPages: String = "{count} pages", decimalMark: String = ".", comma: String = ", "
    ) {
        self.note = note
        self.tip = tip
        self.important = important
        self.warning = warning
        self.caution = caution
        self.done = done
        self.toDo = toDo
        self.table = table
        self.watchFilm = watchFilm
        self.opens = opens
        self.onePage = onePage
        self.manyPages = manyPages
        self.decimalMark = decimalMark
        self.comma = comma
    }

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
