import HubBuild
import HubSource

/// A site as it is shown at one moment.
struct PreviewedSite: Sendable {
    let files: SiteOnDemand
    /// All that is wrong now, errors first.
    let findings: [Finding]
    let today: CalendarDate
    /// Another value whenever a picture or a download is another one.
    let copiedFiles: Int

    /// - Parameter copiedFiles: of the same copied files, where it is known.
    init(_ files: SiteOnDemand, today: CalendarDate, copiedFiles: Int? = nil) {
        self.files = files
        findings = files.findings
        self.today = today
        self.copiedFiles = copiedFiles ?? files.copiedFiles
    }

    private init(_ last: PreviewedSite, findings: [Finding], today: CalendarDate) {
        files = last.files
        self.findings = findings
        self.today = today
        copiedFiles = last.copiedFiles
    }

    /// The same site when the project cannot be read at all any more.
    func kept(because findings: [Finding], today: CalendarDate) -> PreviewedSite {
        PreviewedSite(self, findings: findings, today: today)
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
