import HubModel
import HubRender
import HubSource
import Testing

/// What Handrail adds to CommonMark, as HTML.
@Suite struct AddedBlocksTests {
    @Test func tables() {
        #expect(
            html("## Fees\n\n| Who | Fee |\n|:---|---:|\n| *All* | £5 |\n") == """
                <h2>Fees</h2>
                <div class="table" role="group" aria-label="Fees" tabindex="0"><table>
                <thead>
                <tr>
                <th scope="col">Who</th>
                <th scope="col" class="align-end">Fee</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <th scope="row"><em>All</em></th>
                <td class="align-end">£5</td>
                </tr>
                </tbody>
                </table></div>

                """)
    }

    @Test func tablesWithCaptionsAreNamedByThem() {
        #expect(
            html("|a|\n|:-:|\n|b|\nTable: C *d*\n") == """
                <div class="table" role="group" aria-labelledby="table_1" tabindex="0"><table>
                <caption id="table_1">C <em>d</em></caption>
                <thead>
                <tr>
                <th scope="col" class="align-center">a</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-center">b</td>
                </tr>
                </tbody>
                </table></div>

                """)
    }

    @Test func tablesWithoutRowsHaveNoBody() {
        #expect(!html("|a|\n|-|\n").contains("tbody"))
        #expect(html("|a|\n|-|\n").hasSuffix("</thead>\n</table></div>\n"))
    }

    /// Regions of one page need different names.
    @Test func tableNamesDiffer() {
        let written = html("|a|\n|-|\n\n|b|\n|-|\n\n# H \"1\"\n\n|c|\n|-|\n\n|d|\n|-|\n")
        let names = written.split(separator: "aria-label=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(names == ["Table", "Table (2)", "H &quot;1&quot;", "H &quot;1&quot; (2)"])
    }

    @Test(arguments: MarkdownNode.Callout.allCases)
    func callouts(kind: MarkdownNode.Callout) {
        let written = html("> [!\(kind.rawValue)]\n> a\n")
        let title = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
        #expect(written.hasPrefix("<div class=\"callout callout-\(kind.rawValue)\"><p class=\"callout-title\"><svg "))
        #expect(written.hasSuffix("</svg> <strong>\(title)</strong></p>\n<p>a</p>\n</div>\n"))
        #expect(written.contains("aria-hidden=\"true\""))
    }

    @Test func calloutsHaveDifferentPictures() {
        let pictures = Set(
            MarkdownNode.Callout.allCases.map { kind in
                html("> [!\(kind.rawValue)]\n> a\n").split(separator: "<svg")[1].prefix { $0 != "\n" }.split(
                    separator: "</svg>")[0]
            })
        #expect(pictures.count == MarkdownNode.Callout.allCases.count)
    }

    @Test func quotes() {
        #expect(html("> a\n") == "<blockquote>\n<p>a</p>\n</blockquote>\n")
        #expect(
            html("> a\n> -- *Jo*, member\n") == """
                <figure class="quote"><blockquote>
                <p>a</p>
                </blockquote>
                <figcaption>— <em>Jo</em>, member</figcaption>
                </figure>

                """)
    }

    @Test func films() {
        #expect(
            html("[Our *film*](https://www.vimeo.com/1?a=1&b=2)\n") == """
                <div class="video-card"><p><a href="https://www.vimeo.com/1?a=1&amp;b=2">Our <em>film</em></a> \
                <span class="opens">(opens vimeo.com)</span></p></div>

                """)
        #expect(
            html("https://youtu.be/a_b\n") == """
                <div class="video-card"><p><a href="https://youtu.be/a_b">Watch the film on youtu.be</a></p></div>

                """)
    }

    @Test func wordsAreThoseOfTheLanguage() {
        let page = PageContext(treeRoot: "./", words: BodyWords(warning: "Rhybudd", watchFilm: "Gwylio ar {site}"))
        #expect(html("https://youtu.be/a\n", page: page).contains(">Gwylio ar youtu.be</a>"))
        #expect(html("> [!WARNING]\n> a\n", page: page).contains("<strong>Rhybudd</strong>"))
    }
}
