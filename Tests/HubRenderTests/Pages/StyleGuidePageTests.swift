import HubModel
import HubSource
import SampleHub
import Testing

@testable import HubRender

/// The page that shows every component, in every variant.
@Suite struct StyleGuidePageTests {
    private static let names = ["standard", "large-print", "easy-read", "high-contrast", "print", "cream", "blue", "yellow"]
    private static let files = [
        "index.md": "---\ntitle: Home\nfeatured: [faqs/a]\n---\nHello.\n",
        "pages/look.md": """
            ---
            title: Look
            kind: style-guide
            shows: [faqs/a, ladders/b, ladders/c, charters/d, guides/set, guides/set/2-two, glossary, guides/e, guides/e.easy, index]
            ---
            ## Why?

            Our own words.
            """,
        "faqs/a.md": "## Why?\n\nSo. See [how](#how).\n\n## How?\n\n| a |\n|---|\n| b |\nTable: Words\n",
        "ladders/b.md": "## Top\n\nHigh.\n\n## Why?\n\nLow.\n",
        "ladders/c.md": "## Stage\n\n### Top\n\nHigh.\n\n### Low\n\nLow.\n",
        "charters/d.md": "---\ntitle: D\ngroup: Us\nreview-by: 2027-01-02\n---\n## Why?\n\n1. One.\n\n## Two\n\n1. Two.\n",
        "guides/set/index.md": "Set.", "guides/set/1-one.md": "One.", "guides/set/2-two.md": "Two.", "guides/set/3-three.md": "Three.",
        "glossary.md": "## Why?\n\nA word.\n", "guides/e.md": "## Why?\n\nA guide.\n",
        "guides/e.easy.md": "---\ntitle: E\nhard-words: {odd: strange}\n---\n![A drawing](../a.svg)\nEasy words.\n",
    ]

    private let renderer: SiteRenderer
    private let pages: [String: String]

    init() throws {
        let hub = SampleHub(
            Self.files, settings: "name: Hub\nbrand: {colour: \"#5B2A86\"}\nvariants: [\(Self.names.joined(separator: ", "))]\n",
            assets: ["a.svg": SampleHub.drawing])
        try #require(hub.findings == [])
        let (theme, findings) = Theme.load(overrides: [:], hub: hub.hub, languages: ["en-GB"])
        try #require(findings == [])
        renderer = SiteRenderer(site: hub.site, theme: theme)
        var pages: [String: String] = [:]
        for file in renderer.jobs.flatMap(renderer.render) { pages[file.path] = String(decoding: file.bytes, as: UTF8.self) }
        self.pages = pages
    }

    private func look(_ variant: String) throws -> String {
        try #require(pages[(variant == "standard" ? "" : variant + "/") + "pages/look/index.html"])
    }

    private static func prefix(_ variant: String) -> String { variant == "standard" ? "" : variant + "/" }

