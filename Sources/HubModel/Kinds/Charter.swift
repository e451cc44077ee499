import HubSource

/// What a group has agreed: clauses (`##`), with agreements numbered through the whole charter.
public struct Charter: Sendable {
    public let group: String?
    public let agreed: CalendarDate?
    /// "Name, role" of who signed; none means lines to sign on.
    public let signatures: [String]
    /// Indices in the outline's blocks.
    public let intro: Range<Int>
    public let clauses: [Outline.Section]

    /// Numbers the agreements of all clauses in one row, so that people can speak of "agreement 7".
    init(_ fields: inout FieldReader, _ tree: inout MarkdownTree, _ outline: Outline) {
        group = fields.text("group")
        agreed = fields.date("agreed")
        signatures = fields.list("signatures").map(\.value)
        tree.numberListsThroughout()
        (intro, clauses) = outline.split(at: 2)
    }

    func faults(in document: Document) -> [LocatedFault] {
        if clauses.isEmpty { return [LocatedFault(.noClauses)] }
        return clauses.filter { $0.body.isEmpty }.map {
            LocatedFault(.emptyClause($0.heading.title), at: document.place(of: $0.heading.node))
        }
    }
}
