import HubModel

/// What fills the holes of a frame, but for the main part: escaped bytes, those of each hole behind those of the one before.
///
/// A class for the same reason as `SlottedBytes`.
final class PageHead: Sendable {
    private let bytes: [UInt8]
    /// By hole.
    private let places: [Range<Int>]

    /// - Parameter write: what fills a hole.
    init(reserving count: Int = 1024, _ write: (Hole, inout [UInt8]) -> Void) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        places = Hole.allCases.map { hole in
            let start = bytes.count
            write(hole, &bytes)
            return start..<bytes.count
        }
        self.bytes = bytes
    }

    /// The same with more behind what fills a hole.
    func extended(_ hole: Hole, _ write: (inout [UInt8]) -> Void) -> PageHead {
        PageHead(reserving: 2 * bytes.count) { other, out in
            out += bytes[places[other.index]]
            if other == hole { write(&out) }
        }
    }

    func count(of hole: Hole) -> Int { places[hole.index].count }

    func put(_ hole: Hole, into page: inout Pieces) {
        bytes.withUnsafeBufferPointer { page.put($0[places[hole.index]]) }
    }
}

extension PageMaker {
    func head(of job: PageJob) -> PageHead {
        let (title, description) = titleAndDescription(of: job)
        let path = Address.encoded(job.address)
        return PageHead { hole, bytes in
            switch hole {
            case .title:
                HTMLEscaping.append(title, to: &bytes)
                guard let addition = title == site.hub.name ? site.hub.tagline : site.hub.name else { return }
                bytes.append(" – " as StaticString)
                HTMLEscaping.append(addition, to: &bytes)
            case .description: HTMLEscaping.append(description ?? site.hub.tagline ?? title, to: &bytes)
            case .canonical: appendCanonical(job, path, to: &bytes)
            case .head: appendLanguageLinks(job, to: &bytes)
            case .path: bytes += path.utf8
            case .root:
                if job.isNotFound { bytes += site.hub.basePath.utf8 } else { Address.appendRoot(of: job.address, to: &bytes) }
            case .request: request.append(for: job.isNotFound ? site.hub.name : title, path, to: &bytes)
            case .main: break
            }
        }
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

    /// The head of the standard tree's page, with what it has besides for search engines.
    func withStructuredData(of job: PageJob, _ head: PageHead) -> PageHead {
        guard case .page(let id) = job.content, site.pages[id].entry.document.kindName == .faq,
            case .faq(let faq) = site.pages[id].entry.document.kind
        else { return head }
        return head.extended(.head) { bytes in
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