    @Test(arguments: names) func noIDIsThereTwiceAndEveryLinkInsideLeadsSomewhere(variant: String) throws {
        let page = try look(variant)
        let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
        #expect(ids.count > 30 && Set(ids).count == ids.count, "\(Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys)")
        for target in page.matches(of: /href="#([^"]*)"/).map({ String($0.output.1) }) { #expect(ids.contains(target), "\(target)") }
        for name in page.matches(of: /aria-labelledby="([^"]*)"/).map({ String($0.output.1) }) { #expect(ids.contains(name), "\(name)") }
    }

    /// What an element of a page is, from its first tag to the end of the last one.
    private func piece(_ page: String, _ start: String, _ end: String) throws -> String {
        let from = try #require(page.firstRange(of: start), "\(start)").lowerBound
        let to = try #require(page[from...].firstRange(of: end), "\(end)").upperBound
        return String(page[from..<to])
    }

    private static let pieces = [
        ("faqs/a", "<div class=\"questions\">", "</details>\n</div>"), ("ladders/b", "<ol reversed", "</ol>"),
        ("ladders/c", "<section class=\"stage\">", "</section>"), ("charters/d", "<dl class=\"charter-facts\">", "</dl>"),
        ("charters/d", "<ol role=\"list\" class=\"clauses\">", "</ol>\n\n</div>\n</li>\n</ol>"),
        ("charters/d", "<section class=\"signatures", "</section>"), ("guides/set/two", "<nav class=\"pager\"", "</nav>"),
        ("glossary", "<dl class=\"entries\">", "</dl>"), ("", "<ul role=\"list\" class=\"cards\">", "</ul>"),
    ]

    /// The markup is that of the documents' own pages: only ids and ways differ.
    @Test(arguments: pieces, ["standard", "large-print", "high-contrast", "print", "cream"])
    func componentsAreThoseOfTheirOwnPages(piece: (String, String, String), variant: String) throws {
        let address = piece.0.isEmpty ? "" : piece.0 + "/"
        let own = try #require(pages[Self.prefix(variant) + address + "index.html"])
        #expect(plain(try self.piece(try look(variant), piece.1, piece.2)) == plain(try self.piece(own, piece.1, piece.2)))
    }

    private func plain(_ markup: String) -> String {
        markup.replacing(/shown_[0-9]+_/, with: "").replacing(/(href|src)="[^"]*"/, with: "")
    }

    @Test(arguments: names) func everyComponentIsInEveryVariant(variant: String) throws {
        let page = try look(variant)
        for part in [
            "class=\"listing\"", "class=\"questions\"", "class=\"ladder-picture\"", "class=\"rungs\"", "class=\"stage\"",
            "class=\"charter-facts\"", "class=\"clauses\"", "signatures-blank", "class=\"parts\"", "class=\"pager\"", "class=\"entries\"",
            "class=\"cards\"", "class=\"row\"", "class=\"hard-words\"", "Our own words.",
        ] { #expect(page.contains(part), "\(part)") }
        #expect(page.contains("src=\"../../ladders/b/ladder.svg\"") && pages[Self.prefix(variant) + "ladders/b/ladder.svg"] != nil)
        #expect(page.contains("datetime=\"2027-01-02\""))
    }

    @Test(arguments: names) func coloursAndContrastsAreThoseOfTheVariant(variant: String) throws {
        let page = try look(variant)
        let rows = renderer.theme.contrast.rows.filter { $0.variant == variant }
        let found = page.matches(of: /<tr>\n<th scope="row"><code>([a-z-]+)<\/code><\/th>\n<td><code>([a-z-]+)<\/code><\/td>\n<td>([0-9.]+) to 1<\/td>\n<td>([0-9.]+) to 1<\/td>\n<\/tr>/)
        #expect(found.count == rows.count && rows.count % ColourRoles.pairs.count == 0)
        for (row, shown) in zip(rows, found) {
            #expect(shown.output.1 == row.pair.foreground && shown.output.2 == row.pair.background)
            let contrast = try #require(Double(shown.output.3))
            #expect(contrast <= row.contrast && row.contrast - contrast < 0.1 && Double(shown.output.4) == row.least)
        }
        let palette = try #require(renderer.theme.palettes[variant])
        let drawing = try #require(pages[Self.prefix(variant) + "pages/look/colours.svg"])
        for (index, colours) in [palette.light, palette.dark].compactMap({ $0 }).enumerated() {
            for role in ColourRoles.all {
                let hex = try #require(colours[role]).hex
                let view = "swatch-\(index + 1)-\(role)"
                #expect(page.contains("<td><img src=\"colours.svg#\(view)\" alt=\"\" width=\"48\" height=\"32\"> <code>\(hex)</code></td>"))
                let place = try #require(drawing.firstMatch(of: try Regex("id=\"\(view)\" viewBox=\"([0-9]+) ([0-9]+) 48 32\"")))
                let (x, y) = (Int(place.output[1].substring ?? "") ?? -9, Int(place.output[2].substring ?? "") ?? -9)
                #expect(drawing.contains("<rect x=\"\(x + 1)\" y=\"\(y + 1)\" width=\"46\" height=\"30\" fill=\"\(hex)\""))
            }
        }
        #expect(SVGSafety.refusals(Array(drawing.utf8)).isEmpty)
    }

    /// A style guide is a page like any other: in lists, and with a plain page where nothing is named.
    @Test func withoutDocumentsThereAreStillWordsAndColours() throws {
        let hub = SampleHub(["index.md": "Hi.", "pages/look.md": "---\ntitle: Look\nkind: style-guide\n---\n## One\n\nWords.\n"])
        let (theme, _) = Theme.load(overrides: [:], hub: hub.hub, languages: ["en-GB"])
        let renderer = SiteRenderer(site: hub.site, theme: theme)
        let page = try #require(renderer.jobs.flatMap(renderer.render).first { $0.path == "pages/look/index.html" })
        let text = String(decoding: page.bytes, as: UTF8.self)
        #expect(text.contains("href=\"#hr-colours\"") && !text.contains("hr-listing") && !text.contains("shown_1"))
    }

    @Test func pagesHaveTheLogoInEveryVariant() throws {
        let hub = SampleHub(
            Self.files, settings: "name: Hub\nbrand: {logo: a.svg}\nvariants: [\(Self.names.joined(separator: ", "))]\n",
            assets: ["a.svg": SampleHub.drawing])
        let (theme, _) = Theme.load(overrides: [:], hub: hub.hub, languages: ["en-GB"])
        let renderer = SiteRenderer(site: hub.site, theme: theme)
        let wanted = "<img class=\"logo\" src=\"../../%a.svg\" alt=\"\" width=\"4\" height=\"3\"> Hub</a>"
        for file in renderer.jobs.flatMap(renderer.render) where file.path.hasSuffix("faqs/a/index.html") {
            let up = file.path.hasPrefix("faqs/") ? "" : "../"
            #expect(String(decoding: file.bytes, as: UTF8.self).contains(wanted.replacing("%", with: up)), "\(file.path)")
        }
        #expect(!(try look("standard").contains("class=\"logo\"")))
    }

    @Test(arguments: names) func theColourSchemeIsSaidBeforeTheStyleIsThere(variant: String) throws {
        let wanted = ["standard", "large-print", "easy-read"].contains(variant) ? "light dark" : variant == "high-contrast" ? "dark" : "light"
        #expect(try look(variant).contains("<meta name=\"color-scheme\" content=\"\(wanted)\">"))
    }

    /// What a reader must load before seeing a page.
    @Test(arguments: names) func noStyleIsLongerThanThirtyThousandBytes(variant: String) throws {
        #expect(try #require(renderer.theme.stylesheets[variant]).css.utf8.count <= 30_000)
    }
}
