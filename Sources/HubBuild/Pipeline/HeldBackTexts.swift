import HubChecks
import HubModel
import HubSource

/// Documents that are left out today, each as it will be on the day that it is published.
///
/// A hub that a clock builds publishes them while nobody looks, so somebody has to be told before. One day is looked at after the
/// other: what waits for the same day may link to each other, and what comes later is not there yet. Drafts come last, on request.
struct HeldBackTexts: Sendable {
    private(set) var findings: [Finding] = []
    /// Those that were looked at.
    private(set) var documents: [Document] = []
    /// With all texts of the last day; nil where nothing was held back.
    private(set) var site: Site?
    /// Files that an earlier day has.
    private var seen: Set<String> = []

    /// Nothing.
    init() {}

    /// - Parameters:
    ///   - now: what there is today.
    ///   - documents: all, in the order of their paths.
    init(
        besides now: Catalogue, _ documents: [Document], unread: UnreadFiles, today: CalendarDate, drafts: Bool
    ) async throws {
        seen = Set(now.entries.flatMap(\.texts).map(\.path.file) + now.packs.flatMap(\.texts).map(\.path.file))
        var before = Set(now.findings)
        for day in Self.days(documents, today, drafts: drafts) {
            let catalogue = Catalogue(hub: now.hub, documents: documents, assets: now.assets, unread: unread, today: day)
            findings += catalogue.findings.filter { !before.contains($0) }
            before.formUnion(catalogue.findings)
            try await look(at: catalogue, today)
        }
    }

    /// Nil is the day on which nothing is held back.
    private static func days(_ documents: [Document], _ today: CalendarDate, drafts: Bool) -> [CalendarDate?] {
        let waiting = documents.lazy.map(\.metadata).filter { !$0.isDraft && $0.isHeldBack(on: today) }
        let days = Set(waiting.compactMap(\.publishOn?.value)).sorted()
        return days + (drafts && documents.contains { $0.metadata.isDraft } ? [nil] : [])
    }

    private mutating func look(at catalogue: Catalogue, _ today: CalendarDate) async throws {
        let annotator = Annotator(catalogue)
        let checks = CheckContext(catalogue)
        let seen = seen
        let linked = try await concurrentMap(catalogue.entries, chunk: 64) { entries in
            entries.map { entry -> (page: Site.Page, findings: [Finding]) in
                if entry.texts.contains(where: { !seen.contains($0.path.file) }) { return LinkedSite.link(entry, annotator, checks) }
                func text(_ document: Document) -> Site.Text { Site.Text(document, by: annotator) }
                return (Site.Page(entry: entry, standard: text(entry.document), easyRead: entry.easyRead.map(text)), [])
            }
        }
        let letters = LinkedSite.letters(catalogue, annotator, checks)
        let pages = linked.map(\.page)
        // Nobody links to them yet, so who needs an easy read most is no question.
        let whole = CheckedSite(catalogue, pages: pages, inboundLinks: InboundLinks([]), today: today)
        findings += (linked.flatMap(\.findings) + letters.flatMap(\.findings) + whole.findings).filter(isNew)
        let texts = catalogue.entries.flatMap(\.texts) + catalogue.packs.flatMap(\.texts)
        documents += texts.filter { !seen.contains($0.path.file) }
        self.seen.formUnion(texts.map(\.path.file))
        site = Site(catalogue, pages: pages, packs: letters.map(\.letter))
    }

    /// Whether it is about a document of this day. What is about no document was said already.
    private func isNew(_ finding: Finding) -> Bool { !seen.contains(finding.file) && finding.file.hasSuffix(".md") }
}

extension PackEntry {
    fileprivate var texts: [Document] { [document] + (easyRead.map { [$0] } ?? []) }
}
