import HubSource

/// Documents to print and post together, with a covering letter as text.
public struct Pack: Sendable {
    /// By name, in the order of the pack; a pack may name topics (in its metadata) instead.
    public let documents: [Located<String>]
    /// Ids of variants.
    public let formats: [Located<String>]
    /// Whether it is offered on the website too.
    public let isPublished: Bool
    public let paper: String?

    init(_ fields: inout FieldReader) {
        documents = fields.names("documents")
        formats = fields.names("formats")
        isPublished = fields.flag("publish") ?? false
        paper = fields.text("paper")
    }

    var faults: [LocatedFault] {
        formats.filter { !Self.knownFormats.contains($0.value) }.map {
            LocatedFault(.unknownFormat($0.value, known: Self.knownFormats), at: $0.place)
        }
    }

    static let knownFormats = [Variant.standard.id, Variant.largePrint.id, Variant.easyRead.id]
}
