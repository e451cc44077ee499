import HubSource
import Testing

@Suite struct CalloutsTests {
    @Test(arguments: MarkdownNode.Callout.allCases)
    func eachWordMakesACallout(kind: MarkdownNode.Callout) {
        for word in [
            kind.rawValue, kind.rawValue.uppercased(), kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst(),
        ] {
            #expect(places(of: .callout(kind), in: "> [!\(word)]\n> *a* b\n") == ["a b @1:1"])
        }
    }

    @Test func theWordMayBeAParagraph() {
        #expect(
            outline(read("> [!TIP]  \n>\n> a\n").tree) == """
                document
                  callout(HubSource.MarkdownNode.Callout.tip)
                    paragraph
                      text "a"
                """)
    }

    @Test func wordsKeepTheirLines() {
        #expect(places(of: .paragraph, in: "> [!NOTE]\n> a\n", firstLine: 5) == ["a @6:3"])
    }

    @Test func unknownWordsAreReported() {
        #expect(faults("a\n\n> [!HINT]\n> b\n", firstLine: 2) == ["4:1 unknown-callout"])
        #expect(read("> [!HINT]\n> b\n").faults.first?.fault.message.contains("`[!NOTE]`") == true)
    }

    @Test func wordsBesideItAreReported() {
        #expect(faults("> [!NOTE] a\n> b\n") == ["1:1 callout-not-alone"])
        #expect(faults("> [!NOTE]*a*\n") == ["1:1 callout-not-alone"])
    }

    @Test func otherQuotesStay() {
        for quote in ["> a\n> [!NOTE]\n", "> [NOTE]\n", "> [!]\n", "[!NOTE]\n", "> [!NO TE]\n"] {
            #expect(faults(quote) == [])
            #expect(!outline(read(quote).tree).contains("callout"), "\(quote)")
        }
    }

    @Test func calloutsHaveNoAttribution() {
        #expect(!outline(read("> [!NOTE]\n> a\n> — b\n").tree).contains("attribution"))
    }
}
