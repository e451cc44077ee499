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
    /// Looked for once, when it is first wanted.
    private var engine: TypesetEngine??

    /// - Parameter output: the folder that `handrail build` writes to. It is only read.
    public init(output: String, engines: EngineSearch) {
        kept = KeptPDFs(in: output)
        search = engines
        known = KnownPDFs(kept)
    }

    /// Makes the PDFs that a page links to, where they are not as the site is now. While there are errors in the content they stay
    /// as they were: a build makes none either.
    ///
    /// - Parameter path: of a page or a PDF, from the site's root.
    /// - Returns: the PDF at that path, if it is one and can be made.
    public mutating func make(for path: String, of site: SiteOnDemand) async -> [UInt8]? {
        let places = site.pdfs(shownAt: path)
        guard !places.isEmpty else { return nil }
        guard !site.project.hasErrors else { return kept.latest(at: path) }
        let outcome = await outcome(places, site)
        for pdf in outcome.pdfs { kept.add(pdf) }
        known.take(outcome, of: places)
        return outcome.pdfs.first { $0.order.path == path }?.bytes
    }

    private mutating func outcome(_ places: [PDFPlace], _ site: SiteOnDemand) async -> PDFPrinting.Outcome {
        let printing = PDFPrinting(site.project, kept: kept)
        do {
            var work = printing.work(on: places.compactMap { PDFOrder($0, printing.press) })
            if !work.missing.isEmpty {
                if engine == nil { engine = .some(await TypesetEngine.find(search)) }
                try await printing.finish(&work, with: engine ?? nil) { _ in }
            }
            return work.outcome
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
        for path in kept.entries.keys { sizes[path] = kept.size(at: path).map { Size(pages: $0.pages, bytes: $0.bytes) } }
    }

    mutating func take(_ outcome: PDFPrinting.Outcome, of places: [PDFPlace]) {
        for place in places { (sizes[place.path], findings[place.path]) = (nil, nil) }
        for pdf in outcome.pdfs { sizes[pdf.order.path] = Size(pages: pdf.pages, bytes: pdf.bytes.count) }
        if !outcome.findings.isEmpty, let first = places.first { findings[first.path] = outcome.findings }
        // It is looked for once.
        lackTypst = lackTypst || outcome.leftOut > 0
    }

    /// Those that a site is to have and that are there.
    func printed(_ places: [PDFPlace]) -> PrintedPDFs {
        PrintedPDFs(places.compactMap { place in sizes[place.path].map { (place, $0.pages, $0.bytes) } })
    }

    /// Of PDFs that a site is to have.
    func findings(_ places: [PDFPlace]) -> [Finding] {
        findings.isEmpty ? [] : Array(Set(places.flatMap { findings[$0.path] ?? [] }))
    }
}
