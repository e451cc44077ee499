import HubModel
import HubSource

/// Renders every page of a site.
///
/// 1. `jobs` lists the pages; `files` of a job, the files it makes. Nothing is rendered yet.
/// 2. The layout is rendered once for each variant, language and section, with holes for what differs, when it is wanted.
/// 3. `render` makes the main part of a page once for all variants that show the same text, and puts it into the frames.
public struct SiteRenderer: Sendable {
    public let site: Site
    public let jobs: [PageJob]
    let theme: Theme
    private let frames: FrameStore
    /// Sections and documents that menus can show as the current one.
    private let menuItems: Set<String>
    /// One for each variant.
    private let palettes: [(colours: Palette, ladders: LadderPicture.Style)]
    private var makers: [MakerKey: PageMaker]

    private struct MakerKey: Hashable {
        var language: String
        var text: Variant.Text
    }

    /// - Parameters:
    ///   - jobs: of a site with the same pages; nil lists them.
    ///   - pdfs: that pages may link to.
    public init(site: Site, theme: Theme, jobs: [PageJob]? = nil, pdfs: PrintedPDFs = .none) {
        self.site = site
        self.theme = theme
        let letters = Dictionary(uniqueKeysWithValues: site.editions.map { ($0.language, EditionLetters($0, of: site)) })
        self.jobs = jobs ?? PageJob.all(of: site, letters)
        let otherHeadings = site.easyPagesWithOtherHeadings
        makers = Dictionary(uniqueKeysWithValues: site.editions.flatMap { edition in
            [Variant.Text.standard, .easyRead].map { text in
                (MakerKey(language: edition.language, text: text),
                    PageMaker(
                        site: site, theme: theme, edition: edition, text: text, letters: letters[edition.language]?[text],
                        otherHeadings: text == .easyRead ? otherHeadings : [], pdfs: pdfs))
            }
        })
        frames = FrameStore(FrameMaker(site: site, theme: theme))
        palettes = site.hub.variants.map { variant in
            let colours = theme.palettes[variant.id] ?? Palette(light: [:], dark: nil)
            return (colours, LadderPicture.Style(colours))
        }
        menuItems = Set(site.hub.navigation.map(\.value))
    }

    /// The same site with other PDFs.
    public func printing(_ pdfs: PrintedPDFs) -> SiteRenderer {
        var copy = self
        copy.makers = makers.mapValues { $0.printing(pdfs) }
        return copy
    }

    private func frameKey(of job: PageJob, _ variant: Int) -> FrameKey {
        FrameKey(
            variant: variant, language: job.language, isAbsolute: job.isNotFound,
            section: job.section.flatMap { menuItems.contains($0) ? $0 : nil })
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
    public func render(_ job: PageJob) -> [File] { render(job, to: job.files(site.hub.variants)) }

    /// - Parameter paths: those of `PageJob.files`; what stands behind them does not count.
    public func render(_ job: PageJob, to paths: [String]) -> [File] {
        if case .redirect(let redirect) = job.content {
            let maker = makers[MakerKey(language: job.language, text: .standard)]
            return maker?.redirects(redirect, variants: site.hub.variants) ?? []
        }
        var rendered: [(kind: MainKind, head: PageHead, main: SlottedBytes)] = []
        let count = job.count(site.hub.variants)
        let pages = zip(site.hub.variants.indices, paths.prefix(count)).compactMap { index, path -> File? in
            let variant = site.hub.variants[index]
            guard let maker = makers[MakerKey(language: job.language, text: variant.text)] else { return nil }
            let kind = maker.mainKind(of: job, variant)
            if let shared = rendered.first(where: { $0.kind == kind }) {
                return (path, page(job, index, maker, shared.head, shared.main))
            }
            let (head, main) = (maker.head(of: job), SlottedBytes(maker.main(of: job, kind, variant)))
            rendered.append((kind, head, main))
            return (path, page(job, index, maker, head, main))
        }
        return pages + zip(paths.dropFirst(count), drawings(of: job)).map { (path: $0, bytes: $1) }
    }

    /// One file of a page alone.
    ///
    /// - Parameter index: in `PageJob.files`.
    public func render(_ job: PageJob, file index: Int) -> [UInt8]? {
        if case .redirect = job.content { return render(job)[index].bytes }
        let pages = job.pages(site.hub.variants)
        guard index < pages.count else { return drawings(of: job)[index - pages.count] }
        let variant = site.hub.variants[index]
        guard let maker = makers[MakerKey(language: job.language, text: variant.text)] else { return nil }
        let main = maker.main(of: job, maker.mainKind(of: job, variant), variant)
        return page(job, index, maker, maker.head(of: job), SlottedBytes(main))
    }

    /// The drawing beside the page, in the colours of each variant.
    private func drawings(of job: PageJob) -> [[UInt8]] {
        guard job.drawing != nil, case .page(let id) = job.content else { return [] }
        return drawings(of: site.pages[id].entry.document.kind).map { Array($0.utf8) }
    }

    private func drawings(of kind: Kind) -> [String] {
        switch kind {
        case .ladder(let ladder): LadderPicture(ladder).drawn(in: palettes.map(\.ladders))
        case .styleGuide: palettes.map { SwatchPicture(schemes: [$0.colours.light] + ($0.colours.dark.map { [$0] } ?? [])).svg }
        default: []
        }
    }

    private func page(
        _ job: PageJob, _ index: Int, _ maker: PageMaker, _ head: PageHead, _ main: SlottedBytes
    ) -> [UInt8] {
        let variant = site.hub.variants[index]
        let key = frameKey(of: job, index)
        let up = FrameMaker.up(variant, isAbsolute: key.isAbsolute)
        let open = variant.opensAnswers ? " open" : ""
        return frames.frame(key, for: maker).filled { hole in
            switch hole {
            case .title: head.title
            case .description: head.description
            case .canonical: head.canonical
            case .head: variant.prefix.isEmpty ? head.standardElements : head.elements
            case .path: head.path
            case .root: head.root
            case .request: head.request
            case .main:
                main.filled { slot in
                    switch slot {
                    case .siteRoot: up
                    case .open: open
                    }
                }
            }
        }
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
        if case .page(let id) = job.content, site.pages[id].entry.document.kindName == .styleGuide { return .alone(variant.id) }
        if variant.text == .easyRead { return .easyRead }
        guard case .page(let id) = job.content else { return .standard }
        return variant.medium == .paper && !site.pages[id].entry.parts.isEmpty ? .joined : .standard
    }

    /// - Parameter variant: one of those that show this kind of main part.
    func main(of job: PageJob, _ kind: MainKind, _ variant: Variant) -> [UInt8] {
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
        case .sectionRange(let index, let number):
            rangePage(edition.sections[index].pages, number, in: edition.sections[index].address) { address in
                [MenuItem(title: title(of: edition.sections[index]), href: address.to(edition.sections[index].address))]
            }
        case .topicRange(let index, let number):
            rangePage(edition.topics[index].pages, number, in: edition.topics[index].address) { address in
                [topicsItem(from: address), MenuItem(title: edition.topics[index].title, href: address.to(edition.topics[index].address))]
            }
        case .letter(let slug): letterPage(slug)
        case .letterRange(let slug, let number):
            rangePage(letters?.pages(slug) ?? [], number, in: LetterList.address(of: slug, in: edition)) { address in
                [aToZItem(from: address), MenuItem(title: letterTitle(slug), href: address.to(LetterList.address(of: slug, in: edition)))]
            }
        case .notFound: notFoundPage()
        case .redirect: []
        }
    }
}
