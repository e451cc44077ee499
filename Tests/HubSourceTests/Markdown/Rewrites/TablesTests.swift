import HubSource
import Testing

@Suite struct TablesTests {
    /// Rows of cells, `|` between them.
    private func rows(_ markdown: String) -> [String] {
        let tree = read(markdown).tree
        return tree.nodes.indices.filter { tree.nodes[$0].kind == .tableRow }.map { row in
            tree.children(of: NodeID(row)).map { tree.plainText(of: $0) }.joined(separator: "|")
        }
    }

    private func alignments(_ markdown: String) -> [MarkdownNode.Alignment] {
        read(markdown).tree.nodes.compactMap {
            if case .tableCell(.column, let alignment) = $0.kind { alignment } else { nil }
        }
    }

    @Test func rowsBelowDashesAreATable() {
        #expect(rows("| a | b |\n|---|---|\n| c | d |\n| e | f |\n") == ["a|b", "c|d", "e|f"])
        #expect(rows("a | b\n--|--\nc | d\n") == ["a|b", "c|d"])
        #expect(rows("|a|\n|-|\n") == ["a"])
        #expect(rows("|a|\n|-|\n| |\n") == ["a", ""])
    }

    @Test func whatIsNoTableStays() {
        for text in [
            "a | b\nc | d\n", "|---|\n", "a\n---\n", "a | b\n", "    |a|\n    |-|\n", "```\n|a|\n|-|\n```\n",
            "|a|\n\n|-|\n",
        ] {
            #expect(rows(text) == [], "\(text)")
            #expect(faults(text) == [], "\(text)")
        }
    }

    @Test func alignmentIsKept() {
        #expect(alignments("|a|b|c|d|\n|-|:-|:-:|-:|\n") == [.none, .start, .center, .end])
    }

    /// What each cell is for, row by row.
    private func roles(_ markdown: String) -> String {
        read(markdown).tree.nodes.compactMap {
            guard case .tableCell(let role, _) = $0.kind else { return nil }
            return switch role {
            case .column: "c"
            case .row: "r"
            case .data: "d"
            case .corner: "-"
            }
        }.joined()
    }

    @Test func theFirstColumnNamesTheRows() {
        #expect(roles("|a|b|\n|-|-|\n|c|d|\n|e|d|\n") == "ccrdrd")
        #expect(roles("||b|\n|-|-|\n|c|d|\n") == "-crd")
    }

    @Test func whatCannotNameARowDoesNot() {
        // Two rows of one name, a row without one, a table of one column, and one without rows.
        #expect(roles("|a|b|\n|-|-|\n|c|d|\n|c|e|\n") == "ccdddd")
        #expect(roles("|a|b|\n|-|-|\n|c|d|\n||e|\n") == "ccdddd")
        #expect(roles("|a|\n|-|\n|c|\n") == "cd")
        #expect(roles("||b|\n|-|-|\n") == "cc")
    }

    @Test func pipesCanBeWritten() {
        #expect(rows("|a|b|\n|-|-|\n|c\\|d|`e\\|f`|\n") == ["a|b", "c|d|e|f"])
        #expect(faults("|a|b|\n|-|-|\n|c\\|d|`e\\|f`|\n") == [])
    }

