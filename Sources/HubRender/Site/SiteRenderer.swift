import HubModel
import HubSource

/// Renders every page of a site.
///
/// 1. `jobs` lists the pages; `files` of a job, the files it makes. Nothing is rendered yet.
/// 2. The layout is rendered once for each variant, language, depth and section, with holes for what differs.
/// 3. `render` makes the main part of a page once for all variants that show the same text, and puts it into the frames.
public struct SiteRenderer: Sendable {
    public let site: Site
    public let jobs: [PageJob]
    let theme: Theme
    private let frames: [FrameKey: Frame]
    private let makers: [MakerKey: PageMaker]

    private struct MakerKey: Hashable {
        var language: String
        var text: Variant.Text
    }

    /// - Parameters:
    ///   - jobs: of a site with the same pages; nil lists them.
    ///   - pdfs: that pages may link to.
    ///   - framesAhead: whether all frames are rendered now. Who wants only some pages has them rendered with each.
    public init(site: Site, theme: Theme, jobs: [PageJob]? = nil, pdfs: PrintedPDFs = .none, framesAhead: Bool = true) {
        self.site = site
        self.theme = theme
        self.jobs = jobs ?? PageJob.all(of: site)
        let otherHeadings = site.easyPagesWithOtherHeadings
        makers = Dictionary(uniqueKeysWithValues: site.editions.flatMap { edition in
            [Variant.Text.standard, .easyRead].map { text in
                (MakerKey(language: edition.language, text: text),
                    PageMaker(
                        site: site, theme: theme, edition: edition, text: text,
                        otherHeadings: text == .easyRead ? otherHeadings : [],
                        pdfs: pdfs))
            }
        })
        frames = framesAhead ? Self.frames(of: self.jobs, site, theme) : [:]
    }

    private static func frames(of jobs: [PageJob], _ site: Site, _ theme: Theme) -> [FrameKey: Frame] {
        let maker = FrameMaker(site: site, theme: theme)
        var frames: [FrameKey: Frame] = [:]
        for job in jobs {
            for variant in site.hub.variants.indices {
                let key = frameKey(of: job, variant, site)
                if frames[key] == nil { frames[key] = maker.frame(key) }
            }
        }
        return frames
    }

    private static func frameKey(of job: PageJob, _ variant: Int, _ site: Site) -> FrameKey {
        let root = job.isNotFound ? site.hub.basePath : Address(of: job.address).root
        return FrameKey(variant: variant, language: job.language, root: root, section: job.section)
    }

    /// The file of a variant's style, from the site's root.
    public func stylesheet(of variant: Variant) -> String? { theme.stylesheets[variant.id]?.path }

    /// What readers of the hub's own language call a variant.
    public func name(of variant: Variant) -> String {
        variant.name ?? theme.words(for: site.hub.language)["format-\(variant.id)"]
    }

    /// A finished file: its path from the site's root, and its bytes.
    public typealias File = (path: String, bytes: [UInt8])

    /// The files of one page, in the order of `PageJob.files`.
    public func render(_ job: PageJob) -> [File] {
        if case .redirect(let redirect) = job.content {
            let maker = makers[MakerKey(language: job.language, text: .standard)]
            return maker?.redirects(redirect, variants: site.hub.variants) ?? []
        }
        var rendered: [MainKind: (head: PageHead, main: [UInt8])] = [:]
        let pages = zip(site.hub.variants.indices, job.pages(site.hub.variants)).compactMap { index, path -> File? in
            let variant = site.hub.variants[index]
            guard let maker = makers[MakerKey(language: job.language, text: variant.text)] else { return nil }
            let kind = maker.mainKind(of: job, variant)
            let shared = rendered[kind] ?? (maker.head(of: job), Array(maker.main(of: job, kind, variant).utf8))
            rendered[kind] = shared
            return (path, page(job, index, shared.head, shared.main))
        }
        return pages + drawings(of: job)
    }

