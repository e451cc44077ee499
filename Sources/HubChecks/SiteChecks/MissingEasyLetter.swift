import HubModel
import HubSource

/// Packs in easy read whose covering letter is not.
struct MissingEasyLetter: SiteCheck {
    static let rules = [
        Rule(
            "missing-easy-letter", .advice, .easyRead, what: "a pack in easy read whose letter is not in easy read",
            hurts: [.learningDisability, .paper], why: "The letter is on top: who cannot read it may not turn the page.",
            good: "welcome.md and welcome.easy.md", bad: "welcome.md alone")
    ]

    static func findings(in site: CheckedSite) -> [Finding] {
        site.catalogue.packs.compactMap { pack in
            guard pack.easyRead == nil, case .pack(let contents) = pack.document.kind, contents.formats.contains(.easyRead),
                !pack.document.outline.blocks.isEmpty
            else { return nil }
            return Finding(CheckFault.missingEasyLetter(file: pack.document.easyReadFile), in: pack.document.path.file)
        }
    }
}
