import HubModel
import HubSource
import SampleHub
import Testing

@Suite struct CatalogueTests {
    private func front(_ lines: String, _ body: String = "Text") -> String { "---\ntitle: T\n\(lines)\n---\n\(body)" }

    @Test func addressesComeFromNames() {
        let hub = SampleHub([
            "index.md": "x", "about.md": "x", "guides/Big Idea.md": "x", "guides/a.cy.md": "x", "guides/a.md": "x",
            "guides/index.md": "x", "guides/set/index.md": "x", "guides/set/1-one.md": "x", "guides/set/2-two.md": "x",
            "index.cy.md": "x", "pages/Ünï.md": "x",
        ])
        #expect(hub.findings.isEmpty, "\(hub.findings)")
        #expect(
            hub.site.pages.map(\.entry.address) == [
                "about/", "guides/big-idea/", "cy/guides/a/", "guides/a/", "guides/", "guides/set/one/", "guides/set/two/",
                "guides/set/", "cy/", "", "pages/ünï/",
            ])
    }

    @Test(arguments: ["guides/!!!.md", "guides/(?)/a.md", "....md"])
    func aNameThatMakesNoAddressIsNamed(file: String) {
        #expect(SampleHub([file: "x"]).findings.map(\.id) == ["no-address"])
    }

    // MARK: Languages and easy read

    @Test func translationsKnowEachOther() throws {
        let hub = SampleHub(["guides/a.md": "x", "guides/a.cy.md": "x", "guides/a.ar.md": "x", "guides/b.cy.md": "x"])
        let ids = try #require(hub.page("guides/a")).entry.translations
        #expect(ids.map { hub.site.pages[$0].entry.language } == ["en-GB", "ar", "cy"])
        for id in ids { #expect(hub.site.pages[id].entry.translations == ids) }
        #expect(try #require(hub.page("guides/b", language: "cy")).entry.translations.isEmpty)
        #expect(hub.catalogue.languages == ["en-GB", "ar", "cy"])
    }

    @Test func easyReadsFindTheirDocuments() throws {
        let hub = SampleHub(["guides/a.md": "x", "guides/a.easy.md": "easy", "guides/a.cy.md": "x", "guides/a.cy.easy.md": "hawdd"])
        #expect(hub.findings.isEmpty && hub.site.pages.count == 2)
        #expect(try #require(hub.page("guides/a")).easyRead?.document.path.file == "Content/guides/a.easy.md")
        #expect(try #require(hub.page("guides/a", language: "cy")).easyRead?.document.path.file == "Content/guides/a.cy.easy.md")
    }

    @Test func anEasyReadAloneSaysWhatIsMissing() {
        let hub = SampleHub(["guides/b.md": "x", "guides/a.easy.md": "x", "guides/b.cy.easy.md": "x"])
        #expect(hub.findings.map(\.id) == ["easy-read-alone", "easy-read-alone"])
        #expect(hub.findings.map(\.file) == ["Content/guides/a.easy.md", "Content/guides/b.cy.easy.md"])
        #expect(hub.findings[0].message.contains("Content/guides/a.md"))
        #expect(hub.findings[1].message.contains("Content/guides/b.cy.md"))
    }

    @Test func twoFilesMayNotBeOneDocument() {
        let hub = SampleHub(["guides/a.md": "x", "guides/a.en-GB.md": "x", "guides/b.cy.md": "x", "guides/b.md": front("lang: cy")])
        #expect(hub.findings.map(\.id) == ["same-document", "same-document"])
        #expect(hub.findings.map(\.file) == ["Content/guides/a.md", "Content/guides/b.md"])
        #expect(hub.findings[0].message.contains("Content/guides/a.en-GB.md"))
        let easy = SampleHub(["guides/a.md": "x", "guides/a.easy.md": "x", "guides/a.en-GB.easy.md": "x"])
        #expect(easy.findings.map(\.id) == ["same-document"])
    }

    // MARK: Parts

    @Test func partsStandInOrderWithTheirNeighbours() throws {
        let hub = SampleHub([
            "guides/g/index.md": "x", "guides/g/1-a.md": "x", "guides/g/10-z.md": "x", "guides/g/3b-d.md": "x",
            "guides/g/3a-c.md": "x", "guides/g/other.md": front("part: 2"),
        ])
        #expect(hub.findings.isEmpty)
        let guide = try #require(hub.page("guides/g/index")).entry
        let parts = guide.parts.map { hub.site.pages[$0].entry }
        #expect(parts.map { $0.part?.number.text } == ["1", "2", "3a", "3b", "10"])
        #expect(parts.map { $0.part?.position } == [1, 2, 3, 4, 5] && parts.allSatisfy { $0.part?.count == 5 })
        #expect(parts.map { $0.part?.previous } == [nil] + guide.parts.dropLast().map { $0 })
        #expect(parts.map { $0.part?.next } == guide.parts.dropFirst().map { $0 } + [nil])
        #expect(parts.allSatisfy { $0.part?.guide == guide.id })
        #expect(parts.map(\.address) == ["guides/g/a/", "guides/g/other/", "guides/g/c/", "guides/g/d/", "guides/g/z/"])
    }

    @Test func wrongPartsAreNamed() {
        let hub = SampleHub([
            "guides/g/index.md": "x", "guides/g/1-a.md": "x", "guides/g/1-b.md": "x", "guides/g/none.md": "x",
            "guides/g/bad.md": front("part: third"), "guides/one/index.md": "x", "guides/one/1-a.md": "x",
        ])
        #expect(
            hub.findings.map(\.message) == [
                "part 1 is also Content/guides/g/1-a.md", "“third” is not a part number", "this part of a guide has no number",
                "this guide in parts has only one part",
            ])
        #expect(hub.findings.map(\.severity) == [.error, .error, .error, .warning])
        #expect(hub.findings[1].place?.line == 3)
    }

    @Test func translatedPartsHaveTheirOwnOrder() throws {
        let hub = SampleHub([
            "guides/g/index.md": "x", "guides/g/1-a.md": "x", "guides/g/2-b.md": "x", "guides/g/index.cy.md": "x",
            "guides/g/2-b.cy.md": "x", "guides/g/1-a.cy.md": "x",
        ])
        #expect(try #require(hub.page("guides/g/index")).entry.parts.count == 2)
        let parts = try #require(hub.page("guides/g/index", language: "cy")).entry.parts
        #expect(parts.map { hub.site.pages[$0].entry.address } == ["cy/guides/g/a/", "cy/guides/g/b/"])
    }

    // MARK: What waits

    @Test(arguments: [
        ("draft: true", "2026-06-15", false), ("draft: no", "2026-06-15", true), ("publish-on: 2026-06-15", "2026-06-15", true),
        ("publish-on: 2026-06-16", "2026-06-15", false), ("publish-on: 2026-06-16", "2026-06-16", true),
        ("draft: true\npublish-on: 2020-01-01", "2026-06-15", false),
    ])
    func whatIsHeldBackIsNotThere(lines: String, today: String, isThere: Bool) {
        let hub = SampleHub(["guides/a.md": front(lines), "guides/a.easy.md": "easy", "guides/b.md": "x"], today: today)
        #expect((hub.page("guides/a") != nil) == isThere)
        #expect(hub.findings.isEmpty, "\(hub.findings)")
    }

    // MARK: Names in front matter

    @Test func documentsAreNamedByPathOrGuessed() {
        let hub = SampleHub(
            [
                "index.md": front("featured: [guides/a, guides/g, guides/aa]"), "guides/a.md": front("related:\n  - guides/g\n  - guides/x\n  - guides/w"),
                "guides/g/index.md": "x", "guides/g/1-a.md": "x", "guides/g/2-b.md": "x", "guides/w.md": front("draft: true"),
            ], settings: "name: x\nnavigation: [guides, guides/a, guidez]\nfooter:\n  - guides/w\n  - guides/g\n")
        #expect(
            hub.findings.map(\.brief) == [
                "guides/a.md:5 unknown-document", "guides/a.md:6 unknown-document", "hub.yml:2 unknown-document",
                "hub.yml:4 unknown-document", "hub.yml:5 unknown-document", "index.md:3 unknown-document",
            ])
        #expect(hub.findings[0].message.contains("did you mean “guides/a”?"))
        #expect(hub.findings[1].message == "“guides/w” is not published yet")
        #expect(hub.findings[2].message.contains("did you mean “guides”?"))
        #expect(hub.findings[5].message.contains("did you mean “guides/a”?"))
    }

    @Test func relatedDocumentsAreOfTheSameLanguage() throws {
        let hub = SampleHub(["guides/a.cy.md": front("related: [guides/b, guides/c]"), "guides/b.cy.md": "x", "guides/b.md": "x", "guides/c.md": "x"])
        let related = try #require(hub.page("guides/a", language: "cy")).entry.related
        #expect(related.map { hub.site.pages[$0].entry.address } == ["cy/guides/b/", "guides/c/"])
    }

    // MARK: Old addresses

    @Test(arguments: [
        ("/old/name/", "old/name/index.html"), ("old/name", "old/name/index.html"), ("/old.html", "old.html"), ("/a/b.htm", "a/b.htm"),
        ("/é/", "é/index.html"), ("/v1.2/", "v1.2/index.html"),
    ])
    func plainOldAddressesLeadHere(alias: String, file: String) {
        let hub = SampleHub(["a.md": front("aliases: [\"\(alias)\"]")])
        #expect(hub.findings.isEmpty && hub.site.redirects.map(\.file) == [file])
    }

    @Test(arguments: [
        "/", "//", "/a//b/", "../x", "/a/../b", "./a", "/a/./b", "https://x.example/a", "/a?b", "/a#b", "/a%2e%2e/b", "a\\\\b",
        "/a b/", "/a<b", "/a\\\"b", "C:/x", "/a|b", "/a*b", "//host/x", "/a\\tb",
    ])
    func oddOldAddressesAreRefused(alias: String) {
        let hub = SampleHub(["a.md": front("aliases: [\"\(alias)\"]")])
        #expect(hub.findings.map(\.brief) == ["a.md:3 bad-alias"])
        #expect(hub.site.redirects.isEmpty)
    }

    // MARK: Editions

    @Test func sectionsAndTopicsAreListed() throws {
        let hub = SampleHub(
            [
                "index.md": "x", "guides/b.md": front("order: 2\ntopics: [Clear words]"), "guides/a.md": front("order: 1"),
                "guides/c.md": "x", "guides/index.md": "x", "zeta/a.md": "x", "faqs/a.md": "## Q\n\na\n", "pages/a.md": "x",
                "guides/d.cy.md": front("topics: money"),
            ], settings: "name: x\ntopics:\n  money: Money\n")
        let main = hub.site.editions[0]
        #expect(main.sections.map(\.name) == ["guides", "faqs", "zeta", "pages"])
        #expect(main.sections[0].pages.map { hub.site.pages[$0].entry.name } == ["guides/a", "guides/b", "guides/c"])
        #expect(main.sections[0].index.map { hub.site.pages[$0].entry.name } == "guides/index")
        #expect(main.topics.map(\.title) == ["Clear words"] && main.topics.map(\.address) == ["topics/clear-words/"])
        let welsh = hub.site.edition(of: "cy")
        #expect(welsh.prefix == "cy/" && welsh.home == nil)
        #expect(welsh.topics.map(\.title) == ["Money"] && welsh.topics.map(\.address) == ["cy/topics/money/"])
        #expect(!main.pages.contains { hub.site.pages[$0].entry.name.hasSuffix("index") })
    }
}
