import HubSource
import Testing
import TrialSupport

@testable import HubBuild

/// What is read again, and what is said to differ.
@Suite struct ProjectReaderTests {
    private struct Hub {
        let place: TemporaryFolder
        var reader: ProjectReader

        init(for purpose: ProjectReader.Purpose = .preview) throws {
            place = try TemporaryFolder()
            reader = ProjectReader(place.path, for: purpose)
            try write("name: Our hub\nbase-url: https://hub.example/\ncontact:\n  email: a@hub.example\n", to: "hub.yml")
            try write(Self.page("Home"), to: "index.md")
            try write(Self.page("One", "## Start\n\n[To two](two.md#end)"), to: "guides/one.md")
            try write(Self.page("Two", "## End\n\nWords."), to: "guides/two.md")
        }

        static func page(_ title: String, _ body: String = "Words.") -> String { "---\ntitle: \(title)\n---\n\n\(body)\n" }

        func write(_ text: String, to file: String) throws { try place.write(text, to: "Content/" + file) }

        mutating func read() async throws -> (project: Project, change: ProjectReader.Change) {
            try await reader.read(today: try #require(CalendarDate("2026-06-15")))
        }

        func id(_ name: String, _ project: Project) -> Int? { project.site.pages.first { $0.entry.name == name }?.entry.id }
    }

    @Test func nothingIsNothing() async throws {
        var hub = try Hub()
        #expect(try await hub.read().change == .everything)
        #expect(try await hub.read().change == .nothing)
    }

    @Test func aTextIsItsOwnPage() async throws {
        var hub = try Hub()
        _ = try await hub.read()
        try hub.write(Hub.page("One", "## Start\n\nOther words."), to: "guides/one.md")
        let (project, change) = try await hub.read()
        #expect(change == .pages([try #require(hub.id("guides/one", project))]))
        #expect(project.findings.isEmpty)
    }

    @Test func aHeadingThatGoesIsMissedByWhoLinksToIt() async throws {
        var hub = try Hub()
        _ = try await hub.read()
        try hub.write(Hub.page("Two", "## Finish\n\nWords."), to: "guides/two.md")
        let (project, change) = try await hub.read()
        #expect(change == .pages(Set(["guides/one", "guides/two"].compactMap { hub.id($0, project) })))
        #expect(project.findings.map(\.file) == ["Content/guides/one.md"])
        try hub.write(Hub.page("Two", "## End\n\nWords."), to: "guides/two.md")
        #expect(try await hub.read().project.findings.isEmpty)
    }

    @Test(arguments: [
        ("guides/one.md", Hub.page("Another title")), ("guides/three.md", Hub.page("Three")), ("hub.yml", "name: Other\n"),
        ("glossary.md", Hub.page("Words", "## Word\n\nMeaning.")), ("downloads/a.txt", "a"),
    ]) func whatOthersSeeIsEverything(_ file: String, _ text: String) async throws {
        var hub = try Hub()
        _ = try await hub.read()
        try hub.write(text, to: file)
        #expect(try await hub.read().change == .everything)
        #expect(try await hub.read().change == .nothing)
    }

    @Test func whatHasErrorsStaysAsItWas() async throws {
        var hub = try Hub()
        _ = try await hub.read()
        try hub.write("---\ntitle: [\n---\n", to: "guides/two.md")
        try hub.write("name: [\n", to: "hub.yml")
        let (project, change) = try await hub.read()
        #expect(change == .nothing && project.stale == ["Content/guides/two.md"])
        #expect(Set(project.findings.map(\.file)) == ["Content/guides/two.md", "Content/hub.yml"])
        #expect(project.site.hub.name == "Our hub" && project.site.pages.contains { $0.entry.title == "Two" })
    }

    /// Findings are those of the text that is there now, not those of the one that is shown.
    @Test func findingsAreOfTheNewText() async throws {
        var hub = try Hub()
        try hub.write(Hub.page("Two", "## End\n\n[x](old.md)"), to: "guides/two.md")
        _ = try await hub.read()
        try hub.write(Hub.page("Two", "## End\n\n<b>raw</b>\n\n[x](new.md)\n\n![](none.svg)"), to: "guides/two.md")
        let findings = try await hub.read().project.findings
        #expect(Set(findings.map { $0.place?.line ?? 0 }) == [7, 9, 11])
    }

    @Test func aBuildKeepsNothing() async throws {
        var hub = try Hub(for: .publishing)
        _ = try await hub.read()
        try hub.write("---\ntitle: [\n---\n", to: "guides/two.md")
        let project = try await hub.read().project
        #expect(project.stale.isEmpty && !project.site.pages.contains { $0.entry.title == "Two" })
    }

    @Test func settingsThatAreMissingAreNoChangeEachTime() async throws {
        var hub = try Hub()
        try hub.place.remove("Content/hub.yml")
        _ = try await hub.read()
        #expect(try await hub.read().change == .nothing)
    }

    @Test func draftsAreInAPreviewAndInNoBuild() async throws {
        for (purpose, count) in [(ProjectReader.Purpose.preview, 1), (.publishing, 0)] {
            var hub = try Hub(for: purpose)
            try hub.write("---\ntitle: Draft\ndraft: true\n---\n\nWords.\n", to: "guides/draft.md")
            let project = try await hub.read().project
            #expect(project.site.pages.count { $0.entry.title == "Draft" } == count && project.drafts == 1)
        }
    }

    @Test func aFolderWithoutContentCannotBeRead() async throws {
        var hub = try Hub()
        try hub.place.remove("Content")
        await #expect(throws: CannotRun.self) { _ = try await hub.read() }
    }
}
