import HubSource

/// All documents of a hub by name and language, before their links are looked up.
public struct Catalogue: Sendable {
    public let hub: HubSettings
    public internal(set) var entries: [Entry]
    public internal(set) var findings: [Finding]
    public internal(set) var packs: [PackEntry]
    public let assets: [Asset]
    /// The picture that the hub's `brand:` names.
    public internal(set) var logo: Picture?
    /// Names of documents that a later build will have: drafts, and those with a day to come.
    let heldBack: Set<String>
    let unread: UnreadFiles
    private let ids: [DocumentKey: PageID]
    let assetsByFile: [String: Int]

    /// - Parameters:
    ///   - documents: as read, in the order of their paths.
    ///   - unread: what is there and could not be understood.
    ///   - today: decides what is held back; nil holds nothing back.
    public init(
        hub: HubSettings, documents: [Document], assets: [Asset], unread: UnreadFiles = UnreadFiles([]), today: CalendarDate?
    ) {
        var sorting = Sorting()
        for document in documents { sorting.take(document, today: today) }
        var entries: [Entry] = []
        var ids: [DocumentKey: PageID] = [:]
        entries.reserveCapacity(sorting.standard.count)
        ids.reserveCapacity(sorting.standard.count)
        for document in sorting.standard {
            let key = DocumentKey(document)
            guard let address = Self.address(of: document, hub: hub) else {
                sorting.report(.noAddress(String(document.path.stem)), in: document)
                continue
            }
            if let other = ids.updateValue(entries.count, forKey: key) {
                ids[key] = other
                sorting.report(.sameDocument(other: entries[other].document.path.file), in: document)
                continue
            }
            let easy = sorting.takeEasyRead(of: document)
            entries.append(Entry(id: entries.count, document: document, easyRead: easy, address: address))
        }
        packs = sorting.packs.map { PackEntry(document: $0, easyRead: sorting.takeEasyRead(of: $0)) }
        sorting.reportEasyReadsAlone(besides: unread)
        self.hub = hub
        self.entries = entries
        self.ids = ids
        self.assets = assets
        self.unread = unread
        heldBack = sorting.heldBack
        findings = sorting.findings
        assetsByFile = Dictionary(assets.indices.map { (assets[$0].file, $0) }, uniquingKeysWith: { first, _ in first })
        checkNames()
        arrangeTranslations()
        arrangeParts()
        arrangeRelated()
        checkAliases()
        checkMenus()
        findLogo()
    }

    /// The document of that name, in that language if there is one, else in the hub's own.
    public func entry(_ name: String, language: String) -> Entry? {
        id(name, language: language).map { entries[$0] }
    }

    /// Whether there is a document of that name, in that language or in the hub's own.
    func has(_ name: String, language: String) -> Bool {
        id(name, language: language) != nil
    }

    private func id(_ name: String, language: String) -> PageID? {
        if let id = ids[DocumentKey(name: name, language: language)] { return id }
        return language == hub.language ? nil : ids[DocumentKey(name: name, language: hub.language)]
    }

    /// Whether there is a home page in the hub's own language.
    public var hasHome: Bool { exactEntry("index", language: hub.language) != nil }

    func exactEntry(_ name: String, language: String) -> Entry? {
        ids[DocumentKey(name: name, language: language)].map { entries[$0] }
    }

    /// The languages documents are written in, the hub's own first.
    public var languages: [String] {
        var others: Set<String> = []
        for id in entries.indices where entries[id].document.language != hub.language { others.insert(entries[id].document.language) }
        return [hub.language] + others.sorted()
    }

    /// Packs are for the post: they are documents without a page.
    func isPack(_ name: String) -> Bool { packs.contains { $0.name == name } }

    /// The guess for a name that nobody has.
    func likelyName(_ name: String) -> String? {
        Spelling.closest(to: name, among: entries.map(\.name).filter { $0 != name })
    }

    /// `cy/` for a language that is not the hub's own.
    public func prefix(of language: String) -> String {
        language == hub.language ? "" : language.lowercased() + "/"
    }

    private static func address(of document: Document, hub: HubSettings) -> String? {
        let path = document.path
        var parts = path.folder.utf8.split(separator: UInt8(ascii: "/")).map { Slug.of(Substring($0)) }
        if !path.isIndex {
            let stem = isPart(document) ? PartNumber.split(path.stem)?.1 ?? path.stem : path.stem
            parts.append(Slug.of(stem))
        }
        guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        var address = document.language == hub.language ? "" : document.language.lowercased() + "/"
        address.reserveCapacity(path.name.utf8.count + 8)
        for part in parts {
            address += part
            address += "/"
        }
        return address
    }

    /// Parts lie in a folder of their own inside a section: `guides/starting/1-find.md`.
    static func isPart(_ document: Document) -> Bool {
        guard document.kindName == .guide, !document.path.isIndex else { return false }
        return document.path.folder.utf8.contains(UInt8(ascii: "/"))
    }
}

/// Sorts documents into what is published, easy reads, packs and what waits.
private struct Sorting {
    var standard: [Document] = []
    var packs: [Document] = []
    var heldBack: Set<String> = []
    var findings: [Finding] = []
    private var easyReads: [DocumentKey: Document] = [:]

    mutating func take(_ document: Document, today: CalendarDate?) {
        if let today, document.metadata.isHeldBack(on: today) {
            if !document.path.isEasyRead { heldBack.insert(document.path.name) }
            return
        }
        if document.path.isEasyRead {
            takeEasyRead(document)
        } else if document.kindName == .pack {
            packs.append(document)
        } else {
            standard.append(document)
        }
    }

    private mutating func takeEasyRead(_ document: Document) {
        if let other = easyReads[DocumentKey(document)] {
            report(.sameDocument(other: other.path.file), in: document)
        } else {
            easyReads[DocumentKey(document)] = document
        }
    }

    mutating func takeEasyRead(of document: Document) -> Document? {
        easyReads.isEmpty ? nil : easyReads.removeValue(forKey: DocumentKey(document))
    }

    /// An easy read belongs to a document; that of one which is held back waits with it.
    mutating func reportEasyReadsAlone(besides unread: UnreadFiles) {
        for easy in easyReads.values.sorted(by: { $0.path.file < $1.path.file })
        where !heldBack.contains(easy.path.name) && !unread.includes(document: easy.path.name) {
            let standard = easy.path.file.dropLast(".easy.md".utf8.count) + ".md"
            report(.easyReadAlone(standard: String(standard)), in: easy)
        }
    }

    mutating func report(_ fault: ModelFault, in document: Document) {
        findings.append(Finding(fault, in: document.path.file))
    }
}

/// A document of a hub: its name, and the language of the text.
private struct DocumentKey: Hashable {
    let name: String
    let language: String

    init(name: String, language: String) {
        self.name = name
        self.language = language
    }

    init(_ document: Document) { self.init(name: document.path.name, language: document.language) }
}
