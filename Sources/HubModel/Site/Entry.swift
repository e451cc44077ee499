import HubSource

/// A document in one language with its easy read, and its place in the hub.
///
/// A class because every stage sorts and looks through all entries: a copy of one would count all its parts.
public final class Entry: Sendable {
    public let id: PageID
    public let document: Document
    public let easyRead: Document?
    /// From the root of a variant's tree: `guides/x/`, `cy/guides/x/`, and nothing for the home page.
    public let address: String
    private let relations: Relations

    public var part: Part? { relations.part }
    /// The parts of a guide in parts, in order, for its overview.
    public var parts: [PageID] { relations.parts }
    /// The same document in all its languages, this one included, the hub's own first.
    public var translations: [PageID] { relations.translations }
    public var related: [PageID] { relations.related }

    public var language: String { document.language }
    public var title: String { document.metadata.title }
    public var name: String { document.path.name }
    /// The document, and its easy read where there is one.
    public var texts: [Document] { [document] + (easyRead.map { [$0] } ?? []) }

    /// How it stands to other entries.
    struct Relations: Sendable {
        var part: Part?
        var parts: [PageID] = []
        var translations: [PageID] = []
        var related: [PageID] = []
    }

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

    init(id: PageID, document: Document, easyRead: Document?, address: String, relations: Relations = Relations()) {
        self.id = id
        self.document = document
        self.easyRead = easyRead
        self.address = address
        self.relations = relations
    }

    /// The same entry, standing otherwise to others.
    func relating(_ change: (inout Relations) -> Void) -> Entry {
        var relations = relations
        change(&relations)
        return Entry(id: id, document: document, easyRead: easyRead, address: address, relations: relations)
    }

    /// The same entry with other texts.
    func showing(_ document: Document, easyRead: Document?) -> Entry {
        Entry(id: id, document: document, easyRead: easyRead, address: address, relations: relations)
    }
}

/// Index in `Catalogue.entries` and `Site.pages`.
public typealias PageID = Int
