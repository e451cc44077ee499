import HubChecks
import HubModel
import HubRender
import HubSource

/// Easy reads whose PDFs tell how many pages they have on paper.
struct CountedEasyReads {
    private let project: Project
    /// By the file of the text.
    private var pages: [String: Int] = [:]

    init(_ pdfs: PrintedPDFs, of project: Project) {
        self.project = project
        for (id, pdfs) in pdfs.pages {
            guard let count = pdfs.first(where: { $0.format == .easyRead })?.facts.pages,
                let file = project.site.pages[id].easyRead?.document.path.file
            else { continue }
            pages[file] = count
        }
    }

    /// The findings with what the PDFs tell in the place of what was estimated.
    func judged(_ findings: [Finding], accepted: [AcceptedFinding]) -> (findings: [Finding], accepted: [AcceptedFinding]) {
        guard !pages.isEmpty else { return (findings, accepted) }
        let documents = project.site.pages.lazy.compactMap(\.easyRead?.document).filter { pages[$0.path.file] != nil }
        let judgement = Judgement(
            findings, accepted: accepted, counted: pages, settings: project.site.hub.checks, documents: documents)
        return (Finding.ranked(judgement.findings), judgement.accepted)
    }
}

extension SiteBuild.Report {
    mutating func count(_ pdfs: PrintedPDFs, of project: Project) {
        (findings, accepted) = CountedEasyReads(pdfs, of: project).judged(findings, accepted: accepted)
    }
}
