import HubModel
import HubSource

/// A PDF in the hub without tags, so that a screen reader cannot tell a heading from a line of words.
struct UntaggedPDF: SiteCheck {
    static let rules = [
        Rule(
            "untagged-pdf", .warning, .files, what: "a PDF without tags", hurts: [.screenReader, .lowVision],
            why: "A screen reader cannot tell headings, lists and tables, and may read the lines in the wrong order.",
            source: "PDF/UA-1 (ISO 14289-1), 7.1", good: "a PDF that was saved with “Document structure tags for accessibility”")
    ]

    static func findings(in site: CheckedSite) -> [Finding] {
        site.catalogue.assets.compactMap { asset in
            guard case .download(let facts) = asset.use, facts.isTagged == false else { return nil }
            return Finding(CheckFault.untaggedPDF, in: asset.file)
        }
    }
}