    /// One file of a page alone.
    ///
    /// - Parameter index: in `PageJob.files`.
    public func render(_ job: PageJob, file index: Int) -> [UInt8]? {
        if case .redirect = job.content { return render(job)[index].bytes }
        let pages = job.pages(site.hub.variants)
        guard index < pages.count else { return drawings(of: job)[index - pages.count].bytes }
        let variant = site.hub.variants[index]
        guard let maker = makers[MakerKey(language: job.language, text: variant.text)] else { return nil }
        let main = maker.main(of: job, maker.mainKind(of: job, variant), variant)
        return page(job, index, maker.head(of: job), Array(main.utf8))
    }

    /// The drawing beside the page, in the colours of each variant.
    private func drawings(of job: PageJob) -> [File] {
        guard case .page(let id) = job.content else { return [] }
        let kind = site.pages[id].entry.document.kind
        return zip(site.hub.variants, job.drawings(site.hub.variants)).map { variant, path in
            (path, Array(drawing(of: kind, in: theme.palettes[variant.id] ?? Palette(light: [:], dark: nil)).utf8))
        }
    }

    private func drawing(of kind: Kind, in palette: Palette) -> String {
        switch kind {
        case .ladder(let ladder): LadderPicture(ladder).drawn(in: palette).svg
        case .styleGuide: SwatchPicture(schemes: [palette.light] + (palette.dark.map { [$0] } ?? [])).svg
        default: ""
        }
    }

    private func page(_ job: PageJob, _ index: Int, _ head: PageHead, _ main: [UInt8]) -> [UInt8] {
        let variant = site.hub.variants[index]
        let key = Self.frameKey(of: job, index, site)
        let up = FrameMaker.up(variant, root: key.root)
        let open = variant.opensAnswers ? " open" : ""
        var out: [UInt8] = []
        out.reserveCapacity(main.count + 8192)
        let frame = frames[key] ?? FrameMaker(site: site, theme: theme).frame(key)
        frame.write(to: &out) { hole, out in
            switch hole {
            case .title: out += head.title
            case .description: out += head.description
            case .canonical: out += head.canonical
            case .head: out += variant.prefix.isEmpty ? head.standardElements : head.elements
            case .path: out += head.path
            case .request: out += head.request
            case .main:
                Slot.fill(main, into: &out) { slot in
                    switch slot {
                    case .siteRoot: up
                    case .open: open
                    }
                }
            }
        }
        return out
    }
}

/// Which main part a variant shows. Variants of one kind share its bytes.
enum MainKind: Hashable {
    case standard, easyRead
    /// A guide with all its parts, on paper.
    case joined
    /// What no two variants share: by the variant's id.
    case alone(String)
}

extension PageMaker {
    func mainKind(of job: PageJob, _ variant: Variant) -> MainKind {
        if case .page(let id) = job.content, case .styleGuide = site.pages[id].entry.document.kind { return .alone(variant.id) }
        if variant.text == .easyRead { return .easyRead }
        guard case .page(let id) = job.content else { return .standard }
        return variant.medium == .paper && !site.pages[id].entry.parts.isEmpty ? .joined : .standard
    }

    /// - Parameter variant: one of those that show this kind of main part.
    func main(of job: PageJob, _ kind: MainKind, _ variant: Variant) -> String {
        switch job.content {
        case .page(let id):
            switch kind {
            case .standard: main(of: site.pages[id], in: variant)
            case .easyRead: easyMain(of: site.pages[id], in: variant)
            case .alone where variant.text == .easyRead: easyMain(of: site.pages[id], in: variant)
            case .alone: main(of: site.pages[id], in: variant)
            case .joined: joinedGuide(site.pages[id])
            }
        case .home: missingHome()
        case .section(let index): sectionPage(edition.sections[index])
        case .topic(let index): topicPage(edition.topics[index])
        case .topics: topicsPage()
        case .packs: packsPage()
        case .aToZ: aToZPage()
        case .notFound: notFoundPage()
        case .redirect: ""
        }
    }
}
