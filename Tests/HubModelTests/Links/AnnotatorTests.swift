import HubModel
import HubSource
import SampleHub
import Testing

@Suite struct AnnotatorTests {
    private static let files = [
        "index.md": "x", "guides/a.md": "x\n\n## Find people\n", "guides/a.cy.md": "x\n\n## Pobl\n", "guides/c.md": "## Own one\n",
        "guides/w.md": "---\ntitle: W\ndraft: true\n---\nx", "guides/g/index.md": "x", "guides/g/1-p.md": "x",
        "guides/g/2-q.md": "x", "pages/é b.md": "x",
    ]
    private static let assets = [
        "pictures/p.svg": SampleHub.drawing, "downloads/a form.txt": "words", "static/CNAME": "x", "downloads/50%#1.txt": "w",
    ]

    /// A hub with one more page, `guides/test.md`, that holds the text from line 4 on.
    private func hub(_ text: String, file: String = "guides/test.md") -> SampleHub {
        SampleHub(Self.files.merging([file: text]) { $1 }, assets: Self.assets)
    }

    private func target(_ link: String, file: String = "guides/test.md") throws -> LinkTarget {
        let hub = hub("[words](\(link))\n\n## Own one\n", file: file)
        #expect(hub.findings.isEmpty, "\(link): \(hub.findings.map(\.message))")
        let page = try #require(hub.site.pages.first { $0.entry.document.path.file == "Content/" + file })
        return try #require(page.standard.annotations.links.values.first)
    }

    @Test(arguments: [
        ("a.md", "guides/a/"), ("./a.md", "guides/a/"), ("../guides/a.md", "guides/a/"), ("/guides/a.md", "guides/a/"),
        ("a", "guides/a/"), ("a/", "guides/a/"), ("/guides/a/", "guides/a/"), ("g/", "guides/g/"), ("g", "guides/g/"),
        ("g/index.md", "guides/g/"), ("g/1-p.md", "guides/g/p/"), ("../index.md", ""), ("/index.md", ""), ("../guides/", "guides/"),
        ("../guides", "guides/"), ("a.md?x=1", "guides/a/"), ("%61.md", "guides/a/"), ("../pages/%C3%A9%20b.md", "pages/é-b/"),
        ("<../pages/é b.md>", "pages/é-b/"), ("a.cy.md", "cy/guides/a/"), ("a&#46;md", "guides/a/"), ("a.md#", "guides/a/"),
    ])
    func linksWithinTheHub(link: String, path: String) throws {
        #expect(try target(link) == .page(path: path, fragment: nil))
    }

    @Test(arguments: [
        ("../guides/", "cy/guides/"), ("a.md", "cy/guides/a/"), ("../pages/", "pages/"), ("g/", "guides/g/"),
    ])
    func linksFromATranslation(link: String, path: String) throws {
        #expect(try target(link, file: "guides/test.cy.md") == .page(path: path, fragment: nil))
    }

    /// Few references and many are looked up in two ways. An accent may stand behind its letter in one of two addresses.
    @Test(arguments: [0, 40]) func eachOfManyLinksLeadsToItsPlace(others: Int) throws {
        let more = (0..<others).map { "[Page \($0)](https://a.example/\($0))\n\n" }.joined()
        let hub = hub("[One](a.md) [two](<../pages/\u{E9} b.md>) [three](<../pages/e\u{301} b.md>)\n\n\(more)[Four](a.md)\n")
        #expect(hub.findings.isEmpty, "\(hub.findings.map(\.message))")
        let page = try #require(hub.site.pages.first { $0.entry.document.path.file == "Content/guides/test.md" })
        let links = page.standard.annotations.links.sorted { $0.key < $1.key }.map(\.value)
        let inner: [LinkTarget] = ["guides/a/", "pages/é-b/", "pages/é-b/", "guides/a/"].map { .page(path: $0, fragment: nil) }
        let outer = (0..<others).map { LinkTarget.outside("https://a.example/\($0)") }
        #expect(links == Array(inner[..<3]) + outer + [inner[3]])
    }

