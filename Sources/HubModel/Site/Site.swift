import HubSource

/// A whole hub with everything looked up: what the pages are made from.
public struct Site: Sendable {
    public let hub: HubSettings
    /// In the order of their files; `PageID` is the index.
    public private(set) var pages: [Page]
    /// One a language, the hub's own first.
    public let editions: [Edition]
    public let redirects: [Redirect]
    /// Documents without a page: their covering letters.
    public private(set) var packs: [Letter]
    public let assets: [Asset]
    /// The picture beside the hub's name; nil where `hub.yml` names none.
    public let logo: Picture?

    /// A document in one language, with its texts.
    ///
    /// A class because it is passed on by every stage and has many parts: a copy of one would count them all.
    public final class Page: Sendable {
        public let entry: Entry
        public let standard: Text
        public let easyRead: Text?

        public init(entry: Entry, standard: Text, easyRead: Text?) {
            self.entry = entry
            self.standard = standard
            self.easyRead = easyRead
        }

        /// What a variant shows: the easy read where it shows that and there is one, else the standard text.
        public func text(_ text: Variant.Text) -> Text {
            text == .easyRead ? easyRead ?? standard : standard
        }
    }

    /// The covering letter of a pack in one language.
    public struct Letter: Sendable {
        public let standard: Text
        public let easyRead: Text?

        public init(standard: Text, easyRead: Text? = nil) {
            self.standard = standard
            self.easyRead = easyRead
        }

        /// Of the kind `pack`: what is in it, and in which formats.
        public var document: Document { standard.document }
        public var texts: [Text] { [standard] + (easyRead.map { [$0] } ?? []) }
        public var documents: [Document] { texts.map(\.document) }

        /// The letter for a reader of a format: easy read where there is one.
        public func text(for format: PrintFormat) -> Text { format == .easyRead ? easyRead ?? standard : standard }
    }

    /// A document with what its nodes mean.
    public struct Text: Sendable {
        public let document: Document
        private let source: AnnotationSource

        public var annotations: Annotations { source.annotations }
        /// See `Annotator.Glance`; nil where it is not known.
        public var digest: UInt64? { source.digest }
        /// The addresses of all pages of the hub that it links to.
        public var linkedPages: Set<String> { source.linkedPages }

        public init(_ document: Document, _ annotations: Annotations, digest: UInt64? = nil) {
            self.document = document
            source = .made(annotations, digest: digest)
        }

        /// A text whose annotations are made when somebody looks at them.
        public init(_ document: Document, by annotator: Annotator) {
            self.document = document
            source = .later(LateAnnotations(document, by: annotator))
        }
    }

    /// An old address that leads to a page.
    public struct Redirect: Sendable, Hashable {
        /// Path of the file to write, from the root of a tree (`old/name/index.html`).
        public let file: String
        public let page: PageID
    }

    /// - Parameters:
    ///   - pages: one for each entry of the catalogue, in its order.
    ///   - packs: one for each of its packs.
    ///   - editions: those of the catalogue, where they were made before.
    public init(_ catalogue: Catalogue, pages: [Page], packs: [Letter] = [], editions: [Edition]? = nil) {
        hub = catalogue.hub
        self.pages = pages
        self.editions = editions ?? Edition.all(of: catalogue)
        redirects = catalogue.redirects
        self.packs = packs
        assets = catalogue.assets
        logo = catalogue.logo
    }

    /// The site with new texts, of a catalogue that `Catalogue.replacing` made.
    public func replacing(_ catalogue: Catalogue, pages: [Page], packs: [Letter]) -> Site {
        var copy = self
        copy.pages = pages
        copy.packs = packs
        return copy
    }

    public func edition(of language: String) -> Edition {
        editions.first { $0.language == language } ?? editions[0]
    }
}

extension Site {
    /// The page of a document by name, in a language or else in the hub's own; a folder stands for its overview.
    public func page(named name: String, language: String) -> Page? {
        for language in [language, hub.language] {
            for name in [name, name + "/index"] {
                if let page = pages.first(where: { $0.entry.name == name && $0.entry.language == language }) { return page }
            }
        }
        return nil
    }
}
