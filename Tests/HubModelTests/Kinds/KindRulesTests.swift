import HubModel
import HubSource
import SampleHub
import Testing

/// What each kind of document demands of its text, and where it is missed.
@Suite struct KindRulesTests {
    struct Rule: Sendable, CustomTestStringConvertible {
        var file: String
        var text: String
        /// Line below the front matter of three lines, and message; nil for good text.
        var line: Int?
        var message: String?
        var testDescription: String { "\(file): \(text.prefix(40))" }

        init(_ file: String, _ text: String, line: Int? = nil, _ message: String? = nil) {
            (self.file, self.text, self.line, self.message) = (file, text, line, message)
        }
    }

    static let rules = [
        Rule("ladders/a.md", "## Top\n\nx\n\n## Bottom\n\ny\n"),
        Rule("ladders/a.md", "## With\n\n### Top\n\nx\n\n## To\n\n### Bottom\n"),
        Rule("ladders/a.md", "## Only\n\nx\n", line: 0, "a ladder needs at least two rungs, and this one has 1"),
        Rule("ladders/a.md", "Words\n", line: 0, "a ladder needs at least two rungs, and this one has 0"),
        Rule("ladders/a.md", "## With\n\n### Top\n\nx\n\n## To\n\ny\n", line: 7, "the stage “To” has no rungs"),
        Rule("ladders/a.md", "### Top\n\n### Bottom\n", line: 0, "a ladder needs at least two rungs, and this one has 0"),
        Rule("faqs/a.md", "Intro\n\n## Why?\n\nBecause.\n"),
        Rule("faqs/a.md", "Just words\n", line: 0, "a list of questions needs at least one question"),
        Rule("faqs/a.md", "### Why?\n\nBecause.\n", line: 0, "a list of questions needs at least one question"),
        Rule("faqs/a.md", "## Why?\n\nBecause.\n\n## How?\n\n## When?\n\nNow.\n", line: 5, "the question “How?” has no answer"),
        Rule("charters/a.md", "## We\n\n1. listen\n"),
        Rule("charters/a.md", "1. listen\n", line: 0, "a charter needs at least one clause"),
        Rule("charters/a.md", "## We\n\n## You\n\n1. listen\n", line: 1, "the clause “We” says nothing"),
        Rule("glossary.md", "## Hub\n\nA place.\n\n## DPO (disabled people’s organisation)\n\nx\n"),
        Rule("glossary.md", "Words\n", line: 0, "the glossary has no words"),
        Rule("glossary.md", "## Hub\n\n## Rung\n\nx\n", line: 1, "the word “Hub” is not explained"),
        Rule("glossary.md", "## Hub\n\nx\n\n## hub\n\ny\n", line: 5, "the word “hub” is explained twice"),
        Rule("glossary.md", "## DPO (a)\n\nx\n\n## DPO (b)\n\ny\n", line: 5, "the word “DPO” is explained twice"),
    ]

    @Test(arguments: rules) func rulesAreKept(rule: Rule) {
        let findings = SampleHub([rule.file: rule.text]).findings
        guard let message = rule.message else { return #expect(findings.isEmpty, "\(findings)") }
        #expect(findings.map(\.message) == [message])
        #expect((findings.first?.place?.line ?? 3) - 3 == rule.line)
        #expect(findings.first?.severity == .error)
    }

    @Test func easyReadRowsNeedWords() {
        let easy = """
            ![One](p.svg)
            Words.

            ![Two](p.svg)

            ![Three](p.svg) ![Four](p.svg)

            No picture.
            """
        let hub = SampleHub(
            ["pages/a.md": "Text", "pages/a.easy.md": easy], assets: ["pages/p.svg": SampleHub.drawing])
        #expect(hub.findings.map(\.brief) == ["pages/a.easy.md:7 easy-read-row", "pages/a.easy.md:9 easy-read-row"])
    }

    @Test func hardWordsAreReadInOrder() throws {
        let easy = "---\ntitle: A\nhard-words:\n  zoo: animals\n  agenda: a list\n---\nWords\n"
        let hub = SampleHub(["pages/a.md": "Text", "pages/a.easy.md": easy])
        guard case .easyRead(let read)? = hub.page("pages/a")?.easyRead?.document.kind else {
            Issue.record("no easy read")
            return
        }
        #expect(read.hardWords.map(\.word) == ["zoo", "agenda"])
        #expect(read.hardWords.map(\.meaning) == ["animals", "a list"])
    }

    @Test func agreementsAreNumberedThroughAllClauses() throws {
        let text = "1. preface\n\n## We\n\n1. a\n2. b\n\n## You\n\n1. c\n\nwords\n\n1. d\n   1. inner\n\n- not counted\n"
        let page = try #require(SampleHub(["charters/a.md": text]).page("charters/a"))
        let tree = page.entry.document.tree
        var starts: [Int] = []
        for node in page.entry.document.outline.blocks {
            if case .list(let list) = tree[node].kind, list.isOrdered { starts.append(Int(list.start)) }
        }
        #expect(starts == [1, 2, 4, 5])
    }

    @Test func charterSettings() throws {
        let text = "---\ntitle: A\ngroup: The group\nagreed: 2026-01-01\nsignatures: [Ann, Bob]\n---\n## We\n\n1. a\n"
        guard case .charter(let charter)? = SampleHub(["charters/a.md": text]).page("charters/a")?.entry.document.kind else {
            Issue.record("no charter")
            return
        }
        #expect(charter.group == "The group" && charter.agreed?.iso == "2026-01-01" && charter.signatures == ["Ann", "Bob"])
    }

    @Test func laddersCountTheirRungs() throws {
        let text = "Intro\n\n## With\n\nWords\n\n### A\n\n### B\n\n## To\n\n### C\n"
        guard case .ladder(let ladder)? = SampleHub(["ladders/a.md": text]).page("ladders/a")?.entry.document.kind else {
            Issue.record("no ladder")
            return
        }
        #expect(ladder.hasStages && ladder.rungs.map(\.heading.title) == ["A", "B", "C"])
        #expect(ladder.stages.map { $0.heading?.title } == ["With", "To"])
        #expect(ladder.intro == 0..<1 && ladder.stages[0].intro == 2..<3)
    }

    @Test(arguments: [
        ("DPO (disabled people’s organisation)", "DPO", "disabled people’s organisation"), ("Hub", "Hub", nil),
        ("(odd)", "(odd)", nil), ("A (b) c", "A (b) c", nil), ("A (b (c))", "A (b", "c)"), ("A ()", "A", ""),
    ] as [(String, String, String?)])
    func fullFormsStandInBrackets(title: String, term: String, expansion: String?) {
        guard case .glossary(let glossary)? = SampleHub(["glossary.md": "## \(title)\n\nx\n"]).page("glossary")?.entry.document.kind
        else {
            Issue.record("no glossary")
            return
        }
        #expect(glossary.entries.map(\.term) == [term] && glossary.entries.map(\.expansion) == [expansion])
    }

    @Test func packsNameKnownFormats() {
        let text = "---\ntitle: A\ndocuments: [pages/a, pages/z]\nformats: [standard, braille]\n---\nLetter\n"
        let hub = SampleHub(["pages/a.md": "Text", "packs/p.md": text])
        #expect(hub.findings.map(\.brief) == ["packs/p.md:3 unknown-document", "packs/p.md:4 unknown-format"])
    }
}
