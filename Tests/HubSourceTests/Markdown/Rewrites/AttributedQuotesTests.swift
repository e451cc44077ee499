import HubSource
import Testing

@Suite struct AttributedQuotesTests {
    @Test(arguments: ["—", "–", "--"])
    func theLastLineIsTheName(dash: String) {
        let quote = "> “a”\n> \(dash) Jo, *member*\n"
        #expect(
            outline(read(quote).tree) == """
                document
                  blockQuote
                    paragraph
                      text "“a”"
                    attribution
                      text "Jo, "
                      emphasis
                        text "member"
                """)
    }

    @Test func aParagraphMayBeTheName() {
        #expect(places(of: .attribution, in: "> a\n>\n> — Jo\n") == ["Jo @3:3"])
        #expect(places(of: .paragraph, in: "> a\n>\n> — Jo\n") == ["a @1:3"])
    }

    @Test func otherDashesAreWords() {
        let quotes = [
            "> — Jo\n", "> a\n> —Jo\n", "> a\n> - Jo\n", "> a — Jo\n",
            "> a\n> — b\n> c\n", "> a\n> — \n", "a\n— Jo\n",
        ]
        for quote in quotes {
            #expect(places(of: .attribution, in: quote) == [], "\(quote)")
        }
    }

    @Test func quotesInsideQuotesHaveTheirOwn() {
        #expect(places(of: .attribution, in: "> > a\n> > — Jo\n>\n> b\n> — Al\n") == ["Jo @2:9", "Al @5:7"])
    }
}
