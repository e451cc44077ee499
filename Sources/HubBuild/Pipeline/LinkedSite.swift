import HubChecks
import HubModel
import HubSource

/// The documents of a hub, joined, looked up and checked. Can take in new texts without looking at all others again.
struct LinkedSite: Sendable {
    let catalogue: Catalogue
    let site: Site
    private let annotator: Annotator
    /// What was found in the texts of each page, in the order of `Site.pages`.
    private var pageFindings: [[Finding]]
    private var letterFindings: [Finding]

    var findings: [Finding] { catalogue.findings + pageFindings.joined() + letterFindings }

    /// What was found where some files hold other texts than those that are shown.
    ///
    /// - Parameter texts: by file; nil for what could not be understood.
    func findings(readingInstead texts: [String: Document?]) -> [Finding] {
        guard !texts.isEmpty else { return findings }
        return findings.filter { texts[$0.file] == nil }
            + texts.values.compactMap { $0 }.flatMap { document in
                let (annotations, found) = annotator.annotate(document)
                return found + Check.findings(in: Site.Text(document, annotations))
            }
    }

    private typealias Linked = (page: Site.Page, findings: [Finding])

    /// Looks up links, pictures and glossary words, and runs the checks, for each document on its own.
    init(_ catalogue: Catalogue) async throws {
        let annotator = Annotator(catalogue)
        let linked = try await concurrentMap(catalogue.entries) { $0.map { Self.link($0, annotator) } }
        self.catalogue = catalogue
        self.annotator = annotator
        site = Site(catalogue, pages: linked.map(\.page))
        pageFindings = linked.map(\.findings)
        letterFindings = catalogue.packs.flatMap { annotator.annotate($0).1 }
    }

    /// The site with new texts: only they are looked up again, and pages that link to headings which changed.
    ///
    /// - Returns: nil when a document has another place in the hub than before.
    func replacing(_ changes: [DocumentChange]) async throws -> (linked: LinkedSite, pages: Set<PageID>)? {
        guard let (catalogue, changed) = catalogue.replacing(changes) else { return nil }
        let ids = changed.union(dependents(of: changes))
        let annotator = annotator.replacing(catalogue)
        let order = ids.sorted()
        let entries = order.map { catalogue.entries[$0] }
        let linked = try await concurrentMap(entries) { $0.map { Self.link($0, annotator) } }
        var pages = site.pages
        var findings = pageFindings
        for (id, result) in zip(order, linked) {
            pages[id] = result.page
            findings[id] = result.findings
        }
        let letters = catalogue.packs.flatMap { annotator.annotate($0).1 }
        return (
            LinkedSite(
                catalogue: catalogue, site: site.replacing(catalogue, pages: pages), annotator: annotator,
                pageFindings: findings, letterFindings: letters), ids
        )
    }

    private init(
        catalogue: Catalogue, site: Site, annotator: Annotator, pageFindings: [[Finding]], letterFindings: [Finding]
    ) {
        self.catalogue = catalogue
        self.site = site
        self.annotator = annotator
        self.pageFindings = pageFindings
        self.letterFindings = letterFindings
    }

    private static func link(_ entry: Entry, _ annotator: Annotator) -> Linked {
        let (annotations, found) = annotator.annotate(entry.document)
        let easy = entry.easyRead.map { ($0, annotator.annotate($0)) }
        let page = Site.Page(
            entry: entry, standard: Site.Text(entry.document, annotations),
            easyRead: easy.map { Site.Text($0.0, $0.1.0) })
        return (page, found + (easy?.1.1 ?? []) + Check.findings(in: page))
    }

    /// Pages with links to places in documents whose headings changed. A link that led nowhere may lead somewhere now, so
    /// pages with findings are among them.
    private func dependents(of changes: [DocumentChange]) -> Set<PageID> {
        let moved = Set(changes.filter(\.movesHeadings).compactMap { change in
            catalogue.entry(change.new.path.name, language: change.new.language)?.address
        })
        guard !moved.isEmpty else { return [] }
        let dependent = site.pages.indices.filter { id in
            !pageFindings[id].isEmpty || [site.pages[id].standard, site.pages[id].easyRead].contains { $0?.leads(to: moved) ?? false }
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
