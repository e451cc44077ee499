import HubModel

/// What fills the holes of a frame, but for the main part: as bytes, escaped.
struct PageHead {
    var title: [UInt8]
    var description: [UInt8]
    var canonical: [UInt8]
    var path: [UInt8]
    /// The way to the root of the page's tree.
    var root: [UInt8]
    var request: [UInt8]
    /// More elements of `head`, in every variant and in the standard one.
    var elements: [UInt8]
    var standardElements: [UInt8]
}

extension PageMaker {
    func head(of job: PageJob) -> PageHead {
        let (title, description) = titleAndDescription(of: job)
        let path = Address.encoded(job.address)
        let isHome = title == site.hub.name
        let fullTitle = isHome ? [title, site.hub.tagline].compactMap { $0 } : [title, site.hub.name]
        let elements = Array(languageLinks(job).utf8)
        return PageHead(
            title: escaped(fullTitle.joined(separator: " – ")),
            description: escaped(description ?? site.hub.tagline ?? title),
            canonical: Array(canonical(job).utf8), path: Array(path.utf8),
            root: Array((job.isNotFound ? site.hub.basePath : Address(of: job.address).root).utf8),
            request: Array(request(for: job.isNotFound ? site.hub.name : title, job.address).utf8), elements: elements,
            standardElements: elements + structuredData(job))
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
    private func canonical(_ job: PageJob) -> String {
        if case .notFound = job.content { return (site.hub.baseURL ?? site.hub.basePath) + PageJob.notFoundFile }
        if let base = site.hub.baseURL { return base + Address.encoded(job.address) }
        return Address(of: job.address).to(job.address)
    }

    /// The page in other languages, for search engines.
    private func languageLinks(_ job: PageJob) -> String {
        guard case .page(let id) = job.content, let base = site.hub.baseURL else { return "" }
        return site.pages[id].entry.translations.map { other in
            let entry = site.pages[other].entry
            return "<link rel=\"alternate\" hreflang=\"\(entry.language)\" href=\"\(base + Address.encoded(entry.address))\">\n"
        }.joined()
    }

    private func structuredData(_ job: PageJob) -> [UInt8] {
        // The head of an easy read's page is for trees that have no such data.
        guard text == .standard, case .page(let id) = job.content, site.pages[id].entry.document.kindName == .faq,
            case .faq(let faq) = site.pages[id].entry.document.kind
        else { return [] }
        return FAQPage.structuredData(faq, site.pages[id].standard) + [UInt8(ascii: "\n")]
    }

    private func escaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        HTMLEscaping.append(text, to: &bytes)
        return bytes
    }

    /// A page at an old address, in each variant's tree, that leads to the new one.
    func redirects(_ redirect: Site.Redirect, variants: [Variant]) -> [SiteRenderer.File] {
        let entry = site.pages[redirect.page].entry
        let folder = redirect.file.split(separator: "/", omittingEmptySubsequences: false).dropLast().map { $0 + "/" }.joined()
        let values = RedirectValues(
            words: words, language: entry.language, direction: Language.direction(of: entry.language),
            title: entry.title, href: Address(of: folder).to(entry.address),
            canonical: (site.hub.baseURL ?? Address(of: folder).root) + Address.encoded(entry.address))
        let page = Array((theme.library.render(values, withTemplate: TemplateName.redirect.rawValue) ?? "").utf8)
        return variants.map { ($0.prefix + redirect.file, page) }
    }
}
