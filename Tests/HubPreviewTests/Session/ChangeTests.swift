import Foundation
import Testing
import TrialSupport

@testable import HubPreview

/// Saves reach the preview, however an editor makes them.
@Suite(.serialized) struct ChangeTests {
    private func hub() throws -> PreviewHub { try PreviewHub(["guides/one.md": PreviewHub.page("One", "First words.")]) }

    private func wait(for words: String, on page: String, _ preview: RunningPreview) async throws {
        _ = try await waitFor("“\(words)” on \(page)") { try await preview.get(page).text.contains(words) ? true : nil }
    }

    @Test func whatIsWrittenShows() async throws {
        let hub = try hub()
        let preview = try await RunningPreview(hub)
        try hub.write(PreviewHub.page("One", "Second words."), to: "guides/one.md")
        try await wait(for: "Second words.", on: "/guides/one/", preview)
        // Saved as another file that takes the place of the first.
        try hub.write(PreviewHub.page("One", "Third words."), to: "guides/one.md.new")
        #expect(rename(hub.place("hub/Content/guides/one.md.new"), hub.place("hub/Content/guides/one.md")) == 0)
        try await wait(for: "Third words.", on: "/guides/one/", preview)
        await preview.stop()
    }

    @Test func newFoldersAreWatchedAndLostOnesForgotten() async throws {
        let hub = try hub()
        let preview = try await RunningPreview(hub)
        try hub.write(PreviewHub.page("Deep", "Deep words."), to: "guides/a/b/deep.md")
        try await wait(for: "Deep words.", on: "/guides/a/b/deep/", preview)
        try hub.write(PreviewHub.page("Deep", "Deeper words."), to: "guides/a/b/deep.md")
        try await wait(for: "Deeper words.", on: "/guides/a/b/deep/", preview)
        try FileManager.default.moveItem(atPath: hub.place("hub/Content/guides/a"), toPath: hub.place("hub/Content/guides/c"))
        try await wait(for: "Deeper words.", on: "/guides/c/b/deep/", preview)
        try hub.write(PreviewHub.page("Deep", "Deepest words."), to: "guides/c/b/deep.md")
        try await wait(for: "Deepest words.", on: "/guides/c/b/deep/", preview)
        try hub.remove("guides/c")
        _ = try await waitFor("the page to go") { try await preview.get("/guides/c/b/deep/").status == 404 ? true : nil }
        await preview.stop()
    }

    @Test func aThemeMayComeAndGo() async throws {
        let hub = try hub()
        let preview = try await RunningPreview(hub)
        func sheet() async throws -> String {
            let page = try await preview.get("/guides/one/").text
            return page.firstMatch(of: /assets\/standard\.[0-9a-f]+\.css/).map { String($0.output) } ?? ""
        }
        let first = try await sheet()
        try hub.place.write("@layer base { p { color: var(--ink); } }\n", to: "hub/Themes/default/css/print.css")
        try hub.place.write("@layer base { p { color: var(--soft); } }\n", to: "hub/Themes/default/css/components.css")
        _ = try await waitFor("the new style") { try await sheet() != first ? true : nil }
        try hub.place.remove("hub/Themes")
        _ = try await waitFor("the old style") { try await sheet() == first ? true : nil }
        await preview.stop()
    }

    @Test func mistakesNeverEndIt() async throws {
        let hub = try hub()
        let preview = try await RunningPreview(hub)
        try hub.write("---\ntitle: [\n---\nSecond words.\n", to: "guides/one.md")
        try await wait(for: "You see this page as it was before the errors.", on: "/guides/one/", preview)
        #expect(try await preview.get("/guides/one/").text.contains("First words."))
        try hub.write("name: [\n", to: "hub.yml")
        try await wait(for: "Content/hub.yml", on: "/", preview)
        #expect(try await preview.get("/").text.contains("Our hub"))
        try hub.place.write("{{#open", to: "hub/Themes/default/layout.mustache")
        try await wait(for: "Themes/default/layout.mustache", on: "/", preview)
        try FileManager.default.moveItem(atPath: hub.place("hub/Content"), toPath: hub.place("hub/Away"))
        try await wait(for: "no folder “Content”", on: "/_handrail/", preview)
        try FileManager.default.moveItem(atPath: hub.place("hub/Away"), toPath: hub.place("hub/Content"))
        try hub.place.remove("hub/Themes")
        try hub.write(PreviewHub.settings, to: "hub.yml")
        try hub.write(PreviewHub.page("One", "Mended words."), to: "guides/one.md")
        try await wait(for: "Mended words.", on: "/guides/one/", preview)
        try await wait(for: "No findings: the hub passes these checks.", on: "/_handrail/", preview)
        await preview.stop()
    }

