import HubModel
import HubSource
import SampleHub
import Testing

@Suite struct DocumentReaderTests {
    @Test(arguments: ["", " ", "\n\n", "\t\n"])
    func emptyFilesSaySo(text: String) {
        let (document, findings) = DocumentReader.read(
            SourceText(text, path: "Content/a.md"), hub: HubSettings(name: "x"))
        #expect(document == nil)
        #expect(findings.map(\.message) == ["the file is empty"])
    }

    @Test(arguments: ["---\ntitle: A\n---\n", "---\ntitle: A\n---", "---\ntitle: A\n---\n \n\t\n"])
    func onlySettingsSaySo(text: String) {
        #expect(SampleHub(["a.md": text]).findings.map(\.message) == ["the file has settings but no text"])
    }

    @Test(arguments: ["---\nsummary: B\n---\nText", "---\ntitle:\n---\nText", "---\ntitle: \"\"\n---\nText", "---\ntitle: \" \"\n---\nText"])
    func aTitleIsNeeded(text: String) {
        let hub = SampleHub(["pages/a.md": text + "\n\n[more](gone.md)\n"])
        // What else is wrong is found in the same run.
        #expect(Set(hub.findings.map(\.id)) == ["missing-title", "broken-link"])
    }

    @Test func allSettingsAreRead() throws {
        let text = """
            ---
            title: A
            kind: guide
            summary: B
            published: 2026-01-02
            updated: 2026-01-03
            review-by: 2027-01-01
            topics: [one, two]
            order: 3
            authors: [Ann, Bob]
            checked-by: A group
            related: pages/b
            aliases: /old/
            pdf: [standard]
            lang: cy
            ---
            Text
            """
        let hub = SampleHub(["pages/a.md": text, "pages/b.md": "Text"])
        #expect(hub.findings.isEmpty)
        let page = try #require(hub.page("pages/a", language: "cy"))
        let metadata = page.entry.document.metadata
        #expect(metadata.title == "A" && metadata.summary == "B" && metadata.order == 3)
        #expect(metadata.published?.iso == "2026-01-02" && metadata.updated?.iso == "2026-01-03")
        #expect(metadata.reviewBy?.iso == "2027-01-01" && metadata.topics.map(\.value) == ["one", "two"])
        #expect(metadata.authors == ["Ann", "Bob"] && metadata.checkedBy == "A group")
        #expect(metadata.pdf == [.standard] && metadata.language == "cy" && !metadata.isDraft)
        #expect(page.entry.document.kind.name == .guide)
    }

    @Test func wrongSettingsHaveTheirLines() {
        let text = "---\ntitle: A\ntopcs: x\nkind: gide\norder: first\npublished: soon\ndraft: perhaps\npublish-on: x\n---\nText"
        let findings = SampleHub(["pages/a.md": text]).findings
        #expect(
            findings.map(\.brief) == [
                "pages/a.md:4 wrong-value", "pages/a.md:5 wrong-value", "pages/a.md:6 wrong-value",
                "pages/a.md:7 wrong-value", "pages/a.md:8 wrong-value", "pages/a.md:3 unknown-key",
            ])
        #expect(findings.last?.message.contains("did you mean “topics”?") == true)
    }

    /// It becomes a folder and an attribute.
    @Test(arguments: ["../../x", "\"><script>alert(1)</script>", "english", "e", "en_GB", "EN", "/etc", "en GB", "en-"])
    func whatIsNoLanguageIsRefused(tag: String) {
        let hub = SampleHub(["pages/a.md": "---\ntitle: A\nlang: '\(tag)'\n---\nText"])
        #expect(hub.findings.map(\.brief) == ["pages/a.md:3 wrong-value"])
        #expect(hub.site.pages.map(\.entry.address) == ["pages/a/"])
    }

    @Test(arguments: [
        ("index.md", KindName.home), ("glossary.md", .glossary), ("guides/a.md", .guide), ("faqs/a.md", .faq),
        ("ladders/a.md", .ladder), ("charters/a.md", .charter), ("pages/a.md", .page), ("other/a.md", .page),
        ("about.md", .page), ("guides/index.md", .page), ("guides/x/index.md", .guide), ("guides/index.cy.md", .page),
    ])
    func foldersSayTheKind(file: String, kind: KindName) throws {
        let source = SourceText("---\ntitle: A\n---\nText\n", path: "Content/" + file)
        let (document, _) = DocumentReader.read(source, hub: HubSettings(name: "x"))
        #expect(try #require(document).kind.name == kind)
    }

    @Test func placesAreOfTheFileAndCountLetters() {
        let text = "---\ntitle: A\n---\nWords\n\nééé [x](missing.md)\n"
        let finding = SampleHub(["pages/a.md": text]).findings.first
        #expect(finding?.place?.line == 6)
    }
}
