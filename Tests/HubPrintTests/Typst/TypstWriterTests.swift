import HubModel
import HubRender
import HubSource
import SampleHub
import Testing

@testable import HubPrint

/// What each thing that Markdown can make becomes in Typst.
@Suite struct TypstWriterTests {
    private func typst(_ markdown: String, _ options: TypstOptions = TypstOptions(), base: String? = nil) throws -> String {
        let hub = SampleHub(
            ["pages/a.md": markdown, "pages/b.md": "## Part\n\nText", "glossary.md": "## DPO (a group)\n\nIt is one."],
            assets: ["pictures/a.svg": SampleHub.drawing])
        let page = try #require(hub.page("pages/a"))
        let context = TypstContext(siteAddress: base, words: BodyWords())
        var out: [UInt8] = []
        TypstWriter(page.standard, context: context, options: options).writeChildren(of: MarkdownTree.root, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    @Test(arguments: [
        ("Plain words.", "#par[Plain words\\.]\n"),
        ("one\ntwo", "#par[one two]\n"),
        ("one  \ntwo", "#par[one#linebreak()\ntwo]\n"),
        ("*a* **b** `c#`", "#par[#emph[a] #strong[b] #raw(\"c#\")]\n"),
        ("## Head", "#heading(level: 2)[Head]#label(\"head\")\n"),
        ("## 1. Time", "#heading(level: 2)[#hr.numbered(look, \"1\")[Time]]#label(\"1-time\")\n"),
        ("- a\n- b", "#hr.whole(look, list(tight: true, [a ], [b ], ))\n"),
        ("- a\n\n- b", "#hr.whole(look, list(tight: false, [#par[a]\n], [#par[b]\n], ))\n"),
        ("3. a\n4. b", "#hr.whole(look, enum(start: 3, tight: true, [a ], [b ], ))\n"),
        ("- a\n  - b", "#hr.whole(look, list(tight: true, [a #list(tight: true, [b ], )\n], ))\n"),
        ("- [ ] a\n- [x] b\n- c", "#hr.whole(look, hr.tasks(look, level: 1, (false, [a ]), (true, [b ]), (none, [c ]), ))\n"),
        ("- [ ] a\n  - [x] b", "#hr.whole(look, hr.tasks(look, level: 1, (false, [a #hr.tasks(look, level: 2, (true, [b ]), )\n]), ))\n"),
        ("Words\n\n- a", "#hr.lead-in(look)[Words]\n#hr.whole(look, list(tight: true, [a ], ))\n"),
        ("Words\n\nTea", "#par[Words]\n#par[Tea]\n"),
        ("You can:\n\n- a", "#hr.lead-in(look)[You can\\:]\n#hr.whole(look, list(tight: true, [a ], ))\n"),
        ("You can:\n\nTea", "#hr.lead-in(look)[You can\\:]\n#par[Tea]\n"),
        ("> > a", "#hr.quotation(look)[#hr.quotation(look, inside: true)[#par[a]\n]\n]\n"),
        ("> - a", "#hr.quotation(look)[#list(tight: true, [a ], )\n]\n"),
        ("> a", "#hr.quotation(look)[#par[a]\n]\n"),
        ("> a\n>\n> — Ann, member", "#hr.quotation(look, by: [Ann\\, member])[#par[a]\n]\n"),
        ("> [!WARNING]\n> a", "#hr.callout(look, \"warning\", [Warning])[#par[a]\n]\n"),
        ("***", "#hr.rule(look)\n"),
        ("    a \"b\"\n", "#hr.code(look, \"a \\\"b\\\"\\n\")\n"),
        ("![Two](../pictures/a.svg)", "#hr.picture(look, \"/hub/pictures/a.svg\", alt: \"Two\", width: 3.0pt)\n"),
        ("x ![Two](../pictures/a.svg)", "#par[x #hr.small-picture(look, \"/hub/pictures/a.svg\", alt: \"Two\", width: 3.0pt)]\n"),
        ("[a](mailto:x@y.example)", "#par[#link(\"mailto:x@y.example\")[a]]\n"),
        ("[a](https://y.example/)", "#hr.linked(look)[#link(\"https://y.example/\")[a]#hr.address(look, \"y.example/\")]\n"),
        ("## A\n\n[a](#a)", "#heading(level: 2)[A]#label(\"a\")\n#par[#hr.place(look, label(\"a\"))[a]]\n"),
        ("[a](b.md#part)", "#par[a]\n"),
    ])
    func writes(markdown: String, source: String) throws { #expect(try typst(markdown) == source) }

    @Test func tablesAreCallsWithTheirRows() throws {
        let table = "| A | B |\n|:-:|--:|\n| 1 | 2 |\n| 1 | 4 |\nTable: Two by two"
        #expect(
            try typst(table)
                == "#hr.data-table(look, columns: 2, align: (center, end, ), caption: [Two by two], header: ([A], [B], ), rows: ([1], [2], [1], [4], ))\n"
        )
        #expect(
            try typst("| | B |\n|---|---|\n| 1 | 2 |")
                == "#hr.data-table(look, columns: 2, align: (start, start, ), names-rows: true, header: ([], [B], ), rows: ([1], [2], ))\n")
    }

    @Test func filmsAreLinks() throws {
        #expect(
            try typst("https://vimeo.com/1234")
                == "#hr.film(look)[#link(\"https://vimeo.com/1234\")[Watch the film on vimeo\\.com]#hr.address(look, \"vimeo.com/1234\")]\n")
    }

    @Test func linksToOtherPagesNeedAnAddress() throws {
        #expect(
            try typst("[a](b.md#part)", base: "https://h.example/")
                == "#hr.linked(look)[#link(\"https://h.example/pages/b/#part\")[a]#hr.address(look, \"h.example/pages/b/#part\")]\n")
    }

    @Test func easyReadKeepsItsLines() throws {
        var options = TypstOptions()
        options.keepsLines = true
        #expect(try typst("one\ntwo", options) == "#par[one#linebreak()\ntwo]\n")
    }

    @Test func lettersHaveTheirGapsFilled() throws {
        var options = TypstOptions()
        options.fields = LetterFields([.name: "Ann #1"])
        #expect(try typst("Dear {name}, {Name} {other} {", options) == "#par[Dear Ann \\#1\\, Ann \\#1 \\{other\\} \\{]\n")
    }

    /// A heading in a list is not part of the outline that is checked.
    @Test func levelsOfHeadingsAreNotSkipped() throws {
        #expect(try typst("## A\n\n- #### B").contains("#heading(level: 3)[B]"))
        #expect(try typst("- #### B\n\n## A").contains("#heading(level: 2)[B]"))
    }

    @Test func deepNestingIsWrittenWithoutRecursion() throws {
        let text = (0..<90).map { String(repeating: "  ", count: $0) + "- x" }.joined(separator: "\n")
        #expect(try typst(text).components(separatedBy: "list(tight").count == 91)
    }
}
