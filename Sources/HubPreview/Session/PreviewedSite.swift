import HubBuild
import HubSource

/// A site as it is shown at one moment.
struct PreviewedSite: Sendable {
    private(set) var files: SiteOnDemand
    /// All that is wrong now, errors first.
    private(set) var findings: [Finding]
    /// Whether the project cannot be read any more.
    private let isLost: Bool
    let today: CalendarDate
    /// Another value whenever a picture or a download is another one.
    let copiedFiles: Int
    /// Whether PDFs are left out because there is no Typst on this computer.
    private(set) var lacksTypst = false

    /// - Parameter copiedFiles: of the same copied files, where it is known.
    init(_ files: SiteOnDemand, today: CalendarDate, copiedFiles: Int? = nil) {
        self.files = files
        findings = files.findings
        isLost = false
        self.today = today
        self.copiedFiles = copiedFiles ?? files.copiedFiles
    }

    private init(_ last: PreviewedSite, findings: [Finding], today: CalendarDate) {
        files = last.files
        self.findings = findings
        isLost = true
        self.today = today
        copiedFiles = last.copiedFiles
    }

    /// The same site when the project cannot be read at all any more.
    func kept(because findings: [Finding], today: CalendarDate) -> PreviewedSite {
        PreviewedSite(self, findings: findings, today: today)
    }

    /// The same site with the PDFs that are there.
    func printing(_ pdfs: KnownPDFs) -> PreviewedSite {
        var copy = self
        copy.files = files.printing(pdfs)
        if !isLost { copy.findings = copy.files.findings }
        copy.lacksTypst = pdfs.lackTypst
        return copy
    }

    /// Findings that show on a page: of its own text, and of settings and theme, which are part of every page.
    func findings(on page: ShownPage?) -> [Finding] {
        let own = page?.document?.path.file
        return findings.filter { finding in
            finding.file == own || finding.file == HubFiles.settings || finding.file.hasPrefix(HubFiles.themes)
        }
    }
}

/// Names that mean something to a preview.
enum HubFiles {
    static let settings = "Content/hub.yml"
    static let themes = "Themes"
}
