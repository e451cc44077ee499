import HubModel
import HubRender
import HubSource
import Testing

@Suite struct HTMLWriterTests {
    private func link(_ target: LinkTarget, page: PageContext = PageContext(treeRoot: "../")) -> String {
        html("[a](b \"c\")\n", page: page) { tree, notes in notes.links[tree.all(.link)[0]] = target }
    }

    @Test func headingsGetIDs() {
        let written = html("## A *b*\n") { tree, notes in notes.headings = HeadingIDs("a-b", of: tree.all(.heading(level: 2))[0]) }
        #expect(written == "<h2 id=\"a-b\">A <em>b</em></h2>\n")
    }

    @Test func headingsShiftAndStopAtSix() {
        var options = HTMLOptions()
        options.headingShift = 2
        options.idPrefix = "p1-"
        let written = html("# a\n\n##### b\n", options: options) { tree, notes in
            notes.headings = HeadingIDs("a", of: tree.all(.heading(level: 1))[0])
        }
        #expect(written == "<h3 id=\"p1-a\">a</h3>\n<h6>b</h6>\n")
    }

    @Test(arguments: [
        ("## 1. We have time\n", "<h2 class=\"numbered\"><span class=\"peg\">1</span> We have time</h2>\n"),
        ("### 12. *Time*, 3. time\n", "<h3 class=\"numbered\"><span class=\"peg\">12</span> <em>Time</em>, 3. time</h3>\n"),
        ("## 1.\n", "<h2>1.</h2>\n"), ("## 1.5 metres\n", "<h2>1.5 metres</h2>\n"), ("## 100. Day\n", "<h2>100. Day</h2>\n"),
        ("## Part 1. Time\n", "<h2>Part 1. Time</h2>\n"), ("## *1. a*\n", "<h2><em>1. a</em></h2>\n"),
    ])
    func numbersOfHeadingsHangOnTheRail(markdown: String, written: String) {
        #expect(html(markdown) == written)
    }

    // MARK: Links

    @Test func linksLeadToPages() {
        #expect(link(.page(path: "guides/x/", fragment: nil)) == "<p><a href=\"../guides/x/\" title=\"c\">a</a></p>\n")
        #expect(link(.page(path: "", fragment: "é")) == "<p><a href=\"../#%C3%A9\" title=\"c\">a</a></p>\n")
    }