    @Test func cellsHoldInlines() {
        let tree = read("|*a*|`b`|\n|-|-|\n|[c](d)|![e](f) # #|\n").tree
        #expect(
            outline(tree) == """
                document
                  table
                    tableRow
                      tableCell(HubSource.MarkdownNode.CellRole.column, alignment: HubSource.MarkdownNode.Alignment.none)
                        emphasis
                          text "a"
                      tableCell(HubSource.MarkdownNode.CellRole.column, alignment: HubSource.MarkdownNode.Alignment.none)
                        code "b"
                    tableRow
                      tableCell(HubSource.MarkdownNode.CellRole.row, alignment: HubSource.MarkdownNode.Alignment.none)
                        link "d"
                          text "c"
                      tableCell(HubSource.MarkdownNode.CellRole.data, alignment: HubSource.MarkdownNode.Alignment.none)
                        image "f"
                          text "e"
                        text " # #"
                """)
    }

    @Test(arguments: ["#", "# a", "- a", "> a", "1. a", "---", "a\\", "    a", "```", "<!-- a -->", "===", "[a]: b"])
    func cellsAreNoBlocks(words: String) {
        let tree = read("|x|\n|-|\n|\(words)|\n|end|\n").tree
        let kinds = tree.nodes.map(\.kind)
        #expect(kinds.count { $0 == .tableRow } == 3)
        #expect(!kinds.contains(.paragraph) && !kinds.contains(.thematicBreak) && !kinds.contains(.blockQuote))
    }

    @Test func shortRowsArePadded() {
        #expect(rows("|a|b|\n|-|-|\n|c|\n|d\n") == ["a|b", "c|", "d|"])
    }

    @Test func longRowsAreCutAndReported() {
        let markdown = "|a|b|\n|-|-|\n|c|d|e|\n"
        #expect(rows(markdown) == ["a|b", "c|d"])
        #expect(faults(markdown, firstLine: 3) == ["5:6 table-row-too-long"])
    }

    @Test func linesAboveAreReported() {
        #expect(faults("words\n|a|b|\n|-|-|\n|c|d|\n", firstLine: 3) == ["4:1 table-needs-empty-line"])
    }

    @Test func differentColumnsAreReported() {
        #expect(faults("|a|b|\n|-|-|-|\n") == ["2:1 table-columns-differ"])
        #expect(faults("a\n|-|-|-|\n") == [])
    }

    @Test func captionsFollowTheLastRow() {
        let markdown = "|a|\n|-|\n|b|\nTable: Who *meets* when\n"
        #expect(rows(markdown) == ["a", "b"])
        #expect(places(of: .caption, in: markdown) == ["Who meets when @4:8"])
        let tree = read(markdown).tree
        let table = tree.children(of: MarkdownTree.root).first { tree[$0].kind == .table }
        #expect(table.flatMap { tree[$0].firstChild }.map { tree[$0].kind } == .caption)
    }

    @Test func captionsElsewhereAreWords() {
        #expect(places(of: .caption, in: "|a|\n|-|\n|b|\n\nTable: c\n") == [])
        #expect(rows("|a|\n|-|\nTable: b\n|c|\n") == ["a", "Table: b", "c"])
        #expect(outline(read("Table: a\n").tree).contains("text \"Table: a\""))
    }

    @Test func definitionsCountInCells() {
        for definition in ["[d]: /u", "[d]:\n  /u 'title'", "[c]: /v\n[d]: /u", "> [d]: /u"] {
            let link = places(of: .link, in: "|[d]|\n|-|\n\n\(definition)\n")
            #expect(link == ["d @1:2"], "\(definition)")
        }
    }

    @Test func whatOnlyLooksLikeADefinitionDoesNot() {
        for text in ["```\n[d]: /u\n```", "words\n[d]: /u"] {
            #expect(places(of: .link, in: "|[d]|\n|-|\n\n\(text)\n") == [], "\(text)")
        }
    }

    @Test func tablesStandInQuotesAndLists() {
        #expect(rows("> |a|b|\n> |-|-|\n>|c|d|\n") == ["a|b", "c|d"])
        #expect(rows("- |a|b|\n  |-|-|\n  |c|d|\n") == ["a|b", "c|d"])
        #expect(rows("1. > - |a|b|\n   >   |-|-|\n   >   |c|> d|\n") == ["a|b", "c|> d"])
    }

    @Test func placesAreThoseOfTheFile() {
        let markdown = "words\n\n> | a | *b* |\n> |---|---|\n> | c |  d  |\n"
        #expect(
            places(of: .text, in: markdown, firstLine: 5) == [
                "words @5:1", "a @7:5", "b @7:10", "c @9:5", "d @9:10",
            ])
        #expect(places(of: .table, in: markdown, firstLine: 5).first?.hasSuffix("@7:3") == true)
    }

    @Test func htmlInCellsIsReportedInPlace() {
        #expect(faults("|a|b|\n|-|-|\n|c|d<br>e|\n") == ["3:5 raw-html"])
    }

    @Test func severalTablesAreReadAtOnce() {
        #expect(rows("|a|\n|-|\n\n## h\n\n|b|\n|-|\n|c|\n\ntext\n") == ["a", "b", "c"])
    }

    @Test func tablesAreOfAReasonableSize() {
        func table(_ columns: Int) -> String {
            String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns) + "|\n"
        }
        #expect(faults(table(100)) == [])
        #expect(faults(table(101)) == ["1:1 table-too-large"])
        #expect(faults(table(100) + String(repeating: "|\n", count: 998)) == [])
        #expect(faults(table(100) + String(repeating: "|\n", count: 999)) == ["1:1 table-too-large"])
    }
}
