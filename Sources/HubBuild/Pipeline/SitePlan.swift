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
    private let plan: OutputPlan

    init(_ parts: Project.Parts, for build: SiteBuild) async throws {
        async let inputs = build.pageInputs(parts)
        let renderer = build.watch.time(.render) { SiteRenderer(site: parts.site, theme: parts.theme) }
        async let extra = build.extraFiles(renderer, parts)
        pages = try await PlannedPage.all(renderer, build.packed)
        self.extra = await extra
        self.renderer = renderer
        plan = try await OutputPlan.look(at: SiteBuild.plannedFiles(pages, self.extra, parts), output: build.output)
        self.inputs = await inputs
    }

    /// With the files that only PDFs make.
    func files(with pdfs: [MadePDF], output: String) -> OutputPlan {
        pdfs.isEmpty ? plan : OutputPlan(plan.files + pdfs.map(\.planned), output: output)
    }
}
