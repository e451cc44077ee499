import Testing
import TrialSupport

/// Every page has a way home, so there is always a home page.
@Suite struct HomePageTests {
    let hub: TestHub

    init() throws {
        hub = try TestHub()
        try hub.remove("index.md")
        try hub.write(TestHub.page("A guide"), to: "guides/a.md")
    }

    @Test func aHubWithoutOneGetsAPlainOne() throws {
        let run = try hub.run("build")
        #expect(run.status == 0 && run.errors.contains("Content/index.md: warning: ") && run.errors.contains("[no-home]"))
        for tree in ["", "large-print/", "easy-read/", "high-contrast/", "print/"] {
            let page = try #require(hub.page(tree + "index.html"))
            #expect(page.contains("<title>Our hub</title>") && page.contains("<h1>Our hub</h1>"))
            #expect(page.contains("<a href=\"./guides/\">Guides</a> <span>1 document</span>"))
        }
    }

    @Test func itGoesWhenThereIsARealOne() throws {
        try hub.run("build")
        try hub.write(TestHub.home, to: "index.md")
        let run = try hub.run("build")
        #expect(run.status == 0 && run.errors.contains("0 warnings"))
        #expect(hub.page("index.html")?.contains("Welcome to our hub.") == true)
    }

    @Test func aHomePageThatWaitsIsMissedToo() throws {
        try hub.write("---\ntitle: Home\ndraft: true\n---\n\nSoon.\n", to: "index.md")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.map(\.short) == ["Content/index.md no-home warning"])
    }

    /// One that cannot be read is not missing.
    @Test func aHomePageWithAnErrorIsNotMissed() throws {
        try hub.write("---\ntitle: [\n---\n\nSoon.\n", to: "index.md")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(!found.isEmpty && !found.contains { $0.id == "no-home" })
    }
}
