extension Site {
    /// The documents of a pack, in its order; what is on its topics comes after. Each is in the language, or the hub's own.
    public func pages(of pack: Document, language: String) -> [Page] {
        guard case .pack(let settings) = pack.kind else { return [] }
        let named = settings.documents.compactMap { page(named: $0.value, language: language) }
        let topics = Set(pack.metadata.topics.map { Slug.of($0.value) })
        let edition = edition(of: language)
        let onTopics = edition.topics.filter { topics.contains($0.slug) }.flatMap(\.pages).map { pages[$0] }
        var seen: Set<PageID> = []
        return (named + onTopics).filter { seen.insert($0.entry.id).inserted }
    }
}
