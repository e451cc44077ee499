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
    /// By language.
    private var makers: [String: PageMakers]
    private let trees: [VariantTree]

    /// - Parameters:
    ///   - jobs: of a site with the same pages; nil lists them.
    ///   - pdfs: that pages may link to.
    public init(site: Site, theme: Theme, jobs: [PageJob]? = nil, pdfs: PrintedPDFs = .none) {
        let letters = Dictionary(uniqueKeysWithValues: site.editions.map { ($0.language, EditionLetters($0, of: site)) })
        self.init(site, theme, jobs ?? PageJob.all(of: site, letters), letters, pdfs)
    }

    /// Of the pages of some documents alone: without lists, nobody asks for letters.
    public init(site: Site, theme: Theme, showing pages: Set<PageID>) {
        self.init(site, theme, pages.sorted().map { PageJob(of: site.pages[$0], in: site.hub) }, [:], .none)
    }

    private init(_ site: Site, _ theme: Theme, _ jobs: [PageJob], _ letters: [String: EditionLetters], _ pdfs: PrintedPDFs) {
        self.site = site
        self.theme = theme
        self.jobs = jobs
        let otherHeadings = site.easyPagesWithOtherHeadings
        makers = Dictionary(uniqueKeysWithValues: site.editions.map { edition in
            let skeletons = SkeletonStore(theme.library)
            let makers = PageMakers { text in
                PageMaker(
                    site: site, theme: theme, edition: edition, text: text, skeletons: skeletons, letters: letters[edition.language]?[text],
                    otherHeadings: text == .easyRead ? otherHeadings : [], pdfs: pdfs)
            }
            return (edition.language, makers)
        })
        trees = site.hub.variants.enumerated().map { VariantTree($1, index: $0) }
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
        copy.makers = makers.mapValues { makers in PageMakers { makers[$0].printing(pdfs) } }
        return copy
    }

    private func frames(around job: PageJob) -> Frames {
        frames.frames(
            FrameKey(
                language: job.language, isAbsolute: job.isNotFound,
                section: job.section.flatMap { menuItems.contains($0) ? $0 : nil }))
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
        guard let makers = makers[job.language] else { return [] }
        if case .redirect(let redirect) = job.content {
            return makers.standard.redirects(redirect, variants: site.hub.variants)
        }
        let count = job.count(site.hub.variants)
        var page = RenderedPage(job, makers, frames(around: job))
        var files: [File] = []
        files.reserveCapacity(paths.count)
        for (tree, path) in zip(trees, paths.prefix(count)) { files.append((path, page.file(in: tree))) }
        for (drawing, path) in zip(drawings(of: job), paths.dropFirst(count)) { files.append((path, drawing)) }
        return files
    }

    /// One file of a page alone.
    ///
    /// - Parameter index: in `PageJob.files`.
    public func render(_ job: PageJob, file index: Int) -> [UInt8]? {
        if case .redirect = job.content { return render(job)[index].bytes }
        let count = job.count(site.hub.variants)
        guard index < count else { return drawings(of: job)[index - count] }
        guard let makers = makers[job.language] else { return nil }
        var page = RenderedPage(job, makers, frames(around: job))
        return page.file(in: trees[index])
    }

    /// The drawing beside the page, in the colours of each variant.
    private func drawings(of job: PageJob) -> [[UInt8]] {
        guard job.drawing != nil, case .page(let id) = job.content else { return [] }
        switch site.pages[id].entry.document.kind {
        case .ladder(let ladder): return LadderPicture(ladder).drawn(in: palettes.map(\.ladders))
        case .styleGuide:
            return palettes.map { palette in
                let schemes = [palette.colours.light] + (palette.colours.dark.map { [$0] } ?? [])
                return Array(SwatchPicture(schemes: schemes).svg.utf8)
            }
        default: return []
        }
    }
}
