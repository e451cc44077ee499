import HubChecks
import HubSource
import SampleHub
import Testing

/// What each check finds, and where; and that it leaves good texts alone.
@Suite struct ChecksTests {
    /// `line id` of all findings; the text begins in line 4, below its front matter.
    private func check(_ text: String, easy: String? = nil) throws -> [String] {
        let files = ["guides/a.md": text, "guides/a.easy.md": easy, "guides/b.md": "x"].compactMapValues { $0 }
        let hub = SampleHub(files, assets: ["guides/p.svg": SampleHub.drawing])
        let page = try #require(hub.page("guides/a"))
        let findings = hub.check(page)
        #expect(findings.allSatisfy { !$0.message.isEmpty && $0.fix.hasSuffix(".") })
        return Finding.ranked(findings).map { "\($0.place?.line ?? 0) \($0.id)" }
    }

    @Test func gapsInLetters() {
        let hub = SampleHub([
            "guides/b.md": "Dear {nmae},", "packs/p.md": "---\ntitle: P\ndocuments: [guides/b]\n---\nDear {name},\n\nIn {Format}, {size} points; {nmae}, {your town}, {1}, {} and {.\n",
            "packs/p.easy.md": "Hello {nam}.",
        ])
        let context = CheckContext(hub.catalogue)
        let found = hub.site.packs.flatMap { letter in [letter.standard, letter.easyRead].compactMap { $0 }.flatMap { context.findings(in: $0) } }
        let gaps = found.filter { $0.id == "unknown-gap" }
        #expect(gaps.map { "\($0.file):\($0.place?.line ?? 0) \($0.message)" } == [
            "Content/packs/p.md:7 nothing fills “{nmae}” in this letter; did you mean “{name}”?",
            "Content/packs/p.md:7 nothing fills “{your town}” in this letter",
            "Content/packs/p.easy.md:4 nothing fills “{nam}” in this letter; did you mean “{name}”?",
        ])
        #expect(hub.site.pages.flatMap { hub.check($0) }.allSatisfy { $0.id != "unknown-gap" })
    }

    @Test func lettersOfEasyReadPacks() {
        let pack = "---\ntitle: Pack\ndocuments: [guides/b]\n"
        let letter = "---\n\nDear {name},\n"
        func found(_ files: [String: String]) -> [String] {
            SampleHub(["guides/b.md": "x"].merging(files) { $1 }).checkSite().filter { $0.id == "missing-easy-letter" }.map(\.file)
        }
        #expect(found(["packs/p.md": pack + letter]) == ["Content/packs/p.md"])
        #expect(found(["packs/p.md": pack + "formats: [standard, large-print]\n" + letter]) == [])
        #expect(found(["packs/p.md": pack + letter, "packs/p.easy.md": "Hello {name}."]) == [])
        #expect(found(["packs/p.md": pack + letter, "packs/p.easy.md": "Hello.", "packs/p.cy.md": pack + letter]) == ["Content/packs/p.cy.md"])
    }

    private static func at(_ line: Int, _ id: String) -> [String] { ["\(line) \(id)"] }

    @Test(arguments: [
        "## One\n\n![Two people talk](p.svg) and [the other page](b.md).\n\n### Two\n\n#### Three\n\n## Four\n",
        "Words only.\n", "### \n\n".replacing("### \n\n", with: "## a\n"), "> # In a quote\n", "- #### In a list\n",
        "## One\n\n### Two\n\n## Three\n\n### Four\n", "[Read more about money](b.md)\n", "[This page of the guide](b.md)\n",
        "`[here](b.md)` and `![](p.svg)`\n", "![*a* `b`](p.svg)\n", "[Here we are](b.md)\n",
    ])
    func goodTextsAreLeftAlone(text: String) throws { #expect(try check(text) == []) }

    @Test(arguments: [
        ("![](p.svg)\n", 4), ("One\n\n![ ](p.svg)\n", 6), ("- a\n- ![](p.svg)\n", 5), ("[![](p.svg)](b.md)\n", 4),
        ("> a\n>\n> ![\u{A0}](p.svg)\n", 6), ("| a |\n|---|\n| ![](p.svg) |\n", 6), ("![`  `](p.svg)\n", 4),
    ])
    func picturesNeedWords(text: String, line: Int) throws {
        #expect(try check(text).contains("\(line) missing-alternative-text"))
    }

    @Test func everyPictureIsNamed() throws {
        #expect(try check("![](p.svg) ![a](p.svg)\n\n![](p.svg)\n") == ["4 missing-alternative-text", "6 missing-alternative-text"])
    }

    @Test(arguments: [
        ("### Three\n", 4), ("## Two\n\n#### Four\n", 6), ("## Two\n\n### Three\n\n##### Five\n", 8), ("###### Six\n", 4),
        ("## a\n\n### b\n\n## c\n\n#### d\n", 10), ("Words\n\n#### d\n", 6),
    ])
    func headingsGoDownStepByStep(text: String, line: Int) throws {
        #expect(try check(text) == Self.at(line, "skipped-heading-level"))
    }

    @Test func theFixNamesTheRightSigns() throws {
        let hub = SampleHub(["guides/a.md": "## Two\n\n#### Four\n"])
        let page = try #require(hub.page("guides/a"))
        let finding = try #require(hub.check(page).first)
        #expect(finding.message == "a heading of level 4 follows one of level 2")
        #expect(finding.fix == "Start the line with ### instead.")
        #expect(finding.place == Place(line: 6, column: 1) && finding.severity == .error)
    }

    @Test(arguments: [("# Title\n", 4), ("Words\n\n# Title\n", 6), ("Title\n=====\n", 4)])
    func aSecondTitleIsNamed(text: String, line: Int) throws { #expect(try check(text) == Self.at(line, "second-title")) }

    @Test(arguments: [("##\n\nWords\n", 4), ("## a\n\n## \n", 6), ("## `  `\n", 4), ("## &nbsp;\n", 4)])
    func emptyHeadingsAreNamed(text: String, line: Int) throws { #expect(try check(text) == Self.at(line, "empty-heading")) }

    @Test(arguments: [
        "here", "Here", "click here", "Click here!", "CLICK HERE", "this", "this page", "link", "more", "Read more…", "read more >",
        "find out more", "*here*", "`here`", "more info", "“here”", "learn more.",
    ])
    func vagueLinksAreNamed(words: String) throws {
        #expect(try check("Words\n\nand [\(words)](b.md)\n").contains("6 vague-link"))
    }

    @Test func vagueLinksAreAWarning() throws {
        let hub = SampleHub(["guides/a.md": "[here](b.md)", "guides/b.md": "x"])
        #expect(hub.check(try #require(hub.page("guides/a"))).map(\.severity) == [.warning])
    }

    @Test func easyReadsAreCheckedToo() throws {
        let hub = SampleHub(
            ["guides/a.md": "x", "guides/a.easy.md": "![](p.svg)\nWords\n\n# Title\n"], assets: ["guides/p.svg": SampleHub.drawing])
        let findings = Finding.ranked(hub.check(try #require(hub.page("guides/a"))))
        #expect(findings.map(\.brief) == ["guides/a.easy.md:4 missing-alternative-text", "guides/a.easy.md:7 second-title"])
    }
}