    @Test func paperShowsWhereLinksLead() {
        let page = PageContext(treeRoot: "./", siteAddress: "example.org/hub/")
        #expect(
            link(.page(path: "x/", fragment: "y"), page: page)
                == "<p><a href=\"./x/#y\" title=\"c\" data-address=\"example.org/hub/x/#y\">a</a></p>\n")
        #expect(link(.fragment("y"), page: page) == "<p><a href=\"#y\" title=\"c\">a</a></p>\n")
    }

    @Test func linksToFilesSayWhatTheyAre() {
        #expect(
            link(.file(path: "d/a.pdf", facts: FileFacts(type: "PDF", bytes: 24_100, pages: 2)))
                == "<p><a href=\"../{A}d/a.pdf\" title=\"c\">a <span class=\"file-facts\">(PDF, 24\u{A0}KB, 2 pages)</span></a></p>\n"
        )
    }

    @Test(arguments: [
        (1, nil, "1\u{A0}KB"), (24_499, nil, "24\u{A0}KB"), (999_499, nil, "999\u{A0}KB"), (999_500, nil, "1\u{A0}MB"),
        (1_500_000, nil, "1.5\u{A0}MB"), (9_949_999, nil, "9.9\u{A0}MB"), (9_950_000, nil, "10\u{A0}MB"),
        (12_600_000, 1, "13\u{A0}MB, 1 page"),
    ])
    func sizesAreRounded(bytes: Int, pages: Int?, words: String) {
        let facts = FileFacts(type: "Word document", bytes: bytes, pages: pages)
        #expect(link(.file(path: "a", facts: facts)).contains("(Word document, \(words))"))
    }

    @Test(arguments: ["http://a.b", "https://a.b", "mailto:a@b.c", "tel:+441", "HTTPS://a.b"])
    func allowedSchemesAreWritten(address: String) {
        #expect(link(.outside(address)).contains("href=\"\(address)\""))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "\u{1}javascript:a",
        "data:text/html,a", "vbscript:a", "blob:a", "filesystem:a", "intent:a", "//host/a", "\\\\host\\a", "/\\host",
        "file:///a",
        "ftp://a", "about:blank", "", "a/b", "ws://a",
    ])
    func otherAddressesLeaveTheWordsOnly(address: String) {
        #expect(link(.outside(address)) == "<p>a</p>\n")
    }

    @Test func unknownLinksGoThroughTheSameList() {
        #expect(
            html("[a](/b) [c](//d) [e](javascript:f) [g](https:h)\n")
                == "<p><a href=\"/b\">a</a> c e <a href=\"https:h\">g</a></p>\n")
    }

    @Test func linksWithinADocumentOfSeveral() {
        var options = HTMLOptions()
        options.idPrefix = "p1-"
        let written = html("[a](#b)\n", options: options) { tree, notes in
            notes.links[tree.all(.link)[0]] = .fragment("b")
        }
        #expect(written == "<p><a href=\"#p1-b\">a</a></p>\n")
    }

    // MARK: Pictures

    @Test func picturesHaveSizesAndTheFirstTwoAreNotPutOff() {
        let written = html("![a *b*](c)\n\n![](d)\n\n![e](f)\n") { tree, notes in
            for id in tree.all(.image) { notes.pictures[id] = Picture(path: "p/a b.png", width: 3, height: 4) }
            notes.pictures[tree.all(.image)[1]] = Picture(path: "q.svg")
        }
        #expect(
            written == """
                <p><img src="../{A}p/a%20b.png" alt="a b" width="3" height="4" decoding="async"></p>
                <p><img src="../{A}q.svg" alt="" decoding="async"></p>
                <p><img src="../{A}p/a%20b.png" alt="e" width="3" height="4" loading="lazy" decoding="async"></p>

                """)
    }

    // MARK: Blocks

    @Test func codeCanBeReachedWithTheKeyboard() {
        #expect(
            html("```swift x\na<b\n```\n")
                == "<pre tabindex=\"0\"><code class=\"language-swift\">a&lt;b\n</code></pre>\n")
    }

    @Test func rawHTMLIsNotWritten() {
        #expect(html("a <b>c</b><!-- d -->\n\n<div>\n\n<!-- e -->\n") == "<p>a c</p>\n")
    }

    @Test func tasksSayWhetherTheyAreDone() {
        #expect(
            html("- [x] a\n- [ ] b\n- c\n") == """
                <ul class="tasks">
                <li class="task done"><span class="tick" aria-hidden="true"></span>\
                <span class="visually-hidden">done: </span>a</li>
                <li class="task todo"><span class="tick" aria-hidden="true"></span>\
                <span class="visually-hidden">to do: </span>b</li>
                <li>c</li>
                </ul>

                """)
    }

    @Test func partsCanBeWrittenAlone() {
        let tree = MarkdownReader.read(Array("## a\n\nb\n\nc\n\n## d\n\ne\n".utf8)).tree
        let writer = HTMLWriter(tree: tree, annotations: .init(), page: PageContext(treeRoot: "./"))
        let headings = tree.all(.heading(level: 2))
        let paragraphs = tree.all(.paragraph)
        var out: [UInt8] = []
        writer.writeChildren(of: headings[0], to: &out)
        out.append(UInt8(ascii: "|"))
        writer.writeSiblings(from: paragraphs[0], until: headings[1], to: &out)
        out.append(UInt8(ascii: "|"))
        writer.writeSiblings(from: paragraphs[2], until: nil, to: &out)
        #expect(String(decoding: out, as: UTF8.self) == "a|\n<p>b</p>\n<p>c</p>\n|\n<p>e</p>\n")
    }

    // MARK: Glossary

    private func glossary(_ markdown: String, options: HTMLOptions = .init(), expansion: String? = nil) -> String {
        html(markdown, options: options) { tree, notes in
            for id in tree.all(.text) {
                let words = tree.string(tree[id].text)
                guard let range = words.firstRange(of: "DPO") else { continue }
                let start =
                    tree[id].text.start + Int32(words.utf8.distance(from: words.startIndex, to: range.lowerBound))
                let place = ByteRange(start: start, end: start + 3)
                notes.glossary.append(
                    GlossaryUse(node: id, range: place, id: "dpo", page: "glossary/", expansion: expansion))
            }
        }
    }

    @Test func firstUsesLeadToTheGlossary() {
        #expect(
            glossary("An é DPO & *DPO*.\n") == """
                <p>An é <a class="glossary-word" href="../glossary/#dpo">DPO</a> &amp; \
                <em><a class="glossary-word" href="../glossary/#dpo">DPO</a></em>.</p>

                """)
    }

    @Test func abbreviationsSayWhatTheyStandFor() {
        #expect(
            glossary("DPO\n", expansion: "disabled \"people\"") == """
                <p><a class="glossary-word" href="../glossary/#dpo">\
                <abbr title="disabled &quot;people&quot;">DPO</abbr></a></p>

                """)
    }

    @Test func linksHoldNoOtherLinks() {
        #expect(glossary("[a DPO](/b)\n") == "<p><a href=\"/b\">a DPO</a></p>\n")
    }

    @Test func theGlossaryCanBeLeftOut() {
        var options = HTMLOptions()
        options.glossary = false
        #expect(glossary("a DPO\n", options: options) == "<p>a DPO</p>\n")
    }
}
