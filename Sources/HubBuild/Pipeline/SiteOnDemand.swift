import HubModel
import HubRender
import HubSource

/// The files of a site, each made when it is asked for, in memory. They are what a build would write.
public struct SiteOnDemand: Sendable {
    public let project: Project
    /// All that a build would say, errors first.
    public private(set) var findings: [Finding]
    private var renderer: SiteRenderer
    private let map: FileMap
    private let pdfOrders: [PDFOrder]
    private var pdfs = PrintedPDFs.none

    /// What can be asked for. Nothing else is served, and no path that somebody asks for is ever joined to a folder.
    private struct FileMap: Sendable {
        var origins: [String: Origin] = [:]
        var planned: [PlannedFile] = []
        var findings: [Finding] = []
    }

    private enum Origin: Sendable {
        case page(job: Int, file: Int)
        case made
        case copied(CopiedFile)
    }

    /// - Parameters:
    ///   - last: the same site before `change`.
    ///   - change: what `ProjectReader` says differs.
    public init(_ project: Project, after last: SiteOnDemand? = nil, change: ProjectReader.Change = .everything) {
        self.project = project
        if let last, change != .everything {
            renderer = SiteRenderer(site: project.site, theme: project.theme, jobs: last.renderer.jobs)
            map = last.map
        } else {
            renderer = SiteRenderer(site: project.site, theme: project.theme)
            map = Self.map(renderer, project, last: last?.map)
        }
        pdfOrders = PDFOrder.all(project.site)
        findings = map.findings.isEmpty ? project.findings : Finding.ranked(project.findings + map.findings)
    }

    /// The same site, with the PDFs that are there.
    public func printing(_ known: KnownPDFs) -> SiteOnDemand {
        var copy = self
        copy.pdfs = known.printed(pdfOrders)
        copy.renderer = renderer.printing(copy.pdfs)
        let counted = CountedEasyReads(copy.pdfs, of: project)
        copy.findings = Finding.ranked(counted.judged(findings, accepted: project.accepted).findings + known.findings(pdfOrders))
        return copy
    }

    private static func map(_ renderer: SiteRenderer, _ project: Project, last: FileMap?) -> FileMap {
        var map = FileMap(planned: SiteBuild.plannedFiles(renderer, project.parts))
        map.findings = last?.planned == map.planned ? last?.findings ?? [] : OutputPlan(map.planned, output: "").findings
        map.origins.reserveCapacity(map.planned.count)
        for (index, job) in renderer.jobs.enumerated() {
            for (file, path) in job.files(project.site.hub.variants).enumerated() where map.origins[path] == nil {
                map.origins[path] = .page(job: index, file: file)
            }
        }
        for file in renderer.extraFiles where map.origins[file.path] == nil { map.origins[file.path] = .made }
        for file in project.parts.copied where map.origins[file.path] == nil {
            map.origins[file.path] = .copied(file)
        }
        return map
    }

    /// The bytes of a file; nil when there is none, or when it changed since it was looked into.
    ///
    /// - Parameter path: from the site's root (`guides/x/index.html`).
    public func file(at path: String) -> [UInt8]? {
        switch map.origins[path] {
        case .page(let job, let file): return renderer.render(renderer.jobs[job], file: file)
        case .made: return renderer.extraFiles.first { $0.path == path }?.bytes
        case .copied(let file):
            // A drawing that was safe when we looked must be the one that is shown.
            guard let (bytes, stamp) = try? project.folder.readWithStamp(file.file), stamp == file.stamp else { return nil }
            return bytes
        case nil: return nil
        }
    }

    public func has(_ path: String) -> Bool { map.origins[path] != nil }

    /// What a copied file was when it was looked at; nil for files that are made.
    public func stamp(at path: String) -> FileStamp? {
        if case .copied(let file) = map.origins[path] { file.stamp } else { nil }
    }

    /// Another value whenever a picture or a download is another one.
    public var copiedFiles: Int {
        var hasher = Hasher()
        for file in project.parts.copied {
            hasher.combine(file.path)
            hasher.combine(file.stamp)
        }
        return hasher.finalize()
    }

    /// Every path there is, in order.
    public var paths: [String] { (map.origins.keys + pdfs.paths).sorted() }

    /// The PDFs that a page links to; those that are made with a PDF, for a PDF.
    func pdfs(shownAt path: String) -> [PDFOrder] {
        guard case .page(let index, _) = map.origins[path] else { return pdfOrders.filter { $0.path == path } }
        let job = renderer.jobs[index]
        let page = job.page.map { project.site.pages[$0].entry.part?.guide ?? $0 }
        return pdfOrders.filter { order in
            switch order.subject {
            case .page(let id): id == page
            case .pack: job.listsPacks
            }
        }
    }

    /// Whether there is, or is to be, a PDF at a path.
    public func hasPDF(at path: String) -> Bool { pdfOrders.contains { $0.path == path } }

    /// What a page shows, and in which variant; nil for files that are no pages.
    public func page(at path: String) -> ShownPage? {
        guard case .page(let job, let file) = map.origins[path] else { return nil }
        let variants = project.site.hub.variants
        let files = renderer.jobs[job].pages(variants)
        guard file < files.count, files.count == variants.count else { return nil }
        let drawings = renderer.jobs[job].files(variants).dropFirst(files.count)
        return ShownPage(
            page: renderer.jobs[job].page.map { project.site.pages[$0] }, variant: variants[file],
            formats: zip(variants, files).map { ShownPage.Format(variant: $0, name: renderer.name(of: $0), path: $1) },
            stylesheet: renderer.stylesheet(of: variants[file]),
            drawing: drawings.isEmpty ? nil : drawings[drawings.startIndex + file], hasPDFs: !pdfs(shownAt: path).isEmpty)
    }

    /// The standard page that a file of `Content` is shown on, from the site's root; nil for files without one.
    public func path(ofPageFrom file: String) -> String? {
        guard let page = project.site.pages.first(where: { [$0.entry.document, $0.entry.easyRead].contains { $0?.path.file == file } })
        else { return nil }
        return page.entry.address + "index.html"
    }
}

/// A page of the site in one variant.
public struct ShownPage: Sendable {
    /// Nil for lists of pages.
    public let page: Site.Page?
    public let variant: Variant
    /// The page in all variants, in the hub's order.
    public let formats: [Format]
    /// The file of its style, from the site's root.
    public let stylesheet: String?
    /// The file of the drawing beside it, if there is one.
    public let drawing: String?
    /// Whether it is to link to PDFs.
    public let hasPDFs: Bool

    public struct Format: Sendable {
        public let variant: Variant
        /// As readers of the hub's own language see it.
        public let name: String
        /// From the site's root.
        public let path: String
    }

    /// The text that is on it.
    public var document: Document? { page?.text(variant.text).document }
}
