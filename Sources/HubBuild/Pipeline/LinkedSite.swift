import HubChecks
import HubModel
import HubSource

/// The documents of a hub, joined, looked up and checked. Can take in new texts without looking at all others again.
struct LinkedSite: Sendable {
    let catalogue: Catalogue
    let site: Site
    private let annotator: Annotator
    /// What was found in the texts of each page, in the order of `Site.pages`.
    private(set) var pageFindings: [[Finding]]
    private var letterFindings: [Finding]
    let checks: CheckContext
    private let inboundLinks: InboundLinks

    /// Adds what was found in single texts, and what the checks of the whole find.
    ///
    /// - Parameter texts: by file, what some files hold that is not shown; nil for what could not be understood.
    func addFindings(on today: CalendarDate, readingInstead texts: [String: Document?], to findings: inout [Finding]) {
        let whole = CheckedSite(catalogue, pages: site.pages, inboundLinks: inboundLinks, today: today)
        func add(_ more: [Finding]) { findings += texts.isEmpty ? more : more.filter { texts[$0.file] == nil } }
        add(catalogue.findings)
        for found in pageFindings where !found.isEmpty { add(found) }
        add(letterFindings)
        add(whole.findings)
        for case let document? in texts.values { findings += self.findings(in: document) }
    }

    /// What is found in a text that takes the place of the one that is shown.
    private func findings(in document: Document) -> [Finding] {
        let (annotations, found) = annotator.annotate(document)
        let text = Site.Text(document, annotations)
        guard let id = catalogue.entries.firstIndex(where: { $0.hasText(of: document.path.file) }) else { return found }
        let page = site.pages[id]
        let isEasyRead = page.easyRead?.document.path.file == document.path.file
        let now = Site.Page(
            entry: page.entry, standard: isEasyRead ? page.standard : text, easyRead: isEasyRead ? text : page.easyRead)
        return found + checks.findings(in: now).filter { $0.file == document.path.file }
    }

    typealias Linked = (page: Site.Page, findings: [Finding])

    /// Looks up links, pictures and glossary words, and runs the checks, for each document on its own.
    ///
    /// - Parameter remembered: of the last build; pages of which nothing has changed are not looked at again.
    init(_ catalogue: Catalogue, remembered: Remembered? = nil, watch: Stopwatch? = nil) async throws {
        async let context = Self.context(catalogue, watch)
        // Long lists are sorted while the texts are looked up.
        async let editions = Self.editions(catalogue, watch)
        let annotator = watch.time(.model) { Annotator(catalogue) }
        let checks = await context
        let linked = try await concurrentMap(catalogue.entries, chunk: 256) { entries in
            entries.map { entry -> (page: Site.Page, findings: [Finding], targets: Set<String>) in
                let known = watch.time(.model) { remembered?.page(of: entry, annotator, checks) }
                let (page, findings) = known ?? Self.link(entry, annotator, checks, watch)
                return (page, findings, InboundLinks.targets(of: page))
            }
        }
        self.catalogue = catalogue
        self.annotator = annotator
        let letters = Self.letters(catalogue, annotator, checks)
        site = Site(catalogue, pages: linked.map(\.page), packs: letters.map(\.letter), editions: await editions)
        pageFindings = linked.map(\.findings)
        letterFindings = letters.flatMap(\.findings)
        inboundLinks = InboundLinks(targets: linked.map(\.targets))
        self.checks = checks
    }

    private static func editions(_ catalogue: Catalogue, _ watch: Stopwatch?) async -> [Edition] {
        watch.time(.model) { Edition.all(of: catalogue) }
    }

    private static func context(_ catalogue: Catalogue, _ watch: Stopwatch?) async -> CheckContext {
        watch.time(.check) { CheckContext(catalogue) }
    }

