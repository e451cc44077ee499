import HubChecks
import HubModel
import HubSource
import SampleHub
import Testing

/// What a hub and its documents make of findings.
@Suite struct JudgementTests {
    private static let text = "[here](b.md) and [click here](b.md)\n\n# Title\n"

    private func judge(_ text: String, checks: String = "", accept: String = "") throws -> Judgement {
        let settings = "name: Hub\nchecks:\n\(checks)"
        let page = "---\ntitle: A\n\(accept)---\n" + text
        let hub = SampleHub(["guides/a.md": page, "guides/b.md": "x"], settings: settings)
        let found = hub.check(try #require(hub.page("guides/a")))
        return Judgement(found + hub.settingsFindings, settings: hub.hub.checks, documents: hub.site.pages.map(\.entry.document))
    }

    private func briefs(_ judgement: Judgement) -> [String] {
        Finding.ranked(judgement.findings).map { "\($0.place?.line ?? 0) \($0.severity) \($0.id)" }
    }

    @Test func nothingIsChangedWithoutSettings() throws {
        #expect(try briefs(judge(Self.text)) == ["6 error second-title", "4 warning vague-link", "4 warning vague-link"])
    }

    @Test(arguments: [
        ("off", ["6 error second-title"]), ("no", ["6 error second-title"]),
        ("error", ["4 error vague-link", "4 error vague-link", "6 error second-title"]),
        ("advice", ["6 error second-title", "4 advice vague-link", "4 advice vague-link"]),
    ])
    func aWarningCanBeAnything(level: String, finds: [String]) throws {
        #expect(try briefs(judge(Self.text, checks: "  vague-link: \(level)\n")) == finds)
        #expect(try briefs(judge(Self.text, checks: "  Vague Link: \(level)\n")) == finds)
    }

    @Test func whatShutsReadersOutIsAWarningAtLeast() throws {
        let warned = ["4 warning vague-link", "4 warning vague-link", "6 warning second-title"]
        #expect(try briefs(judge(Self.text, checks: "  second-title: warn\n")) == warned)
        for level in ["off", "advice"] {
            let found = try briefs(judge(Self.text, checks: "  second-title: \(level)\n"))
            #expect(found.contains("6 error second-title") && found.contains("3 warning fixed-check"))
        }
        #expect(try briefs(judge("", checks: "  raw-html: warn\n")) == ["3 warning fixed-check"])
    }

    @Test func settingsThatDoNothingAreNamed() throws {
        let judgement = try judge("Words.", checks: "  vague-links: off\n  sentence-word: 12\n  nonsense: warn\n")
        #expect(briefs(judgement) == ["3 warning unknown-check", "4 warning unknown-check", "5 warning unknown-check"])
        let messages = Finding.ranked(judgement.findings).map(\.message)
        #expect(messages[0] == "there is no check “vague-links”; did you mean “vague-link”?")
        #expect(messages[1] == "there is no check “sentence-word”; did you mean “sentence-words”?")
        #expect(messages[2] == "there is no check “nonsense”, so this does nothing")
    }

    @Test(arguments: ["  vague-link: sometimes\n", "  vague-link: [a]\n", "  reading-age: 3\n", "  reading-age: nine\n"])
    func valuesThatCannotBeAreErrors(checks: String) throws {
        #expect(try briefs(judge("Words.", checks: checks)) == ["3 error wrong-value"])
    }

    @Test func acceptedFindingsAreSetApart() throws {
        let judgement = try judge(Self.text, accept: "accept:\n  vague-link: The page is about the word here.\n")
        #expect(briefs(judgement) == ["8 error second-title"])
        #expect(judgement.accepted.map(\.reason) == ["The page is about the word here.", "The page is about the word here."])
    }

    @Test func wordsChooseOneFinding() throws {
        let accept = "accept:\n  vague-link: {words: Click here, reason: A joke.}\n"
        let judgement = try judge("[here](b.md)\n\nand [click here](b.md)\n", accept: accept)
        #expect(briefs(judgement) == ["6 warning vague-link"])
        #expect(judgement.accepted.map(\.finding.place?.line) == [8])
    }

    @Test func aListAcceptsSeveral() throws {
        let accept = "accept:\n  vague-link:\n    - {words: click here, reason: A joke.}\n    - {words: this, reason: Too.}\n"
        let judgement = try judge("[here](b.md)\n\nand [click here](b.md)\n\nand [this](b.md)\n", accept: accept)
        #expect(briefs(judgement) == ["8 warning vague-link"])
        #expect(judgement.accepted.count == 2)
    }

    @Test func whatIsAcceptedInVainIsNamed() throws {
        #expect(try briefs(judge("Words.", accept: "accept:\n  vague-link: Why not.\n")) == ["4 warning accepted-in-vain"])
        #expect(try briefs(judge("Words.", checks: "  vague-link: off\n", accept: "accept:\n  vague-link: Why not.\n")) == [])
        #expect(try briefs(judge("Words.", accept: "accept:\n  vage-link: Why not.\n")) == ["4 warning unknown-check"])
        #expect(try briefs(judge("Words.", accept: "accept:\n  raw-html: Why not.\n")) == ["4 warning fixed-check"])
    }

    @Test(arguments: ["accept:\n  vague-link:\n", "accept:\n  vague-link: \" \"\n", "accept:\n  vague-link: {words: here}\n"])
    func aReasonIsNeeded(accept: String) throws {
        let hub = SampleHub(["guides/a.md": "---\ntitle: A\n\(accept)---\nWords.\n"])
        #expect(hub.findings.map(\.brief) == ["guides/a.md:4 accepted-without-reason"])
    }

    @Test func thresholdsAreRead() {
        let hub = SampleHub(["a.md": "x"], settings: "name: A\nchecks:\n  reading-age: 9\n  sentence-words: 15\n  easy-read-pages: 10\n")
        #expect(hub.hub.checks.readingAge == 9 && hub.hub.checks.sentenceWords == 15)
        #expect(hub.hub.checks.easyReadPages == 10 && hub.hub.checks.easyReadPagesNearly == 10)
        #expect(hub.settingsFindings.isEmpty)
    }
}