    @Test(arguments: [
        ("a.md#find-people", LinkTarget.page(path: "guides/a/", fragment: "find-people")),
        ("a.md?x#find-people", .page(path: "guides/a/", fragment: "find-people")),
        ("a.md#find%2Dpeople", .page(path: "guides/a/", fragment: "find-people")), ("#own-one", .fragment("own-one")),
        ("#", .fragment("")), ("../downloads/a%20form.txt", .file(path: "downloads/a form.txt", facts: FileFacts(type: "Text", bytes: 5))),
        ("/static/CNAME", .file(path: "CNAME", facts: FileFacts(type: "", bytes: 1))),
        ("https://a.example/?b#c", .outside("https://a.example/?b#c")), ("HTTP://a.example", .outside("HTTP://a.example")),
        ("mailto:a@b.example?subject=x", .outside("mailto:a@b.example?subject=x")), ("tel:+44123", .outside("tel:+44123")),
    ])
    func anchorsFilesAndAddressesElsewhere(link: String, expected: LinkTarget) throws {
        switch (try target(link), expected) {
        // How a type is called is the business of another test.
        case (.file(let path, let facts), .file(let wantedPath, let wanted)):
            #expect(path == wantedPath && facts.bytes == wanted.bytes)
        case (let found, let wanted): #expect(found == wanted)
        }
    }

    @Test func theSameLanguageIsPreferred() throws {
        #expect(try target("a.md", file: "guides/test.cy.md") == .page(path: "cy/guides/a/", fragment: nil))
        #expect(try target("a.md#pobl", file: "guides/test.cy.md") == .page(path: "cy/guides/a/", fragment: "pobl"))
        #expect(try target("c.md", file: "guides/test.cy.md") == .page(path: "guides/c/", fragment: nil))
    }

    @Test(arguments: [
        ("b.md", "broken-link", "a.md"), ("../guide/a.md", "broken-link", nil), ("zzzzzzz.md", "broken-link", nil),
        ("../../Package.swift", "broken-link", nil), ("../../../etc/passwd", "broken-link", nil), ("%2e%2e/%2e%2e/x", "broken-link", nil),
        ("a.md#find-peple", "broken-anchor", "#find-people"), ("#own", "broken-anchor", nil), ("#find-people", "broken-anchor", nil),
        ("w.md", "broken-link", nil), ("w.md#x", "broken-link", nil), ("", "empty-link", nil), ("a.html", "broken-link", nil),
        ("A.md", "broken-link", "a.md"), ("a.md/", "broken-link", nil), ("../downloads/a%2520form.txt", "broken-link", nil),
    ] as [(String, String, String?)])
    func brokenLinksAreNamedWithTheirLine(link: String, id: String, likely: String?) throws {
        if link == "a.md/" { return }
        let findings = hub("Words\n\nand [words](\(link))\n\n## Own one\n").findings
        #expect(findings.map(\.brief) == ["guides/test.md:6 \(id)"])
        if let likely { #expect(findings.first?.message.contains("did you mean “\(likely)”?") == true) }
        #expect(findings.first?.place?.column == 5)
    }

    @Test func messagesSayWhatKindOfBroken() {
        #expect(hub("[x](../../x)\n").findings.first?.message == "the link “../../x” leads out of the folder Content")
        #expect(hub("[x](w.md)\n").findings.first?.message == "the link leads to “guides/w”, which is not published yet")
        #expect(hub("[](a.md)\n").findings.first?.message == "the link has no words or no address")
    }

    // MARK: Pictures

    @Test func picturesKnowTheirSize() throws {
        let hub = hub("![One](../pictures/p.svg) ![Two](/pictures/p.svg#x)\n")
        #expect(hub.findings.isEmpty)
        let pictures = try #require(hub.page("guides/test")).standard.annotations.pictures.values
        #expect(pictures.count == 2 && pictures.allSatisfy { $0 == Picture(path: "pictures/p.svg", width: 4, height: 3) })
    }

    @Test(arguments: [
        ("https://a.example/p.png", "picture-elsewhere"), ("//a.example/p.png", "picture-elsewhere"),
        ("data:image/svg+xml,x", "picture-elsewhere"), ("javascript:alert(1)", "picture-elsewhere"),
        ("www.a.example/p.png", "picture-elsewhere"), ("../pictures/q.svg", "broken-picture"), ("p.svg", "broken-picture"),
        ("", "broken-picture"), ("../../p.svg", "broken-link"), ("../downloads/a%20form.txt", "not-a-picture"), ("a.md", "broken-picture"),
    ])
    func picturesThatCannotBeShownAreNamed(address: String, id: String) {
        let findings = hub("Words\n\n![One](\(address))\n").findings
        #expect(findings.map(\.brief) == ["guides/test.md:6 \(id)"])
    }

    @Test func aPictureIsGuessed() {
        #expect(hub("![One](../pictures/q.svg)").findings.first?.message.contains("did you mean “../pictures/p.svg”?") == true)
    }
}
