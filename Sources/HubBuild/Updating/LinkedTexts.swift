import HubChecks
import HubModel
import HubSource

/// The documents of a hub, joined, of which only some pages are looked up and checked; all others are when somebody asks.
struct LinkedTexts: Sendable {
    let site: Site
    let pages: [LinkedSite.Linked]
    /// Those of the pages' texts.
    let files: Set<String>
    let checks: CheckContext
    private let catalogue: Catalogue

    init(_ catalogue: Catalogue, _ ids: [PageID], _ watch: Stopwatch?) async {
        async let editions = watch.time(.model) { Edition.all(of: catalogue) }
        async let context = watch.time(.check) { CheckContext(catalogue) }
        let annotator = watch.time(.model) { Annotator(catalogue) }
        func late(_ document: Document) -> Site.Text { Site.Text(document, by: annotator) }
        var all = watch.time(.model) {
            catalogue.entries.map { Site.Page(entry: $0, standard: late($0.document), easyRead: $0.easyRead.map(late)) }
        }
        let checks = await context
        pages = ids.map { LinkedSite.link(catalogue.entries[$0], annotator, checks, watch) }
        for (id, linked) in zip(ids, pages) { all[id] = linked.page }
        let letters = catalogue.packs.map { Site.Letter(standard: late($0.document), easyRead: $0.easyRead.map(late)) }
        site = Site(catalogue, pages: all, packs: letters, editions: await editions)
        files = Set(ids.flatMap { catalogue.entries[$0].texts.map(\.path.file) })
        self.checks = checks
        self.catalogue = catalogue
    }

    /// All that is found in the texts of the pages, as the hub judges it. None of them may accept findings.
    ///
    /// - Parameter readings: of those texts.
    func findings(_ readings: [DocumentReading]) -> [Finding] {
        let found = readings.flatMap(\.findings) + catalogue.findings + pages.flatMap(\.findings)
        return Judgement(found.filter { files.contains($0.file) }, settings: catalogue.hub.checks, documents: EmptyCollection())
            .findings.filter { files.contains($0.file) }
    }
}
