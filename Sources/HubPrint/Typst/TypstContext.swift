import HubRender

/// What the writer must know about the book that a text goes into.
struct TypstContext: Sendable {
    /// The address of the site with its scheme (`https://example.org/hub/`), for links; nil when there is none.
    var siteAddress: String?
    var words: BodyWords
    /// Documents that are in the same book, by the address of their page.
    var places: [String: Place] = [:]

    /// Where a document stands in a book.
    struct Place: Sendable {
        /// The label where it begins.
        var label: String
        /// What stands before the ids of its headings, in labels.
        var prefix: String
        var headings: Set<String>
    }
}

struct TypstOptions: Sendable {
    /// Added to the level of each heading; none gets past 6.
    var headingShift = 0
    /// Put before the ids of headings.
    var labelPrefix = ""
    /// Whether each line of a paragraph is a line on the page. Easy read has one sentence on a line.
    var keepsLines = false
    /// What stands in for `{name}` and its like; nil leaves braces alone.
    var fields: LetterFields?
}
