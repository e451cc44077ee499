import HubChecks
import HubModel
import HubSource
import SampleHub
import Testing

/// Faults that were put into good texts, one or two in each: all must be found, at the right line, and nothing else.
struct Seed: Sendable, CustomTestStringConvertible {
    var name: String
    /// By path below `Content`; a text without front matter gets a title, and then begins in line 4.
    var files: [String: String]
    var assets: [String: String]
    /// `guides/a.md:4 vague-link`, in any order.
    var finds: [String]
    var testDescription: String { name }

    init(
        _ name: String, _ text: String, in file: String = "guides/a.md", with files: [String: String] = [:], assets: [String: String] = [:],
        _ finds: String...
    ) {
        self.name = name
        self.files = files.merging([file: text]) { $1 }
        self.assets = assets
        self.finds = finds.map { $0.contains(":") ? $0 : "\(file):\($0)" }
    }

    /// What every hub of these tests has besides.
    static let otherFiles = ["guides/b.md": "Another page.", "guides/c.md": "A third page.\n\n## Times\n\nAt two."]
    static let otherAssets = [
        "pictures/p.svg": SampleHub.drawing, "pictures/bus.gif": SampleFiles.gif(width: 120), "pictures/wide.gif": SampleFiles.gif(width: 383),
        "downloads/form.pdf": SampleFiles.taggedPDF,
    ]

    /// All that reading, linking and checking find.
    var found: [String] {
        let hub = SampleHub(Self.otherFiles.merging(files) { $1 }, assets: Self.otherAssets.merging(assets) { $1 })
        let context = CheckContext(hub.catalogue)
        let letters = hub.site.packs.flatMap { [$0.standard, $0.easyRead].compactMap { $0 } }
        let texts = hub.site.pages.flatMap { hub.check($0) } + letters.flatMap { context.findings(in: $0) }
        return (hub.findings + texts + hub.checkSite()).map(\.brief).sorted()
    }

    /// `vague-link`, of `guides/a.md:4 vague-link`.
    static func id(_ finding: String) -> String { finding.split(separator: " ").last.map(String.init) ?? "" }
}

@Suite struct SeedTests {
    @Test(arguments: Seed.all) func everySeedIsFoundAndNothingElse(seed: Seed) {
        #expect(seed.found == seed.finds.sorted())
    }

    @Test(arguments: NearMiss.all) func nearMissesAreLeftAlone(near: NearMiss) {
        #expect(near.seed.found == [])
    }
}
