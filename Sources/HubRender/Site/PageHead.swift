import HubModel

/// What fills the holes of a frame, but for the main part: escaped bytes, those of each hole behind those of the one before.
struct PageHead: Sendable {
    private var bytes: [UInt8] = []
    /// By hole.
    private var places = [Range<Int>](repeating: 0..<0, count: Hole.allCases.count)

    init() { bytes.reserveCapacity(1024) }

    /// Says what fills a hole.
    mutating func fill(_ hole: Hole, _ write: (inout [UInt8]) -> Void) {
        let start = bytes.count
        write(&bytes)
        places[hole.index] = start..<bytes.count
    }

    /// Fills a hole with what fills another one, and more.
    mutating func extend(_ hole: Hole, _ write: (inout [UInt8]) -> Void) {
        let known = places[hole.index]
        fill(hole) { bytes in
            bytes += bytes[known]
            write(&bytes)
        }
    }

    func count(of hole: Hole) -> Int { places[hole.index].count }

    func put(_ hole: Hole, into page: inout Pieces) {
        bytes.withUnsafeBufferPointer { page.put($0[places[hole.index]]) }
    }
}

extension PageMaker {
    /// - Parameter isStandard: whether it is for the standard tree, where search engines look.
    func head(of job: PageJob) -> PageHead {
        let (title, description) = titleAndDescription(of: job)
        let path = Address.encoded(job.address)
        var head = PageHead()
        head.fill(.title) { bytes in
            HTMLEscaping.append(title, to: &bytes)
            guard let addition = title == site.hub.name ? site.hub.tagline : site.hub.name else { return }
            bytes.append(" – " as StaticString)
            HTMLEscaping.append(addition, to: &bytes)
        }
        head.fill(.description) { HTMLEscaping.append(description ?? site.hub.tagline ?? title, to: &$0) }
        head.fill(.canonical) { appendCanonical(job, path, to: &$0) }
        head.fill(.path) { $0 += path.utf8 }
        head.fill(.root) { bytes in
            if job.isNotFound { bytes += site.hub.basePath.utf8 } else { Address.appendRoot(of: job.address, to: &bytes) }
        }
        head.fill(.request) { request.append(for: job.isNotFound ? site.hub.name : title, path, to: &$0) }
        head.fill(.head) { appendLanguageLinks(job, to: &$0) }
        return head
    }

    private func titleAndDescription(of job: PageJob) -> (String, String?) {
        switch job.content {
        case .page(let id):
            let page = site.pages[id]
            let shown = page.document(for: text)
            let isHubHome = page.entry.document.kindName == .home && edition.prefix.isEmpty
            return (isHubHome ? site.hub.name : shown.metadata.title, shown.metadata.summary)
        case .home: return (site.hub.name, nil)
        case .section(let index): return (title(of: edition.sections[index]), nil)
        case .topic(let index):
            // A document often has the title of its topic, and no two pages of a tree may have one title (WCAG 2.4.2).
            let topic = edition.topics[index]
            return (words.filled("topic-title", ["title": topic.title]), topic.summary)
        case .topics: return (words["topics-title"], nil)
        case .packs: return (words["packs-title"], nil)
        case .aToZ: return (words["a-z-title"], nil)
        case .sectionRange(let index, let number): return (rangeTitle(number, of: edition.sections[index].pages), nil)
        case .topicRange(let index, let number):
            let title = rangeTitle(number, of: edition.topics[index].pages)
            return (words.filled("topic-title", ["title": edition.topics[index].title + ": " + title]), nil)
        case .letter(let slug): return (letterTitle(slug), nil)
        case .letterRange(let slug, let number):
            return (words["a-z-title"] + ": " + rangeTitle(number, of: letters?.pages(slug) ?? []), nil)
        case .notFound: return (words["not-found-title"], nil)
        case .redirect(let redirect): return (title(of: site.pages[redirect.page]), nil)
        }
    }

    /// Absolute where the hub says its address, else relative.
    ///
    /// - Parameter path: the page's address, percent-encoded.
    private func appendCanonical(_ job: PageJob, _ path: String, to bytes: inout [UInt8]) {
        if let base = site.hub.baseURL {
            bytes += base.utf8
        } else if job.isNotFound {
            bytes += site.hub.basePath.utf8
        } else {
            Address.appendRoot(of: job.address, to: &bytes)
        }
        bytes += (job.isNotFound ? PageJob.notFoundFile : path).utf8
    }

    /// The page in other languages, for search engines.
    private func appendLanguageLinks(_ job: PageJob, to bytes: inout [UInt8]) {
        guard case .page(let id) = job.content, let base = site.hub.baseURL else { return }
        for other in site.pages[id].entry.translations {
            let entry = site.pages[other].entry
            bytes += "<link rel=\"alternate\" hreflang=\"\(entry.language)\" href=\"\(base + Address.encoded(entry.address))\">\n".utf8
        }
    }

    /// What the head of the standard tree's page has besides, for search engines.
    func addStructuredData(of job: PageJob, to head: inout PageHead) {
        guard case .page(let id) = job.content, site.pages[id].entry.document.kindName == .faq,
            case .faq(let faq) = site.pages[id].entry.document.kind
        else { return }
        head.extend(.head) { bytes in
            FAQPage.appendStructuredData(faq, site.pages[id].standard, to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    /// A page at an old address, in each variant's tree, that leads to the new one.
    func redirects(_ redirect: Site.Redirect, variants: [Variant]) -> [SiteRenderer.File] {
        let entry = site.pages[redirect.page].entry
        let folder = redirect.file.split(separator: "/", omittingEmptySubsequences: false).dropLast().map { $0 + "/" }.joined()
        let values = RedirectValues(
            words: words, language: entry.language, direction: Language.direction(of: entry.language),
            title: entry.title, href: Address(of: folder).to(entry.address),
            canonical: (site.hub.baseURL ?? Address(of: folder).root) + Address.encoded(entry.address))
        let page = theme.library.drawn(.redirect, values)
        return variants.map { ($0.prefix + redirect.file, page) }
    }
}
