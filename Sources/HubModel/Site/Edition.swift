import HubSource

/// The hub in one language: its home, sections and topics.
public struct Edition: Sendable {
    /// BCP 47.
    public let language: String
    /// Empty for the hub's own language, else `cy/`.
    public let prefix: String
    public let home: PageID?
    public let glossary: PageID?
    public let sections: [Section]
    public let topics: [Topic]
    /// All that can be found by a reader: everything but the home page, by title.
    public let pages: [PageID]

    /// The documents of a top folder.
    public struct Section: Sendable {
        /// The folder's name (`guides`).
        public let name: String
        public let address: String
        /// Its `index.md`, which gives title and introduction.
        public let index: PageID?
        public let pages: [PageID]
    }

    /// Documents that speak of one thing.
    public struct Topic: Sendable {
        public let slug: String
        public let title: String
        public let summary: String?
        public let address: String
        public let pages: [PageID]
    }

    public static let aToZ = "a-z/"
    public static let topicsIndex = "topics/"

    /// One for each language, the hub's own first. They show which documents there are, and nothing of their texts.
    public static func all(of catalogue: Catalogue) -> [Edition] {
        catalogue.languages.map { Edition(language: $0, of: catalogue) }
    }

    private init(language: String, of catalogue: Catalogue) {
        let prefix = catalogue.prefix(of: language)
        let entries = catalogue.entries
        let ids = entries.indices.filter { entries[$0].language == language }
        self.language = language
        self.prefix = prefix
        home = ids.first { entries[$0].name == "index" }
        glossary = ids.first { entries[$0].document.kindName == .glossary }
        let titled = Self.byTitle(ids, entries)
        sections = Self.sections(of: titled, entries, prefix)
        topics = Self.topics(of: ids, titled, entries, prefix, catalogue.hub.topics)
        pages = titled.filter { !entries[$0].isIntroduction }
    }

    /// - Parameter titled: by title.
    private static func sections(of titled: [PageID], _ entries: [Entry], _ prefix: String) -> [Section] {
        let groups = Dictionary(grouping: titled.filter { entries[$0].document.path.section != nil }) {
            entries[$0].document.path.section ?? ""
        }
        return groups.keys.sorted(by: isBefore).map { name in
            let group = groups[name] ?? []
            return Section(
                name: name, address: prefix + Slug.of(name) + "/",
                index: group.first { entries[$0].document.path.isIndex && entries[$0].document.path.folder == name },
                pages: ordered(group.filter { !entries[$0].isIntroduction && entries[$0].part == nil }, entries))
        }
    }

    /// The folders we know in the order a reader meets them, then all others, then loose pages.
    private static func isBefore(_ a: String, _ b: String) -> Bool {
        let known = ["guides", "faqs", "ladders", "charters"]
        func rank(_ name: String) -> Int { known.firstIndex(of: name) ?? (name == "pages" ? known.count + 1 : known.count) }
        return (rank(a), a) < (rank(b), b)
    }

    private static func topics(
        of ids: [PageID], _ titled: [PageID], _ entries: [Entry], _ prefix: String, _ settings: [HubSettings.TopicSettings]
    ) -> [Topic] {
        var slugs = settings.map(\.slug)
        var titles: [String: String] = [:]
        for id in ids {
            for topic in entries[id].document.metadata.topics {
                let slug = Slug.of(topic.value)
                guard !slug.isEmpty else { continue }
                if !slugs.contains(slug) { slugs.append(slug) }
                titles[slug] = titles[slug] ?? topic.value
            }
        }
        var pages: [String: [PageID]] = [:]
        for id in titled {
            for topic in entries[id].document.metadata.topics { pages[Slug.of(topic.value), default: []].append(id) }
        }
        return slugs.compactMap { slug in
            guard let pages = pages[slug] else { return nil }
            let setting = settings.first { $0.slug == slug }
            return Topic(
                slug: slug, title: setting?.title ?? firstUpper(titles[slug] ?? slug), summary: setting?.summary,
                address: prefix + topicsIndex + slug + "/", pages: ordered(pages, entries))
        }
    }

    private static func firstUpper(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst().replacing("-", with: " ")
    }

    /// By `order`, and those with none or the same as they are: by title.
    private static func ordered(_ titled: [PageID], _ entries: [Entry]) -> [PageID] {
        func order(_ id: PageID) -> Int? { entries[id].document.metadata.order }
        guard titled.contains(where: { order($0) != nil }) else { return titled }
        return titled.indices.sorted { (order(titled[$0]) ?? .max, $0) < (order(titled[$1]) ?? .max, $1) }.map { titled[$0] }
    }

    /// Case does not count; documents of one title stand by name, so that the order is always the same.
    private static func byTitle(_ ids: [PageID], _ entries: [Entry]) -> [PageID] {
        ids.map { (key: entries[$0].title.lowercased(), name: entries[$0].name, id: $0) }
            .sorted { ($0.key, $0.name) < ($1.key, $1.name) }
            .map(\.id)
    }
}

extension Entry {
    /// Home pages and the `index.md` of sections are ways to documents, not documents to be listed.
    var isIntroduction: Bool { name == "index" || document.path.folder == document.path.section && document.path.isIndex }
}
