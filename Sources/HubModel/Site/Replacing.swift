import HubSource

/// A document whose file was read again.
public struct DocumentChange: Sendable {
    public let old: Document
    public let new: Document

    public init(old: Document, new: Document) {
        self.old = old
        self.new = new
    }

    /// Whether links to places on the page may lead elsewhere than before.
    public var movesHeadings: Bool { old.headingIDs != new.headingIDs }
}

extension Catalogue {
    /// The catalogue with new texts of documents that it has. Costs next to nothing, however many documents there are.
    ///
    /// - Returns: the catalogue and the ids of the entries that changed, or nil when a document now has another place among
    ///   the others (another title, topic, part…): then all must be arranged anew.
    public func replacing(_ changes: [DocumentChange]) -> (catalogue: Catalogue, entries: Set<PageID>)? {
        var copy = self
        var changed: Set<PageID> = []
        for change in changes {
            guard change.new.standsLike(change.old) else { return nil }
            if let pack = packs.firstIndex(where: { $0.document === change.old }) {
                copy.packs[pack].document = change.new
            } else if let pack = packs.firstIndex(where: { $0.easyRead === change.old }) {
                copy.packs[pack].easyRead = change.new
            } else if let entry = exactEntry(change.old.path.name, language: change.old.language) {
                guard let new = copy.entries[entry.id].replacing(change) else { return nil }
                copy.entries[entry.id] = new
                changed.insert(entry.id)
            } else {
                return nil
            }
        }
        return (copy, changed)
    }
}

extension Entry {
    /// - Returns: nil when the old document is not the one that is published here.
    fileprivate func replacing(_ change: DocumentChange) -> Entry? {
        if document === change.old { return showing(change.new, easyRead: easyRead) }
        if easyRead === change.old { return showing(document, easyRead: change.new) }
        return nil
    }
}

extension Document {
    /// Whether other documents see no difference: lists, menus and parts stay as they are.
    fileprivate func standsLike(_ other: Document) -> Bool {
        path == other.path && language == other.language && metadata == other.metadata && kind.standsLike(other.kind)
    }
}

extension Kind {
    fileprivate func standsLike(_ other: Kind) -> Bool {
        switch (self, other) {
        case (.home(let new), .home(let old)): new.featured == old.featured
        case (.styleGuide(let new), .styleGuide(let old)): new.shows == old.shows
        case (.pack(let new), .pack(let old)): new.documents == old.documents && new.formats == old.formats
        // Its words are linked on all pages.
        case (.glossary, _): false
        case (.easyRead, .easyRead): true
        case (.easyRead, _), (_, .easyRead): false
        default: name == other.name
        }
    }
}
