import HubModel
import HubPrint
import HubRender
import HubSource

/// The PDFs of a site that is shown while it is written: those that the last build left in the output folder, and those that are
/// made since, in memory, of what somebody looks at. Nothing is written.
public struct PDFsOnDemand: Sendable {
    /// What pages may say of them.
    public private(set) var known: KnownPDFs
    private var kept: KeptPDFs
    private let search: EngineSearch
    private let fonts: UInt64
    /// Looked for once, when it is first wanted.
    private var engine: TypesetEngine??

    /// - Parameter output: the folder that `handrail build` writes to. It is only read.
    public init(output: String, engines: EngineSearch) {
        kept = KeptPDFs(in: output)
        search = engines
        fonts = FontStamp.of(engines.fontFolders)
        known = KnownPDFs(kept)
    }

    /// Makes the PDFs that a page links to, where they are not as the site is now. While there are errors in the content they stay
    /// as they were: a build makes none either.
    ///
    /// - Parameter path: of a page or a PDF, from the site's root.
    /// - Returns: the PDF at that path, if it is one and can be made.
    public mutating func make(for path: String, of site: SiteOnDemand) async -> [UInt8]? {
        let orders = site.pdfs(shownAt: path)
        guard !orders.isEmpty else { return nil }
        guard !site.project.hasErrors else { return kept.bytes(at: path) }
        let outcome = await outcome(orders, site)
        for pdf in outcome.pdfs where pdf.bytes != nil { kept.add(pdf) }
        known.take(outcome, of: orders)
        return outcome.pdfs.first { $0.order.path == path }.flatMap { kept.bytes(at: path, $0.kept) }
    }

    private mutating func outcome(_ orders: [PDFOrder], _ site: SiteOnDemand) async -> PDFPrinting.Outcome {
        var engine = engine
        defer { self.engine = engine }
        do {
            return try await PDFPrinting(site.project, inputs: nil, fonts: fonts, kept: kept).run(orders) { [search] in
                if engine == nil { engine = .some(await TypesetEngine.find(search)) }
                return engine ?? nil
            }
        } catch {
            return PDFPrinting.Outcome(findings: (error as? CannotRun)?.findings ?? [])
        }
    }
}

/// What pages may say of PDFs while they are written.
public struct KnownPDFs: Sendable, Hashable {
    var sizes: [String: Size] = [:]
    /// What is wrong with them, by path.
    private var findings: [String: [Finding]] = [:]
    /// Whether some could not be made because there is no Typst on this computer.
    public private(set) var lackTypst = false

    struct Size: Sendable, Hashable {
        var pages: Int
        var bytes: Int
    }

    public init() {}

    init(_ kept: KeptPDFs) {
        sizes = kept.entries.mapValues { Size(pages: $0.pages, bytes: $0.size) }
    }

    mutating func take(_ outcome: PDFPrinting.Outcome, of orders: [PDFOrder]) {
        for order in orders { (sizes[order.path], findings[order.path]) = (nil, nil) }
        for pdf in outcome.pdfs { sizes[pdf.order.path] = Size(pages: pdf.kept.pages, bytes: pdf.kept.size) }
        if !outcome.findings.isEmpty, let first = orders.first { findings[first.path] = outcome.findings }
        // It is looked for once.
        lackTypst = lackTypst || outcome.leftOut + outcome.untagged > 0
    }

    /// Those that a site is to have and that are there.
    func printed(_ orders: [PDFOrder]) -> PrintedPDFs {
        PrintedPDFs(orders.compactMap { order in sizes[order.path].map { (order, $0.pages, $0.bytes) } })
    }

    /// Of PDFs that a site is to have.
    func findings(_ orders: [PDFOrder]) -> [Finding] {
        findings.isEmpty ? [] : Array(Set(orders.flatMap { findings[$0.path] ?? [] }))
    }
}
