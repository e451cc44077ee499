import HubModel
import HubPrint
import HubRender
import HubSource

/// The pages and files of a site without PDFs, planned while it is found out what is wrong with the hub.
struct SitePlan: Sendable {
    let renderer: SiteRenderer
    let pages: [PlannedPage]
    /// Styles, what search engines read, and what servers want to be told.
    let extra: [SiteRenderer.File]
    /// Before anything is known of PDFs.
    let inputs: PageInputs
    private let files: [PlannedFile]
    /// Nil where there may be PDFs, whose paths belong to it, and where it can be held against what the last build wrote.
    private let plan: OutputPlan?

    init(_ parts: Project.Parts, for build: SiteBuild) async throws {
        async let inputs = build.pageInputs(parts)
        let renderer = build.watch.time(.render) { SiteRenderer(site: parts.site, theme: parts.theme) }
        async let extra = build.extraFiles(renderer, parts)
        pages = try await PlannedPage.all(renderer, build.packed)
        self.extra = await extra
        self.renderer = renderer
        files = SiteBuild.plannedFiles(pages, self.extra, parts)
        let mayWait = build.engine != nil || OutputFolder.hasManifest(build.output)
        plan = mayWait ? nil : try await OutputPlan.look(at: files, output: build.output)
        self.inputs = await inputs
    }

    /// - Parameter listed: what the last build wrote.
    func output(with pdfs: [MadePDF], in output: String, listed: ListedFiles?) async throws -> OutputPlan {
        if let plan { return plan }
        return try await OutputPlan.look(at: files + pdfs.map(\.planned), output: output, listed: listed)
    }
}
