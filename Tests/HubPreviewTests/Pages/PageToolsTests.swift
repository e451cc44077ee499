import Testing

@testable import HubPreview

/// What stands at the foot of a page of the preview, and on its own pages.
@Suite struct PageToolsTests {
    private static let hub = [
        "guides/good.md": PreviewHub.page("Good"),
        "guides/bad.md": PreviewHub.page("Bad", "![](../nowhere.svg)\n\n[x](gone.md)"),
        "guides/draft.md": PreviewHub.page("Not ready", more: "draft: true\n"),
        "guides/later.md": PreviewHub.page("Later", more: "publish-on: 2027-01-31\n"),
    ]

    @Test func mistakesStandOnTheirOwnPageWithLineAndFix() async throws {
        let served = try await Served(PreviewHub(Self.hub))
        let bad = await served.get("/guides/bad/").text
        #expect(bad.contains("<code>Content/guides/bad.md</code>, line 5:"))
        #expect(bad.contains("<code>Content/guides/bad.md</code>, line 7:"))
        #expect(bad.contains("What to do:") && bad.contains("<details id=\"panel\" open>"))
        let good = await served.get("/guides/good/").text
        #expect(!good.contains("id=\"panel\"") && good.contains("All findings in this hub: 2 errors"))
    }

    @Test func mistakesOfSettingsStandOnEveryPage() async throws {
        let hub = try PreviewHub(Self.hub)
        try hub.write(PreviewHub.settings + "colour-of-doors: red\n", to: "hub.yml")
        let good = await (try await Served(hub)).get("/guides/good/").text
        #expect(good.contains("<code>Content/hub.yml</code>, line 5:"))
    }

    @Test func aMissingPageNamesTheErrorsThatMayBeWhy() async throws {
        let hub = try PreviewHub(["guides/broken.md": "---\ntitle: [\n---\nx\n"])
        let answer = await (try await Served(hub)).get("/guides/broken/")
        #expect(answer.status == 404 && answer.text.contains("Content/guides/broken.md"))
    }

    @Test func whatWaitsIsMarked() async throws {
        let served = try await Served(PreviewHub(Self.hub))
        #expect(await served.get("/guides/draft/").text.contains("<strong>Draft.</strong>"))
        #expect(await served.get("/guides/later/").text.contains("published from 2027-01-31 on"))
        #expect(await !served.get("/guides/good/").text.contains("class=\"waits\""))
        let all = await served.get("/_handrail/").text
        #expect(all.contains("href=\"/guides/draft/\"") && all.contains("href=\"/guides/later/\""))
    }

    /// A build refuses what the preview can show, so that the preview says it too.
    @Test func aLinkToWhatWaitsIsAMistake() async throws {
        var files = Self.hub
        files["guides/bad.md"] = nil
        files["guides/good.md"] = PreviewHub.page("Good", "One.\n\nSee [a](draft.md) and [b](later.md#x).")
        files["guides/later.md"] = PreviewHub.page("Later", "## X\n\nSee [a](draft.md).", more: "publish-on: 2027-01-31\n")
        let hub = try PreviewHub(files)
        let served = try await Served(hub)
        let good = await served.get("/guides/good/").text
        #expect(good.contains("line 7:") && good.contains("The link leads to “guides/draft”, which is not published yet"))
        #expect(good.contains("The link leads to “guides/later”, which is not published yet"))
        #expect(await !served.get("/guides/later/").text.contains("id=\"panel\""))
    }

    @Test func everyFormatIsOneLinkAway() async throws {
        let served = try await Served(PreviewHub(Self.hub))
        let page = await served.get("/large-print/guides/good/").text
        for path in ["/guides/good/", "/easy-read/guides/good/", "/high-contrast/guides/good/", "/print/guides/good/"] {
            #expect(page.contains("<a href=\"\(path)\">"), "\(path)")
        }
        #expect(page.contains("<a href=\"/large-print/guides/good/\" aria-current=\"true\">"))
        #expect(page.contains("File: <code>Content/guides/good.md</code>") && page.contains("Reading age: "))
    }

    @Test func aFramedPageHasNoTools() async throws {
        let served = try await Served(PreviewHub(Self.hub))
        let page = await served.get("/guides/good/", for: "iframe").text
        #expect(!page.contains("<handrail-preview") && page.contains("/_handrail/preview.js"))
    }

    @Test func sideBySideShowsWhatIsAskedFor() async throws {
        let served = try await Served(PreviewHub(Self.hub))
        let page = await served.get("/_handrail/side-by-side?page=guides/good/index.html&left=print&right=large-print&left-width=phone").text
        #expect(page.contains("<iframe src=\"/print/guides/good/\" title=\"Left: Print, phone\">"))
        #expect(page.contains("<iframe src=\"/large-print/guides/good/\" title=\"Right: Large print, phone\">"))
        for query in ["", "?page=", "?page=../secret", "?page=guides/none/index.html", "?page=404.html"] {
            #expect(await served.get("/_handrail/side-by-side" + query).status == 404, "\(query)")
        }
    }

    @Test func namesAreEscaped() async throws {
        let hub = try PreviewHub(["guides/a&b.md": PreviewHub.page("<i>T & </i>", "[x](<gone\"&<b>.md>)")])
        let served = try await Served(hub)
        let all = await served.get("/_handrail/").text
        #expect(all.contains("Content/<wbr>guides/<wbr>a&amp;b.md") && !all.contains("<i>T") && !all.contains("<b>.md"))
    }
}
