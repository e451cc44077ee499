import HubSource

/// The front matter that every kind of document may have.
public struct Metadata: Sendable, Hashable {
    public var title: String
    public var summary: String?
    public var published: CalendarDate?
    public var updated: CalendarDate?
    public var reviewBy: CalendarDate?
    public var topics: [Located<String>]
    /// Place among its neighbours, smallest first; documents without one come after, by title.
    public var order: Int?
    public var part: Located<String>?
    public var isDraft: Bool
    /// The first day it may be built.
    public var publishOn: Located<CalendarDate>?
    public var authors: [String]
    /// Who tried the text out with readers.
    public var checkedBy: String?
    public var related: [Located<String>]
    /// Old addresses that lead here.
    public var aliases: [Located<String>]
    /// Formats to make as PDF; nil where the hub decides.
    public var pdf: [PrintFormat]?
    public var language: String?
    /// Of an easy read or a translation: the mark of the version that it was made from (`Document.version`).
    public var madeFrom: Located<String>?
    /// Findings that are let stand.
    public var accept: [Acceptance]

    static let kindKey = "kind"
    public static let madeFromKey = "made-from"

    /// What is missing or wrong is reported to the reader; a missing title is empty.
    init(_ fields: inout FieldReader) {
        title = fields.required("title", at: Place(line: 1, column: 1)) ?? ""
        summary = fields.text("summary")
        published = fields.date("published")
        updated = fields.date("updated")
        reviewBy = fields.date("review-by")
        topics = fields.names("topics")
        order = fields.number("order")
        part = fields.located("part")
        isDraft = fields.flag("draft") ?? false
        publishOn = Self.located(fields.located("publish-on"), &fields)
        authors = fields.list("authors").map(\.value)
        checkedBy = fields.text("checked-by")
        related = fields.names("related")
        aliases = fields.names("aliases")
        pdf = PrintSettings.formats("pdf", &fields)
        language = Self.language(&fields)
        madeFrom = fields.located(Self.madeFromKey)
        accept = Acceptance.read(&fields)
    }

    private static func located(_ text: Located<String>?, _ fields: inout FieldReader) -> Located<CalendarDate>? {
        guard let text else { return nil }
        if let date = CalendarDate(text.value) { return Located(date, text.place) }
        fields.report(FieldFault.notADate(key: "publish-on", value: text.value), at: text.place)
        return nil
    }

    private static func language(_ fields: inout FieldReader) -> String? {
        guard let tag = fields.located("lang") else { return nil }
        if Language.isTag(tag.value) { return tag.value }
        fields.report(ModelFault.notALanguage(tag.value), at: tag.place)
        return nil
    }

    /// Whether a build on that day leaves the document out.
    public func isHeldBack(on today: CalendarDate) -> Bool {
        isDraft || (publishOn.map { $0.value > today } ?? false)
    }
}
