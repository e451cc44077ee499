import HubModel
import HubSource
import SampleHub
import Testing

@Suite struct StyleGuideTests {
    private func findings(_ shows: String, kind: String = "style-guide") -> [Finding] {
        SampleHub([
            "pages/look.md": "---\ntitle: Look\nkind: \(kind)\nshows: [\(shows)]\n---\nWords.\n",
            "pages/other.md": "---\ntitle: Other\nkind: style-guide\n---\nWords.\n", "faqs/a.md": "## Why?\n\nSo.\n",
            "guides/b.md": "Words.", "guides/b.easy.md": "Words.", "guides/set/index.md": "Words.",
            "guides/set/1-one.md": "Words.", "guides/set/2-two.md": "Words.",
            "guides/late.md": "---\ntitle: Late\ndraft: yes\n---\nWords.\n",
        ]).findings
    }

    @Test(arguments: ["", "faqs/a", "guides/b, guides/b.easy", "guides/set, guides/set/1-one", "faqs/a, guides/b"])
    func documentsMayBeShown(shows: String) {
        #expect(findings(shows) == [])
    }

    @Test(arguments: [
        ("faqs/a, faqs/a", 17, "style-guide-shows", "“faqs/a” is shown twice"),
        ("pages/look", 9, "style-guide-shows", "“pages/look” is a style guide, and one cannot be shown inside another"),
        ("pages/other", 9, "style-guide-shows", "“pages/other” is a style guide, and one cannot be shown inside another"),
        ("faqs/a.easy", 9, "style-guide-shows", "“faqs/a” has no easy read"),
        ("faqs/b", 9, "unknown-document", "there is no document “faqs/b”; did you mean “faqs/a”?"),
        ("guides/late", 9, "unknown-document", "“guides/late” is not published yet"),
    ])
    func whatCannotBeShownIsSaidWithItsPlace(shows: String, column: Int, id: String, message: String) {
        let found = findings(shows)
        #expect(found.map(\.id) == [id] && found.first?.message == message && found.first?.severity == .error, "\(found)")
        #expect(found.first?.place == Place(line: 4, column: column))
    }

    @Test func onlyAStyleGuideShowsDocuments() {
        #expect(findings("faqs/a", kind: "page").map(\.id) == ["unknown-key"])
    }
}
