import HubModel
import HubSource
import SampleHub
import Testing

@Suite struct GlossaryIndexTests {
    private static let glossary = """
        ## Barrier

        x

        ## DPO (disabled people’s organisation)

        x

        ## Easy read

        x

        ## Read

        x

        ## IT (information technology)

        x

        ## Cynhwysiant

        x

        ## Café

        x
        """

    /// The words found in a text, as they stand there.
    private func words(_ text: String, file: String = "guides/a.md") throws -> [String] {
        let hub = SampleHub(["glossary.md": Self.glossary, file: text])
        let page = try #require(hub.site.pages.first { $0.entry.document.path.file == "Content/" + file })
        let tree = page.standard.document.tree
        return page.standard.annotations.glossary.map { tree.string($0.range) }
    }

    @Test(arguments: [
        ("A barrier. Another barrier. BARRIER.", ["barrier"]), ("Barriers and a barrier.", ["Barriers"]),
        ("Two DPOs met. A DPO.", ["DPOs"]), ("dpo Dpo DPO", ["DPO"]), ("It is here. IT is hard.", ["IT"]), ("it its ITS", []),
        ("An easy read page to read.", ["easy read", "read"]), ("Read easy read.", ["Read", "easy read"]),
        ("Easy reads", ["Easy reads"]), ("readers unread reading", []), ("subbarrier barrierfree", []),
        ("non-barrier, (barrier)", ["barrier"]), ("barrier’s end", ["barrier"]), ("cynhwysiant", ["cynhwysiant"]),
        ("The café.", ["café"]), ("cafés", ["cafés"]), ("barrier", ["barrier"]), ("", []),
    ])
    func firstUsesAreFound(text: String, expected: [String]) throws {
        #expect(try words("x\n\n" + text) == expected)
    }

    @Test(arguments: [
        "## A barrier", "[A barrier](https://a.example)", "`barrier`", "```\nbarrier\n```", "    barrier", "![A barrier](../p.svg)",
        "<https://barrier.example>", "> Words\n> — Ann, barrier",
    ])
    func notInHeadingsLinksCodeOrNames(text: String) throws {
        #expect(try words("x\n\n" + text) == [])
        #expect(try words("x\n\n" + text + "\n\nA barrier.") == ["barrier"])
    }

    @Test(arguments: ["- a barrier", "> a barrier", "**barrier**", "*a* barrier", "| a | b |\n|---|---|\n| c | barrier |", "> [!NOTE]\n> A barrier"])
    func elsewhereTheyAre(text: String) throws { #expect(try words(text) == ["barrier"]) }

    @Test func usesLeadToTheirWord() throws {
        let hub = SampleHub(["glossary.md": Self.glossary, "guides/a.md": "A DPO and a barrier."])
        let uses = try #require(hub.page("guides/a")).standard.annotations.glossary
        #expect(uses.map(\.page) == ["glossary/", "glossary/"])
        #expect(uses.map(\.id) == ["dpo-disabled-peoples-organisation", "barrier"])
        #expect(uses.map(\.expansion) == ["disabled people’s organisation", nil])
    }

    @Test func languagesKeepToTheirOwnGlossary() throws {
        #expect(try words("A barrier.", file: "guides/a.cy.md") == [])
        let hub = SampleHub(["glossary.cy.md": "## Rhwystr\n\nx\n", "guides/a.cy.md": "Mae rhwystr.", "guides/a.md": "A rhwystr."])
        #expect(try #require(hub.page("guides/a", language: "cy")).standard.annotations.glossary.map(\.page) == ["cy/glossary/"])
        #expect(try #require(hub.page("guides/a")).standard.annotations.glossary.isEmpty)
    }

    @Test func theGlossaryItselfIsLeftAlone() throws {
        let hub = SampleHub(["glossary.md": "## Barrier\n\nA barrier is a thing.\n"])
        #expect(try #require(hub.page("glossary")).standard.annotations.glossary.isEmpty)
    }
}
