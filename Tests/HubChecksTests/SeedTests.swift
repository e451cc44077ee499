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
    /// `guides/a.md:4 vague-link`, in any order.
    var finds: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, in file: String = "guides/a.md", with files: [String: String] = [:], _ finds: String...) {
        self.name = name
        self.files = files.merging([file: text]) { $1 }
        self.finds = finds.map { $0.contains(":") ? $0 : "\(file):\($0)" }
    }

    /// What every hub of these tests has besides.
    static let others = ["guides/b.md": "Another page.", "guides/c.md": "A third page.\n\n## Times\n\nAt two."]

    var hub: SampleHub {
        SampleHub(
            Self.others.merging(files) { $1 }, assets: [
                "pictures/p.svg": SampleHub.drawing, "downloads/form.pdf": SampleFiles.taggedPDF, "downloads/old.pdf": SampleFiles.untaggedPDF,
            ])
    }

    /// All that reading, linking and checking find, but for the PDF that has no tags, which is always there.
    var found: [String] {
        let hub = hub
        let texts = hub.site.pages.flatMap { hub.check($0) }
        let all = hub.findings + texts + hub.checkSite()
        return all.filter { $0.severity != .advice && $0.id != "untagged-pdf" }.map(\.brief).sorted()
    }
}

@Suite struct SeedTests {
    @Test(arguments: Seed.all) func everySeedIsFoundAndNothingElse(seed: Seed) {
        #expect(seed.found == seed.finds.sorted())
    }

    @Test func thereAreEnough() {
        #expect(Seed.all.flatMap(\.finds).count >= 60)
        #expect(Set(Seed.all.flatMap(\.finds).map { $0.split(separator: " ").last ?? "" }).count >= 30)
    }

    @Test(arguments: Seed.good) func goodTextsAreLeftAlone(text: String) {
        #expect(Seed("good", text).found == [])
    }
}
