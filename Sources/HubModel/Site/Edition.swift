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

    init(language: String, of catalogue: Catalogue) {
        let prefix = catalogue.prefix(of: language)
        let entries = catalogue.entries.filter { $0.language == language }
        self.language = language
        self.prefix = prefix
        home = entries.first { $0.name == "index" }?.id
        glossary = entries.first { $0.document.kindName == .glossary }?.id
        let titled = Self.byTitle(entries)
        sections = Self.sections(of: titled, prefix)
        topics = Self.topics(of: entries, titled, prefix, catalogue.hub.topics)
        pages = titled.lazy.filter { !$0.isIntroduction }.map(\.id)
    }

    /// - Parameter titled: by title.
    private static func sections(of titled: [Entry], _ prefix: String) -> [Section] {
        let groups = Dictionary(grouping: titled.filter { $0.document.path.section != nil }) {
            $0.document.path.section ?? ""
        }
        return groups.keys.sorted(by: isBefore).map { name in
            let group = groups[name] ?? []
            return Section(
                name: name, address: prefix + Slug.of(name) + "/",
                index: group.first { $0.document.path.name == name + "/index" }?.id,
                pages: ordered(group.filter { !$0.isIntroduction && $0.part == nil }).map(\.id))
        }
    }

    /// The folders we know in the order a reader meets them, then all others, then loose pages.
    private static func isBefore(_ a: String, _ b: String) -> Bool {
        let known = ["guides", "faqs", "ladders", "charters"]
        func rank(_ name: String) -> Int { known.firstIndex(of: name) ?? (name == "pages" ? known.count + 1 : known.count) }
        return (rank(a), a) < (rank(b), b)
    }

    private static func topics(
        of entries: [Entry], _ titled: [Entry], _ prefix: String, _ settings: [HubSettings.TopicSettings]
    ) -> [Topic] {
        var slugs = settings.map(\.slug)
        var titles: [String: String] = [:]
        for entry in entries {
            for topic in entry.document.metadata.topics {
                let slug = Slug.of(topic.value)
                guard !slug.isEmpty else { continue }
                if !slugs.contains(slug) { slugs.append(slug) }
                titles[slug] = titles[slug] ?? topic.value
            }
        }
        var pages: [String: [Entry]] = [:]
        for entry in titled {
            for topic in entry.document.metadata.topics { pages[Slug.of(topic.value), default: []].append(entry) }
        }
        return slugs.compactMap { slug in
            guard let entries = pages[slug] else { return nil }
            let setting = settings.first { $0.slug == slug }
            return Topic(
                slug: slug, title: setting?.title ?? firstUpper(titles[slug] ?? slug), summary: setting?.summary,
                address: prefix + topicsIndex + slug + "/", pages: ordered(entries).map(\.id))
        }
    }

    private static func firstUpper(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst().replacing("-", with: " ")
    }

    /// By `order`, and those with none or the same as they are: by title.
    private static func ordered(_ titled: [Entry]) -> [Entry] {
        guard titled.contains(where: { $0.document.metadata.order != nil }) else { return titled }
        return titled.indices.sorted {
            (titled[$0].document.metadata.order ?? .max, $0) < (titled[$1].document.metadata.order ?? .max, $1)
        }.map { titled[$0] }
    }

    /// Case does not count; documents of one title stand by name, so that the order is always the same.
    private static func byTitle(_ entries: [Entry]) -> [Entry] {
        entries.indices.map { (key: entries[$0].title.lowercased(), name: entries[$0].name, index: $0) }
            .sorted { ($0.key, $0.name) < ($1.key, $1.name) }
            .map { entries[$0.index] }
    }
}

extension Entry {
    /// Home pages and the `index.md` of sections are ways to documents, not documents to be listed.
    var isIntroduction: Bool { name == "index" || document.path.folder == document.path.section && document.path.isIndex }
}
