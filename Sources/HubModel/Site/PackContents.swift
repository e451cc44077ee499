extension Site {
    /// The documents of a pack, in its order; what is on its topics comes after. Each is in the language, or the hub's own.
    ///
    /// A translated letter that names none goes with those of the hub's own.
    public func pages(of letter: Document, language: String) -> [Page] {
        let pack = letter.namesNoDocuments ? packs.first { $0.isOwn(of: letter, hub) }?.document ?? letter : letter
        guard case .pack(let settings) = pack.kind else { return [] }
        let named = settings.documents.compactMap { page(named: $0.value, language: language) }
        let topics = Set(pack.metadata.topics.map { Slug.of($0.value) })
        let edition = edition(of: language)
        let onTopics = edition.topics.filter { topics.contains($0.slug) }.flatMap(\.pages).map { pages[$0] }
        var seen: Set<PageID> = []
        return (named + onTopics).filter { seen.insert($0.entry.id).inserted }
    }
}

extension Document {
    fileprivate var namesNoDocuments: Bool {
        guard case .pack(let settings) = kind else { return true }
        return settings.documents.isEmpty && metadata.topics.isEmpty
    }
}

extension Site.Letter {
    /// Whether this is the letter in the hub's own language that another one translates.
    fileprivate func isOwn(of letter: Document, _ hub: HubSettings) -> Bool {
        document.language == hub.language && document.path.name == letter.path.name
    }
}
