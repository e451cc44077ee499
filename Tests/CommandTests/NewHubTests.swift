import Foundation
import HubModel
import Testing
import TrialSupport

/// `init` and `new`: what they make builds, and nothing is ever written over.
@Suite struct NewHubTests {
    /// All that it is warned of is what only its editors know.
    @Test func aNewHubBuildsAndMissesOnlyItsContact() throws {
        let place = try TemporaryFolder()
        let made = try Run(["init", place("my hub/deep")])
        #expect(made.status == 0 && made.output.isEmpty)
        #expect(made.errors.hasPrefix("Made a hub of ") && made.errors.contains(" files in “\(place("my hub/deep"))”.\n"))
        // What it says to do next can be pasted as it is.
        let next = try #require(made.errors.split(separator: "\n").last?.split(separator: ": ", maxSplits: 1).last)
        try #require(next.hasPrefix("handrail build --project "))
        let build = try Command.run("/bin/sh", ["-c", Command.program("handrail") + next.dropFirst("handrail".count)])
        #expect(build.status == 0)
        #expect(build.output.contains(": 0 errors, 2 warnings ("), "\(build.output)")
        let found = try Found.all(Run(["check", "--format", "json", "--project", place("my hub/deep")]))
        #expect(found.map(\.short) == ["Content/hub.yml:6:11 starter-words warning", "Content/hub.yml:8:10 starter-words warning"])
        let kinds = ["index.html", "guides/first-meeting/index.html", "easy-read/guides/first-meeting/index.html", "glossary/index.html", "sitemap.xml"]
        for path in kinds { #expect(place.bytes("my hub/deep/Output/" + path)?.isEmpty == false, "\(path)") }
        let sources = place.snapshot("my hub/deep/Content").values
        #expect(!sources.contains { if case .file(let bytes) = $0 { String(decoding: bytes, as: UTF8.self).contains("{today}") } else { false } })
    }

    @Test func initTwiceRefusesAndChangesNothing() throws {
        let place = try TemporaryFolder()
        #expect(try Run(["init", place("hub")]).status == 0)
        try place.write("My own words.", to: "hub/Content/index.md")
        let before = place.snapshot()
        let run = try Run(["init", place("hub")])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("\(place("hub"))/Content: error: there is a hub here already"))
        #expect(run.errors.components(separatedBy: "error: ").count == 2, "one finding, however many files are there")
        #expect(place.snapshot() == before)
        // One file in the way is enough.
        try place.write("Mine.", to: "other/Content/packs/welcome.md")
        #expect(try Run(["init", place("other")]).status == 2)
        #expect(place.snapshot("other").count == 3)
    }

    @Test func initInTheFolderOneIsIn() throws {
        let place = try TemporaryFolder()
        try place.makeFolder("hub/Content")
        let run = try Run(["init", "."], in: place("hub"))
        #expect(run.status == 0 && run.errors.contains(" files in this folder.\nNext: handrail build\n"), "\(run.errors)")
    }

