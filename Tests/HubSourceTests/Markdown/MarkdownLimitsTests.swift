import HubSource
import Testing

@Suite struct MarkdownLimitsTests {
    private func times(_ words: String, _ count: Int) -> String { String(repeating: words, count: count) }

    @Test func aPageMayHaveOneMebibyte() {
        #expect(faults(times("a", 1 << 20)) == [])
        #expect(faults(times("a", 1 << 20) + "b", firstLine: 5) == ["5:1 page-too-long"])
    }

    @Test func aPageMayHaveFiftyThousandLines() {
        #expect(faults(times("a\n", 50_000)) == [])
        #expect(faults(times("a\n", 50_001)) == ["1:1 page-too-long"])
    }

    @Test(arguments: [">", "> ", "- ", "+ ", "* ", "1. ", "12) ", "> - "])
    func markersMayNestAHundredDeep(marker: String) {
        let levels = marker == "> - " ? 2 : 1
        #expect(faults("a\n\n" + times(marker, 100 / levels) + "b\n") == [])
        #expect(faults("a\n\n" + times(marker, 100 / levels) + "> b\n", firstLine: 7) == ["9:1 nested-too-deep"])
    }

    @Test func listsMayNestAHundredDeepOverManyLines() {
        func nest(_ levels: Int) -> String { (0..<levels).map { times("  ", $0) + "- a\n" }.joined() }
        #expect(faults(nest(100)) == [])
        #expect(faults(nest(101)) == ["101:1 nested-too-deep"])
    }

    @Test(arguments: ["- ", "* ", "-", "*"])
    func longLinesOfDashesAreNoNest(dash: String) {
        #expect(faults(times(dash, 500) + "\n") == [])
        #expect(faults("> " + times(dash, 500) + "\n") == [])
    }

    @Test func indentedCodeIsNoNest() {
        #expect(faults("```\n" + times(" ", 500) + "a\n```\n") == [])
    }

    @Test func inlinesMayNestAHundredDeep() {
        func nest(_ levels: Int) -> String {
            let pairs = times("*a **a ", levels / 2)
            return pairs + times(" b** b*", levels / 2)
        }
        #expect(faults(nest(100)) == [])
        #expect(faults(nest(102)).map { $0.split(separator: " ")[1] } == ["nested-too-deep"])
    }

    @Test func aBlockMayHaveAThousandPictures() {
        #expect(faults(times("![a](b)", 1_000)) == [])
        #expect(faults("a\n\n" + times("![a](b)\n", 1_001)) == ["3:1 too-many-pictures"])
        #expect(faults(times(times("![a](b)", 900) + "\n\n", 3)) == [])
    }

    @Test func definitionsMayBeUsedOften() {
        let page = "[a]: https://example.org/a\n\n" + times("[a] ", 10_000)
        #expect(faults(page) == [])
    }

    @Test func longDefinitionsMayNotBeUsedOften() {
        #expect(
            faults("[a]: /" + times("u", 50_000) + "\n\n" + times("[a] ", 2_000)) == ["1:1 link-definitions-too-long"])
        let title = "[a]: /u '\n" + times("words\n", 10_000) + "'\n\n" + times("[a] ", 2_000)
        #expect(faults(title) == ["1:1 link-definitions-too-long"])
    }

    /// A page over a limit is not handed to libcmark.
    @Test func treesOverALimitAreEmpty() {
        #expect(read(times(">", 200) + "a").tree.nodes.count == 1)
        #expect(read(times("*a **a ", 60) + times(" b** b*", 60)).tree.nodes.count == 1)
    }
}