    /// The site with new texts: only they are looked up again, and pages that link to headings which changed.
    ///
    /// - Returns: nil when a document has another place in the hub than before.
    func replacing(_ changes: [DocumentChange]) async throws -> (linked: LinkedSite, pages: Set<PageID>)? {
        guard let (catalogue, changed) = catalogue.replacing(changes) else { return nil }
        let ids = changed.union(dependents(of: changes))
        let annotator = annotator.replacing(catalogue)
        let checks = checks
        let order = ids.sorted()
        let entries = order.map { catalogue.entries[$0] }
        let linked = try await concurrentMap(entries) { $0.map { Self.link($0, annotator, checks) } }
        var pages = site.pages
        var findings = pageFindings
        var inboundLinks = inboundLinks
        for (id, result) in zip(order, linked) {
            inboundLinks.replace(pages[id], by: result.page)
            pages[id] = result.page
            findings[id] = result.findings
        }
        let letters = Self.letters(catalogue, annotator, checks)
        return (
            LinkedSite(
                catalogue: catalogue, site: site.replacing(catalogue, pages: pages, packs: letters.map(\.letter)),
                annotator: annotator, pageFindings: findings, letterFindings: letters.flatMap(\.findings), checks: checks,
                inboundLinks: inboundLinks), ids
        )
    }

    private init(
        catalogue: Catalogue, site: Site, annotator: Annotator, pageFindings: [[Finding]], letterFindings: [Finding],
        checks: CheckContext, inboundLinks: InboundLinks
    ) {
        self.catalogue = catalogue
        self.site = site
        self.annotator = annotator
        self.pageFindings = pageFindings
        self.letterFindings = letterFindings
        self.checks = checks
        self.inboundLinks = inboundLinks
    }

    static func letters(
        _ catalogue: Catalogue, _ annotator: Annotator, _ checks: CheckContext
    ) -> [(letter: Site.Letter, findings: [Finding])] {
        func look(at document: Document) -> (text: Site.Text, findings: [Finding]) {
            let (annotations, found) = annotator.annotate(document)
            let text = Site.Text(document, annotations)
            return (text, found + checks.findings(in: text))
        }
        return catalogue.packs.map { pack in
            let (standard, easy) = (look(at: pack.document), pack.easyRead.map(look))
            return (Site.Letter(standard: standard.text, easyRead: easy?.text), standard.findings + (easy?.findings ?? []))
        }
    }

    static func link(
        _ entry: Entry, _ annotator: Annotator, _ checks: CheckContext, _ watch: Stopwatch? = nil
    ) -> (page: Site.Page, findings: [Finding]) {
        let standard = watch.time(.model) { annotator.look(at: entry.document) }
        let easy = entry.easyRead.map { easy in (easy, watch.time(.model) { annotator.look(at: easy) }) }
        let page = Site.Page(
            entry: entry, standard: Site.Text(entry.document, standard.annotations, digest: standard.digest),
            easyRead: easy.map { Site.Text($0.0, $0.1.annotations, digest: $0.1.digest) })
        return (page, standard.findings + (easy?.1.findings ?? []) + watch.time(.check) { checks.findings(in: page) })
    }

    /// Pages with links to places in documents whose headings changed. A link that led nowhere may lead somewhere now, so
    /// pages with such a link are among them.
    private func dependents(of changes: [DocumentChange]) -> Set<PageID> {
        let moved = Set(changes.filter(\.movesHeadings).compactMap { change in
            catalogue.entry(change.new.path.name, language: change.new.language)?.address
        })
        guard !moved.isEmpty else { return [] }
        let brokenAnchor = ModelFault.brokenAnchor("", page: "", likely: nil).id
        let dependent = site.pages.indices.filter { id in
            pageFindings[id].contains { $0.id == brokenAnchor } || [site.pages[id].standard, site.pages[id].easyRead].contains { $0?.leads(to: moved) ?? false }
        }
        return Set(dependent)
    }
}

extension Site.Text {
    /// Whether a link leads to a heading of one of the pages.
    fileprivate func leads(to addresses: Set<String>) -> Bool {
        annotations.links.values.contains { target in
            if case .page(let path, .some) = target { addresses.contains(path) } else { false }
        }
    }
}

extension Entry {
    fileprivate func hasText(of file: String) -> Bool { document.path.file == file || easyRead?.path.file == file }
}
