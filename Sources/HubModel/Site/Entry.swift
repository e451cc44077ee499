import HubSource

/// A document in one language with its easy read, and its place in the hub.
public struct Entry: Sendable {
    public let id: PageID
    public internal(set) var document: Document
    public internal(set) var easyRead: Document?
    /// From the root of a variant's tree: `guides/x/`, `cy/guides/x/`, and nothing for the home page.
    public let address: String
    public var part: Part?
    /// The parts of a guide in parts, in order, for its overview.
    public var parts: [PageID] = []
    /// The same document in all its languages, this one included, the hub's own first.
    public var translations: [PageID] = []
    public var related: [PageID] = []

    public var language: String { document.language }
    public var title: String { document.metadata.title }
    public var name: String { document.path.name }

    /// Its place in a guide in parts.
    public struct Part: Sendable, Hashable {
        public var number: PartNumber
        public var guide: PageID
        /// From 1.
        public var position: Int
        public var count: Int
        public var previous: PageID?
        public var next: PageID?
    }
}

/// Index in `Catalogue.entries` and `Site.pages`.
public typealias PageID = Int