    /// The warnings go one by one as an editor writes their own.
    @Test func theExamplesContactIsNamedUntilItIsChanged() throws {
        let hub = try TestHub()
        #expect(try Found.all(hub.run("check", "--format", "json")).isEmpty)
        try hub.write(TestHub.settings.replacing("hello@hub.example", with: "hello@example.org"), to: "hub.yml")
        var found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.map(\.short) == ["Content/hub.yml:4:10 starter-words warning"])
        #expect(found[0].message == "the contact is still that of the example" && found[0].fix == "Write your own.")
        try hub.write(TestHub.settings + "  phone: 01632 960 000\n", to: "hub.yml")
        found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.map(\.short) == ["Content/hub.yml:5:10 starter-words warning"])
        try hub.write(TestHub.settings.replacing("https://hub.example/", with: "https://hub.example.org/"), to: "hub.yml")
        found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.map(\.short) == ["Content/hub.yml:2:11 starter-words warning"])
    }

    @Test func newSaysWhatIsThere() throws {
        let hub = try TestHub()
        try hub.write(TestHub.page("Words", "## A\n\nB."), to: "glossary.md")
        try hub.write(TestHub.page("A guide"), to: "guides/a-guide.md")
        for (words, said) in [
            (["home", "Hello"], "Content/index.md: error: there is a home page already"),
            (["glossary", "Words"], "Content/glossary.md: error: there is a glossary already"),
            (["guide", "A guide"], "Content/guides/a-guide.md: error: there is a document of this name already"),
            (["guide", "Index"], "Content/guides/index.md: error: a document that is called “index” would become the page of the"),
        ] {
            let run = try Run(["new"] + words + ["--project", hub.project])
            #expect(run.status == 2 && run.errors.hasPrefix(said), "\(run.errors)")
        }
    }

    @Test func initWhereNoFolderCanBe() throws {
        let place = try TemporaryFolder()
        try place.write("x", to: "file")
        try place.link("link", to: "nowhere")
        for path in ["file", "file/hub", "link"] {
            let before = place.snapshot()
            #expect(try Run(["init", place(path)]).status == 2)
            #expect(place.snapshot() == before)
        }
    }

    static let titles = [
        "Joining our group", "She said \"hello\" and 'bye'", "Back\\slash: colon # hash", "Two\nlines\r\nand three", "../../../etc/passwd",
        "Thanks 🎉 all", "مرحبا بكم", "[ ] - {a: b} & <b>", "\u{1B}[31mred\u{202E}", "{{title}}", "Ünïcödé  ", "2: A part", "x.easy", "x.cy",
    ]

    @Test(arguments: KindName.allCases, titles) func aNewDocumentBuilds(kind: KindName, title: String) throws {
        // All kinds with one title, and all titles with one kind.
        guard kind == .guide || title == Self.titles[0] || title == Self.titles[1] else { return }
        let hub = try TestHub()
        if kind == .home { try hub.remove("index.md") }
        let before = hub.place.snapshot()
        let run = try hub.run("new", kind.rawValue, title)
        #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
        let new = hub.place.snapshot().filter { before[$0.key] == nil && $0.value != .folder }.keys
        let path = try #require(new.first)
        #expect(new.count == 1 && path.hasPrefix("hub/Content/") && path.hasSuffix(".md") && !path.contains(".."))
        #expect(run.errors == "Made \(hub.place(path)).\n")
        let build = try hub.run("build")
        #expect(build.status == 0 && build.errors.contains(": 0 errors, "), "\(build.errors)")
        let found = try Found.all(hub.run("check", "--format", "json")).map(\.id)
        #expect(found.allSatisfy { $0 == "starter-words" }, "\(found)")
        guard kind != .pack, kind != .home else { return }
        let words = title.split { $0.isWhitespace || "\"'&<>{}\u{1B}\u{202E}".contains($0) }.first ?? ""
        let pages = hub.published.filter { !$0.key.hasPrefix("easy-read") && $0.key.hasSuffix("index.html") }
        let titled = pages.values.contains {
            if case .file(let bytes) = $0 { String(decoding: bytes, as: UTF8.self).contains("<h1>") && String(decoding: bytes, as: UTF8.self).contains(words) } else { false }
        }
        #expect(titled)
    }

    @Test(arguments: KindName.allCases) func newNeverWritesOver(kind: KindName) throws {
        let hub = try TestHub()
        _ = try hub.run("new", kind.rawValue, "A title")
        let before = hub.place.snapshot()
        let run = try hub.run("new", kind.rawValue, "a TITLE")
        #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("[file-exists]"))
        #expect(hub.place.snapshot() == before)
    }

    @Test(arguments: ["", "!!", "🎉", "..", "/", "con", String(repeating: "x", count: 300), "nul"])
    func titlesWithoutAFileName(title: String) throws {
        let hub = try TestHub()
        let before = hub.place.snapshot()
        let run = try hub.run("new", "page", title)
        #expect(run.status == 2 && run.errors.contains("[no-address]"))
        #expect(hub.place.snapshot() == before)
    }

    @Test func newWritesThroughNoLink() throws {
        let hub = try TestHub()
        try hub.place.makeFolder("elsewhere")
        try hub.place.link("hub/Content/guides", to: hub.place("elsewhere"))
        try hub.place.link("hub/Content/glossary.md", to: hub.place("elsewhere/glossary.md"))
        #expect(try hub.run("new", "guide", "A").status == 2)
        #expect(try hub.run("new", "glossary", "A").status == 2)
        #expect(hub.place.snapshot("elsewhere").isEmpty)
    }
}
