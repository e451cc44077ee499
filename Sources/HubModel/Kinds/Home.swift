import HubSource

/// The first page: prose, then a card for each document it features.
public struct Home: Sendable {
    /// Documents by name, in the order of the cards.
    public let featured: [Located<String>]

    init(_ fields: inout FieldReader) {
        featured = fields.names("featured")
    }
}
