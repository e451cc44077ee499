import Testing
import TrialSupport

/// Who reads easy read meets easy words everywhere, and never a page that says less than its link.
@Suite struct EasyReadTests {
    let hub: TestHub

    init() throws {
        hub = try TestHub()
        try hub.write("---\ntitle: Hard title\nsummary: Hard summary.\n---\n\nText.\n", to: "guides/a.md")
        try hub.write("---\ntitle: Easy title\nsummary: Easy summary.\n---\n\n![A cup](../cup.svg)\nTea.\n", to: "guides/a.easy.md")
        try hub.write(TestHub.page("Another"), to: "guides/b.md")
        try hub.write("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>", to: "cup.svg")
        try #require(try hub.run("build").status == 0)
    }

    @Test(arguments: ["guides/a/", "guides/", "a-z/"]) func titlesAreThoseOfTheEasyRead(page: String) throws {
        let easy = try #require(hub.page("easy-read/\(page)index.html"))
        #expect(easy.contains("Easy title") && !easy.contains("Hard title"))
        let standard = try #require(hub.page("\(page)index.html"))
        #expect(standard.contains("Hard title") && !standard.contains("Easy title"))
    }

    @Test func theHeadSpeaksOfTheEasyReadToo() throws {
        let page = try #require(hub.page("easy-read/guides/a/index.html"))
        #expect(page.contains("<title>Easy title – Our hub</title>"))
        #expect(page.contains("<meta name=\"description\" content=\"Easy summary.\">"))
    }

    @Test func aPartWithoutOneLeadsToThatOfItsGuide() throws {
        try hub.write(TestHub.page("Steps"), to: "guides/g/index.md")
        try hub.write(TestHub.page("Easy steps", "![A cup](../../cup.svg)\nTea."), to: "guides/g/index.easy.md")
        for part in 1...2 { try hub.write(TestHub.page("Part"), to: "guides/g/\(part)-part-\(part).md") }
        try #require(try hub.run("build").status == 0)
        let part = try #require(hub.page("easy-read/guides/g/part-1/index.html"))
        #expect(part.contains("<li><a href=\"../../../guides/g/\">Easy steps</a><br>This is the whole guide in easy read.</li>"))
    }

    @Test func listsSayWhatIsNotThereYet() throws {
        let standard = try #require(hub.page("guides/index.html"))
        let easy = try #require(hub.page("easy-read/guides/index.html"))
        #expect(standard.count(of: "Has an easy read") == 1 && standard.count(of: "Not in easy read yet") == 0)
        #expect(easy.count(of: "Has an easy read") == 0 && easy.count(of: "Not in easy read yet") == 1)
    }
}

extension String {
    fileprivate func count(of words: String) -> Int { split(separator: words, omittingEmptySubsequences: false).count - 1 }
}
