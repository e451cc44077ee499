import HubSource
import Testing

@testable import HubModel

@Suite struct OutlineTests {
    private func outline(_ markdown: String) -> Outline {
        Outline(MarkdownReader.read(Array(markdown.utf8)).tree)
    }

    @Test func idsAreMadeOfWordsAndAreThereOnce() {
        let headings = outline("## One\n## One\n## One-2\n## One\n## ???\n## !!!\n## *Two* `three`\n## é\n").headings
        #expect(headings.map(\.id) == ["one", "one-2", "one-2-2", "one-3", "section", "section-2", "two-three", "é"])
        #expect(headings.map(\.title)[6] == "Two three")
        #expect(Set(headings.map(\.id)).count == headings.count)
    }

    @Test func manyHeadingsOfOneNameStayApart() {
        let text = (0..<300).map { $0 % 3 == 0 ? "## a\n" : $0 % 3 == 1 ? "## a-2\n" : "## a 3\n" }.joined()
        let ids = outline(text).headings.map(\.id)
        #expect(ids.count == 300 && Set(ids).count == 300)
    }

    @Test func headingsInListsAndQuotesAreNoneOfIt() {
        #expect(outline("- ## a\n\n> ## b\n\n## c\n").headings.map(\.title) == ["c"])
    }

    @Test func textIsSplitAtOneLevel() {
        let outline = outline("intro\n\n## a\n\none\n\n### b\n\ntwo\n\n## c\n\n## d\n\nthree\n\nfour\n")
        let (intro, sections) = outline.split(at: 2)
        #expect(intro == 0..<1)
        #expect(sections.map(\.heading.title) == ["a", "c", "d"])
        #expect(sections.map(\.body) == [2..<5, 6..<6, 7..<9])
        let (inner, rungs) = outline.split(sections[0].body, at: 3)
        #expect(inner == 2..<3)
        #expect(rungs.map(\.heading.title) == ["b"] && rungs[0].body == 4..<5)
    }

    @Test func aHigherHeadingEndsASection() {
        let sections = outline("### a\n\none\n\n# b\n\ntwo\n\n### c\n").split(at: 3).sections
        #expect(sections.map(\.body) == [1..<2, 5..<5])
    }

    @Test func nothingSplitsIntoNothing() {
        let (intro, sections) = outline("").split(at: 2)
        #expect(intro.isEmpty && sections.isEmpty)
    }
}
