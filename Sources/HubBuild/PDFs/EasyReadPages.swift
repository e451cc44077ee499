import HubChecks
import HubModel
import HubSource

extension SiteBuild.Report {
    /// Says of easy reads how many pages they have on paper, where their PDFs tell.
    mutating func count(_ pdfs: [MadePDF], of project: Project) {
        let made = pdfs.filter { pdf in
            if case .page = pdf.order.subject { pdf.order.format == .easyRead } else { false }
        }
        count(Dictionary(made.map { ($0.order.source, $0.kept.pages) }, uniquingKeysWith: { $1 }), project)
    }

    /// The same from the PDFs that the last build left in the output folder.
    mutating func count(_ kept: KeptPDFs, of project: Project) {
        let pages = project.site.pages.compactMap { page -> (String, Int)? in
            guard let easyRead = page.easyRead, let entry = kept.entries[PDFOrder.path(page.entry.address, .easyRead)] else { return nil }
            return (easyRead.document.path.file, entry.pages)
        }
        count(Dictionary(pages, uniquingKeysWith: { $1 }), project)
    }

    private mutating func count(_ pages: [String: Int], _ project: Project) {
        guard !pages.isEmpty else { return }
        let documents = project.site.pages.lazy.compactMap(\.easyRead?.document).filter { pages[$0.path.file] != nil }
        let judgement = Judgement(
            findings, accepted: accepted, counted: pages, settings: project.site.hub.checks, documents: documents)
        findings = Finding.ranked(judgement.findings)
        accepted = judgement.accepted
    }
}