    /// A text with several faults has all of them listed, as a build would, while its last good page is shown.
    @Test func allThatIsWrongIsSaidAtOnce() async throws {
        let hub = try hub()
        let preview = try await RunningPreview(hub)
        try hub.write(PreviewHub.page("One", "<div>raw</div>\n\n[x](gone.md)\n\n![](gone.svg)"), to: "guides/one.md")
        try await wait(for: "line 5:", on: "/guides/one/", preview)
        let page = try await preview.get("/guides/one/").text
        #expect(page.contains("line 7:") && page.contains("line 9:") && page.contains("First words."))
        await preview.stop()
    }

    /// How many findings were told each time, once they were told so many times: a page shows a moment before the terminal is told.
    private func numbersOfNews(_ times: Int, _ preview: RunningPreview) async throws -> [Int] {
        try await waitFor("news for the terminal") {
            let numbers = preview.news.findings.map(\.count)
            return numbers.count >= times ? numbers : nil
        }
    }

    @Test func theTerminalIsToldOfEachFindingOnce() async throws {
        let hub = try hub()
        let preview = try await RunningPreview(hub)
        for round in 0..<3 {
            try hub.write(PreviewHub.page("One", "[x](gone.md)\n\nRound \(round)."), to: "guides/one.md")
            try await wait(for: "Round \(round).", on: "/guides/one/", preview)
        }
        try hub.write(PreviewHub.page("One", "Fine."), to: "guides/one.md")
        try await wait(for: "Fine.", on: "/guides/one/", preview)
        #expect(try await numbersOfNews(3, preview) == [0, 1, 0])
        await preview.stop()
    }

    /// Programs that write over a file empty it first: what it is then is nobody's mistake. A trial in which the machine left it empty
    /// for longer than the preview waits says nothing, and is made again.
    @Test func aFileThatIsBeingWrittenIsNotReadYet() async throws {
        for _ in 0..<5 {
            let hub = try hub()
            let preview = try await RunningPreview(hub)
            // The watch is there when it has seen something.
            try hub.write(PreviewHub.page("One", "Words."), to: "guides/one.md")
            try await wait(for: "<p>Words.</p>", on: "/guides/one/", preview)
            let took = try #require(await writeSlowly(PreviewHub.page("One", "Second words."), to: hub.place("hub/Content/guides/one.md")))
            try await wait(for: "Second words.", on: "/guides/one/", preview)
            let findings = preview.news.findings.flatMap { $0 }
            await preview.stop()
            guard took < .milliseconds(700) else { continue }
            #expect(findings.isEmpty)
            return
        }
        Issue.record("five times in a row the machine took too long to write a file")
    }

    /// Empties a file and writes it a moment later. On a thread of its own: the file must not stay empty for as long as other tests
    /// keep the threads of tasks busy.
    ///
    /// - Returns: for how long it was empty at most; nil when it could not be written.
    private func writeSlowly(_ words: String, to path: String) async -> Duration? {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let start = ContinuousClock.now
                let file = open(path, O_WRONLY | O_TRUNC)
                usleep(100_000)
                let count = write(file, words, words.utf8.count)
                close(file)
                continuation.resume(returning: count == words.utf8.count ? ContinuousClock.now - start : nil)
            }
        }
    }

    /// Words that come before a mistake move it to another line: it is not said again.
    @Test func aMistakeThatOnlyMovesIsNotSaidAgain() async throws {
        let hub = try hub()
        let preview = try await RunningPreview(hub)
        for words in ["[x](gone.md)\n\nOne.", "Two.\n\n[x](gone.md)", "[x](gone.md) [x](gone.md)\n\nThree."] {
            try hub.write(PreviewHub.page("One", words), to: "guides/one.md")
            try await wait(for: words.contains("Two") ? "Two." : String(words.suffix(4)), on: "/guides/one/", preview)
        }
        #expect(try await numbersOfNews(4, preview) == [0, 1, 0, 1])
        await preview.stop()
    }

    @Test func openPagesHearOfAChange() async throws {
        let hub = try hub()
        let preview = try await RunningPreview(hub)
        let listener = try RawClient(preview.place.port)
        listener.send(preview.request("/_handrail/changes?token=\(try await preview.token())"))
        while !listener.pending.contains("retry:") { try #require(await listener.receive()) }
        try hub.write(PreviewHub.page("One", "Second words."), to: "guides/one.md")
        while !listener.pending.contains("event: changed") { try #require(await listener.receive()) }
        await preview.stop()
    }

    @Test func nothingIsWritten() async throws {
        let hub = try hub()
        let before = hub.place.snapshot()
        let preview = try await RunningPreview(hub)
        _ = try await preview.get("/")
        await preview.stop()
        #expect(hub.place.snapshot() == before)
    }
}
