import HubModel

/// One page to render, in all variants it has: each is a file.
public struct PageJob: Sendable {
    /// What to blame when the page's place is taken: a file of the project.
    public let source: String
    let content: Content
    /// From the root of a tree; ends in `/`, or is empty for the home page.
    let address: String
    let language: String
    /// The section or document that is the menu's current item.
    let section: String?

    enum Content: Sendable {
        case page(PageID)
        /// For a hub whose `index.md` is missing, so that every page's way home leads somewhere.
        case home
        case section(Int)
        case topic(Int)
        case topics, packs, aToZ, notFound
        /// A part of a list that is too long for one page, from 0.
        case sectionRange(Int, Int)
        case topicRange(Int, Int)
        /// By its name in addresses.
        case letter(String)
        case letterRange(String, Int)
        case redirect(Site.Redirect)
    }

    static let notFoundFile = "404.html"

    /// Served for any address that there is not, so it has none of its own.
    var isNotFound: Bool { if case .notFound = content { true } else { false } }

    /// The document that the page shows; nil for lists of pages.
    public var page: PageID? { if case .page(let id) = content { id } else { nil } }

    /// Whether it is the list of packs, with their PDFs.
    public var listsPacks: Bool { if case .packs = content { true } else { false } }

    /// The file of the drawing that lies beside the page in each tree.
    let drawing: String?

    /// All files of the job, from the site's root: its pages, then its drawings.
    public func files(_ variants: [Variant]) -> [String] {
        pages(variants) + drawings(variants)
    }

    func drawings(_ variants: [Variant]) -> [String] {
        drawing.map { file in variants.map { path(in: $0, to: file) } } ?? []
    }

    /// How many `pages` there are.
    public func count(_ variants: [Variant]) -> Int { isNotFound ? 1 : variants.count }

    /// One page for each variant, in the hub's order.
    public func pages(_ variants: [Variant]) -> [String] {
        switch content {
        case .notFound: [Self.notFoundFile]
        case .redirect(let redirect): variants.map { $0.prefix + redirect.file }
        default: variants.map { path(in: $0, to: "index.html") }
        }
    }

    private func path(in variant: Variant, to file: String) -> String {
        let parts = [variant.prefix.utf8, address.utf8, file.utf8]
        // A hub has one for each file, so its room is taken once.
        return String(unsafeUninitializedCapacity: parts.reduce(0) { $0 + $1.count }) { bytes in
            parts.reduce(0) { bytes[$0...].initialize(fromContentsOf: $1) }
        }
    }
}

extension PageJob {
    /// All pages of a site: documents, the ways to them, and redirects.
    static func all(of site: Site, _ letters: [String: EditionLetters]) -> [PageJob] {
        let hub = site.hub
        let documents = site.pages.map { PageJob(of: $0, in: hub) }
        let redirects = site.redirects.map { redirect in
            let entry = site.pages[redirect.page].entry
            return PageJob(
                source: entry.document.path.file, content: .redirect(redirect), address: entry.address,
                language: entry.language, section: nil, drawing: nil)
        }
        let lists = site.editions.flatMap { listJobs(of: $0, site) + longListJobs(of: $0, letters[$0.language]?.all ?? []) }
        return documents + lists + redirects
    }

    /// Of a document.
    init(of page: Site.Page, in hub: HubSettings) {
        self.init(
            source: page.entry.document.path.file, content: .page(page.entry.id), address: page.entry.address,
            language: page.entry.language, section: hub.menuItem(of: page.entry.document.path),
            drawing: Self.drawing(of: page.entry.document.kindName))
    }

    private static func drawing(of kind: KindName) -> String? {
        switch kind {
        case .ladder: LadderPage.pictureFile
        case .styleGuide: SwatchPicture.file
        default: nil
        }
    }

    private static func listJobs(of edition: Edition, _ site: Site) -> [PageJob] {
        let isMain = edition.prefix.isEmpty
        func job(_ content: Content, _ address: String, source: String = HubSettings.path, section: String? = nil) -> PageJob {
            PageJob(source: source, content: content, address: address, language: edition.language, section: section, drawing: nil)
        }
        var jobs = edition.sections.enumerated().filter { $1.index == nil }.map { index, section in
            job(.section(index), section.address, source: "Content/\(section.name)", section: section.name)
        }
        jobs += edition.topics.enumerated().map { job(.topic($0), $1.address) }
        if !edition.topics.isEmpty { jobs.append(job(.topics, edition.prefix + Edition.topicsIndex)) }
        if !edition.packs(of: site).isEmpty { jobs.append(job(.packs, edition.prefix + Edition.packs, source: "Content/packs")) }
        jobs.append(job(.aToZ, edition.prefix + Edition.aToZ))
        if isMain { jobs.append(job(.notFound, "")) }
        if isMain, edition.home == nil { jobs.append(job(.home, "")) }
        return jobs
    }
}

/// The parts of long lists.
extension PageJob {
    private static func longListJobs(of edition: Edition, _ lists: [LetterList]) -> [PageJob] {
        func jobs(_ count: Int, in list: String, _ source: String, _ section: String?, _ content: (Int) -> Content) -> [PageJob] {
            ListSplit.ranges(count).indices.map { number in
                PageJob(
                    source: source, content: content(number), address: ListSplit.address(of: number, in: list),
                    language: edition.language, section: section, drawing: nil)
            }
        }
        let sections = edition.sections.enumerated().flatMap { index, section in
            jobs(section.pages.count, in: section.address, "Content/\(section.name)", section.name) { .sectionRange(index, $0) }
        }
        let topics = edition.topics.enumerated().flatMap { index, topic in
            jobs(topic.pages.count, in: topic.address, HubSettings.path, nil) { .topicRange(index, $0) }
        }
        // Each tree has all the letters that any tree has: formats lead from each page to the same one in another tree.
        var seen: Set<String> = []
        let slugs = lists.flatMap(\.letters).map(\.slug).filter { seen.insert($0).inserted }
        let letters = slugs.flatMap { slug in
            let list = LetterList.address(of: slug, in: edition)
            let page = PageJob(
                source: HubSettings.path, content: .letter(slug), address: list, language: edition.language, section: nil,
                drawing: nil)
            let most = lists.map { $0.pages(slug).count }.max() ?? 0
            return [page] + jobs(most, in: list, HubSettings.path, nil) { .letterRange(slug, $0) }
        }
        return sections + topics + letters
    }
}

extension HubSettings {
    /// What a menu would call the place of a document: the document itself where a menu names it, else its section.
    fileprivate func menuItem(of path: DocumentPath) -> String? {
        navigation.contains { $0.value == path.name } || footer.contains { $0.value == path.name } ? path.name : path.section
    }
}
