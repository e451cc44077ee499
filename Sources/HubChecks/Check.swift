import HubModel
import HubSource

/// One promise about content. A check looks at one document's text at a time, so that many run at once.
protocol DocumentCheck: Sendable {
    static func findings(in text: Site.Text) -> [Finding]
}

/// All checks.
public enum Check {
    private static let all: [any DocumentCheck.Type] = [
        MissingAlternativeText.self, SkippedHeadingLevel.self, SecondTitle.self, EmptyHeading.self, VagueLink.self,
    ]

    /// What the checks find in a page's texts.
    public static func findings(in page: Site.Page) -> [Finding] {
        [page.standard, page.easyRead].compactMap { $0 }.flatMap { findings(in: $0) }
    }

    /// What the checks find in one text.
    public static func findings(in text: Site.Text) -> [Finding] { all.flatMap { $0.findings(in: text) } }
}
