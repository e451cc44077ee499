import HubSource
import Testing

@Suite struct CommonMarkParserTests {
    @Test func nodesStandInDocumentOrder() {
        let tree = read("# A *b* c\n\n- one\n- `two`\n\n![p](q \"r\")\n").tree
        #expect(
            outline(tree) == """
                document
                  heading(level: 1)
                    text "A "
                    emphasis
                      text "b"
                    text " c"
                  list(HubSource.MarkdownNode.ListStyle(isOrdered: false, isTight: true, start: 0))
                    item(task: nil)
                      paragraph
                        text "one"
                    item(task: nil)
                      paragraph
                        code "two"
                  paragraph
                    image "q" + "r"
                      text "p"
                """)
    }

    @Test func subtreesAreContiguous() {
        let tree = read("> a *b*\n\nc\n").tree
        #expect(tree.subtree(of: MarkdownTree.root) == 0..<NodeID(tree.nodes.count))
        #expect(tree.subtree(of: 1).map { tree[$0].kind } == [.blockQuote, .paragraph, .text, .emphasis, .text])
    }

    @Test func adjacentTextIsOneNode() {
        #expect(places(of: .text, in: "a [b] & c! &amp; \\* d_e\n") == ["a [b] & c! & * d_e @1:1"])
    }

    @Test func commentsStayInTheTree() {
        let tree = read("<!-- kept -->\n\na <!-- too --> b\n").tree
        #expect(tree.nodes.map(\.kind).contains(.htmlBlock))
        #expect(tree.nodes.map(\.kind).contains(.htmlInline))
    }

    @Test func linesCountFromTheFirst() {
        let places = places(of: .text, in: "one\ntwo\n\n> three\n> four\n\n- five\n  six\n", firstLine: 10)
        #expect(
            places == [
                "one @10:1", "two @11:1", "three @13:3", "four @14:3", "five @16:3", "six @17:3",
            ])
    }

    /// libcmark alone gets the lines after each of these wrong.
    @Test(arguments: [
        ("a\\\nb\nc\n", "c", 3),
        ("[long\nlink](u) b\nc\n", "c", 3),
        ("`two\nlines` b\nc\n", "c", 3),
        ("[d]: /u\n[e]: /v\na\nc\n", "c", 4),
        ("[d]: /u\n  'title'\na\nc\n", "c", 4),
        ("[a](\n/u) b\nc\n", "c", 3),
        ("[a](/u\n'title') b\nc\n", "c", 3),
        ("a\nc\n===\n", "c", 2),
        ("[d]: /u\na\nc\n===\n", "c", 3),
    ])
    func linesAreRight(markdown: String, words: String, line: Int) throws {
        let tree = read(markdown).tree
        let node = try #require(tree.nodes.last { tree.string($0.text) == words })
        #expect(node.line == line)
    }

    @Test func linksOverTwoLinesStandOnTheirFirst() {
        #expect(places(of: .link, in: "a\n[b\nc](u)\n") == ["b c @2:1"])
    }

    @Test func paragraphsStandBelowTheirDefinitions() {
        #expect(places(of: .paragraph, in: "[a]: /u\n[b]: /v\nwords\n") == ["words @3:1"])
    }

    @Test func emptyPagesAreEmptyDocuments() {
        for markdown in ["", "\n", "\n\n  \n"] { #expect(outline(read(markdown).tree) == "document") }
    }

    @Test func plainTextIsWords() {
        let tree = read("a *b* `c`\n![d](e) <!-- f --> g\n").tree
        #expect(tree.plainText(of: MarkdownTree.root) == "a b c d  g")
    }

    /// libcmark works in memory that the next document gets: nothing of one may show in another, however much the one needed.
    @Test func documentsDoNotMixUp() async {
        let small = "# One\n\n*two* [three](four)\n"
        let large = (0..<4000).map { "* item \($0) with *some* [words](https://example.org/\($0))\n" }.joined()
        let expected = outline(read(small).tree)
        let largest = outline(read(large).tree)
        #expect(largest.contains("item 3999 with "))
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<24 {
                group.addTask {
                    number % 3 == 0 ? outline(read(large).tree) == largest : outline(read(small).tree) == expected
                }
            }
            for await isSame in group { #expect(isSame) }
        }
        #expect(outline(read(small).tree) == expected)
    }
}
