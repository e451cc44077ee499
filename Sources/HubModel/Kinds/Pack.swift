import HubSource

/// Documents to print and post together, with a covering letter as text.
public struct Pack: Sendable {
    /// By name, in the order of the pack; a pack may name topics (in its metadata) instead.
    public let documents: [Located<String>]
    /// The formats it is offered in; all where it does not say.
    public let formats: [PrintFormat]
    /// Whether it is offered on the website too.
    public let isPublished: Bool
    public let paper: PaperColour

    init(_ fields: inout FieldReader) {
        documents = fields.names("documents")
        formats = PrintSettings.formats("formats", &fields) ?? PrintFormat.allCases
        isPublished = fields.flag("publish") ?? false
        paper = Self.paper(&fields)
    }

    private static func paper(_ fields: inout FieldReader) -> PaperColour {
        guard let name = fields.located("paper") else { return .white }
        if let paper = PaperColour(rawValue: name.value.lowercased()) { return paper }
        fields.report(ModelFault.unknownPaper(name.value, known: PaperColour.allCases.map(\.rawValue)), at: name.place)
        return .white
    }
}
