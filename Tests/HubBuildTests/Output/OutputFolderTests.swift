import Foundation
import HubSource
import Testing
import TrialSupport

@testable import HubBuild

@Suite struct OutputFolderTests {
    let place: TemporaryFolder
    let site = Site([
        "index.html": "home", "guides/x/index.html": "x", "guides/y/index.html": "y", "a/b/c/d.txt": "deep",
    ])

    init() throws {
        place = try TemporaryFolder()
        try place.makeFolder("project")
    }

    private func modified(_ path: String) throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: place(path))[.modificationDate] as? Date
    }

    private func setModified(_ path: String, years: Double) throws {
        let date = Date(timeIntervalSinceNow: years * 365 * 86_400)
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: place("out/\(path)"))
    }

    @Test func writesTheSite() throws {
        let result = try site.build(in: place)
        #expect(result.all.isEmpty && result.summary.written == 4)
        #expect(place.published() == site.tree)
        #expect(Set(place.snapshot("out/.handrail").keys) == ["manifest", "lock"])
    }

    @Test func whatIsTheSameIsNotWritten() throws {
        try site.build(in: place)
        let before = try modified("out/index.html")
        let notes = try modified("out/.handrail/manifest")
        let result = try site.build(in: place)
        #expect(result.summary.unchanged == 4 && result.summary.written == 0)
        #expect(try modified("out/index.html") == before)
        #expect(try modified("out/.handrail/manifest") == notes)
    }

    @Test func onlyWhatChangedIsWritten() throws {
        try site.build(in: place)
        var next = site
        next.pages["guides/x/index.html"] = "new x"
        let result = try next.build(in: place)
        #expect(result.summary.written == 1 && result.summary.unchanged == 3)
        #expect(place.published() == next.tree)
    }

    @Test func pagesThatAreGoneGoWithTheirFolders() throws {
        try site.build(in: place)
        let next = Site(["index.html": "home", "guides/z/index.html": "z"])
        let result = try next.build(in: place)
        #expect(result.summary.removed == ["a/b/c/d.txt", "guides/x/index.html", "guides/y/index.html"])
        #expect(place.published() == next.tree)
    }

    @Test func whatPeoplePutThereStays() throws {
        try place.write("*", to: "out/.gitignore")
        try site.build(in: place)
        for path in ["CNAME", ".git/HEAD", "notes/todo.txt", "a/b/mine.txt", "guides/x/mine.txt"] {
            try place.write(path, to: "out/\(path)")
        }
        try place.makeFolder("out/empty/one")
        try place.link("out/shortcut", to: "notes")
        let before = place.published().filter { !site.tree.keys.contains($0.key) }
        let next = Site(["index.html": "new"])
        #expect(try next.build(in: place).all.isEmpty)
        let after = place.published()
        for (path, thing) in before { #expect(after[path] == thing, "\(path)") }
        #expect(after["a/b/c"] == nil && after["guides/y"] == nil && after["a/b"] == .folder)
    }

    @Test func aStrangersFileInOurPlaceStopsTheBuildBeforeItWrites() throws {
        try site.build(in: place)
        try place.write("mine", to: "out/CNAME")
        let before = place.snapshot("out")
        var next = Site(["CNAME": "ours", "index.html": "new", "b/index.html": "b"])
        let result = try next.build(in: place)
        #expect(result.ids == ["output-not-ours"])
        #expect(result.files == [place("out/CNAME")] && result.all[0].message.contains("Content/CNAME"))
        #expect(place.snapshot("out") == before)
        // It came up only while the build ran.
        #expect(try next.build(in: place, regardless: true).summary.findings.map(\.id) == ["output-not-ours"])
        #expect(place.text("out/CNAME") == "mine" && place.text("out/index.html") == "new")
        // The very same bytes are no obstacle.
        next.pages["CNAME"] = "mine"
        #expect(try next.build(in: place).all.isEmpty)
    }

    @Test func aPageThatSomebodyEditedIsNotOverwritten() throws {
        try site.build(in: place)
        try place.write("edited", to: "out/index.html")
        var next = site
        next.pages["index.html"] = "new home"
        for _ in 0..<2 {
            #expect(try next.build(in: place).ids == ["output-edited"])
            #expect(try next.build(in: place, regardless: true).summary.findings.map(\.id) == ["output-edited"])
            #expect(place.text("out/index.html") == "edited")
        }
        try place.remove("out/index.html")
        #expect(try next.build(in: place).all.isEmpty)
        #expect(place.published() == next.tree)
    }

    @Test func anEditedPageThatIsGoneIsKeptAndNamedEachTime() throws {
        try site.build(in: place)
        try place.write("edited", to: "out/guides/x/index.html")
        let next = Site(["index.html": "home"])
        for _ in 0..<2 {
            let result = try next.build(in: place)
            #expect(result.ids == ["output-edited"] && result.all[0].severity == .warning)
            #expect(result.files == [place("out/guides/x/index.html")])
            #expect(place.text("out/guides/x/index.html") == "edited")
        }
        try place.write("x", to: "out/guides/x/index.html")
        #expect(try next.build(in: place).all.isEmpty)
        #expect(place.published() == next.tree)
    }

    @Test(arguments: [-10.0, 10.0])
    func wrongClocksChangeNothing(years: Double) throws {
        try site.build(in: place)
        for path in site.pages.keys { try setModified(path, years: years) }
        #expect(try site.build(in: place).summary.unchanged == 4)
        try setModified("index.html", years: -years)
        var next = site
        next.pages["index.html"] = "newer"
        next.pages["guides/x/index.html"] = nil
        #expect(try next.build(in: place).all.isEmpty)
        #expect(place.published() == next.tree)
    }

    @Test func anEditOfTheSameSizeIsSeen() throws {
        try site.build(in: place)
        usleep(20_000)
        try place.write("emoh", to: "out/index.html")
        #expect(try site.build(in: place).ids == ["output-edited"])
        #expect(place.text("out/index.html") == "emoh")
    }

    @Test func aSiteThatWasCopiedIsStillOurs() throws {
        try site.build(in: place)
        try FileManager.default.copyItem(atPath: place("out"), toPath: place("copy"))
        try place.remove("out")
        try FileManager.default.moveItem(atPath: place("copy"), toPath: place("out"))
        let next = Site(["index.html": "new"])
        #expect(try next.build(in: place).all.isEmpty)
        #expect(place.published() == next.tree)
    }

    @Test func filesAndFoldersMayTradePlaces() throws {
        let first = Site(["a": "file", "b/index.html": "in b", "b/c/d": "deep", "e/f": "f", "same": "s"])
        let second = Site(["a/index.html": "in a", "a/x/y": "deep", "b": "file", "e": "e", "same": "s"])
        for site in [first, second, first, second] {
            #expect(try site.build(in: place).all.isEmpty)
            #expect(place.published() == site.tree)
        }
    }

    @Test func aFolderWithAStrangersFileDoesNotMakeWay() throws {
        try Site(["b/index.html": "in b", "a": "file"]).build(in: place)
        try place.write("mine", to: "out/b/deep/mine.txt")
        try place.write("edited", to: "out/a")
        let before = place.published()
        let next = Site(["b": "file", "a/index.html": "in a"])
        #expect(Set(try next.build(in: place).ids) == ["output-not-ours"])
        #expect(place.published() == before)
        let regardless = try next.build(in: place, regardless: true)
        #expect(Set(regardless.summary.findings.map(\.file)) == [place("out/a"), place("out/b")])
        #expect(place.text("out/b/deep/mine.txt") == "mine" && place.text("out/a") == "edited")
    }

    @Test func linksInOurPlaceAreRefusedAndNeverFollowed() throws {
        try site.build(in: place)
        try place.write("outside", to: "outside/index.html")
        for (path, target) in [("index.html", "outside/index.html"), ("guides", "outside"), ("a/b/c", "outside")] {
            try place.remove("out/\(path)")
            try place.link("out/\(path)", to: place(target))
        }
        var next = site
        for path in next.pages.keys { next.pages[path] = "new" }
        let result = try next.build(in: place)
        #expect(Set(result.files) == [place("out/index.html"), place("out/guides"), place("out/a/b/c")])
        #expect(Set(result.ids) == ["output-not-ours"])
        try next.build(in: place, regardless: true)
        try Site([:]).build(in: place)
        #expect(place.snapshot("outside") == ["index.html": .file(Array("outside".utf8))])
    }

    @Test func aFolderMovedAwayAndLinkedBackIsFound() throws {
        try site.build(in: place)
        try FileManager.default.moveItem(atPath: place("out/guides"), toPath: place("moved"))
        try place.link("out/guides", to: place("moved"))
        #expect(try site.build(in: place).files == [place("out/guides")])
    }

    @Test(arguments: [
        "", "nonsense", "handrail manifest 2\n", "handrail manifest 1\nsum 0000000000000000\n", "half", "flipped",
        "\u{0}",
    ])
    func aDamagedListIsNoLicence(damage: String) throws {
        try site.build(in: place)
        let manifest = try #require(place.bytes("out/.handrail/manifest"))
        switch damage {
        case "half": try place.write(Array(manifest.prefix(manifest.count / 2)), to: "out/.handrail/manifest")
        case "flipped":
            var bytes = manifest
            bytes[40] ^= 1
            try place.write(bytes, to: "out/.handrail/manifest")
        default: try place.write(damage, to: "out/.handrail/manifest")
        }
        try place.write("mine", to: "out/guides/y/index.html")
        var next = site
        next.pages["a/b/c/d.txt"] = nil
        let folder = try OutputFolder.open(place("out"), project: place("project"), home: nil)
        #expect(folder.findings.map(\.id) == ["output-list-damaged"])
        let plan = OutputPlan(next.files, output: place("out"))
        let findings = try folder.begin(plan) { next.bytes($0.path) }
        #expect(findings.map(\.file) == [place("out/guides/y/index.html")])
        let outcomes = try next.files.map { try folder.write(next.bytes($0.path), to: $0.path) }
        let summary = try folder.finish(plan, outcomes)
        #expect(summary.unchanged == 2 && summary.removed.isEmpty)
        #expect(place.text("out/guides/y/index.html") == "mine" && place.text("out/a/b/c/d.txt") == "deep")
    }

    @Test func aBuildThatIsAbandonedDeletesNothingAndTheNextOneKnowsItsFiles() throws {
        try site.build(in: place)
        do {
            let folder = try OutputFolder.open(place("out"), project: place("project"), home: nil)
            _ = try folder.write(Array("half a build".utf8), to: "index.html")
            _ = try folder.write(Array("new".utf8), to: "new/page.html")
            folder.abandon()
        }
        #expect(place.text("out/a/b/c/d.txt") == "deep")
        #expect(try site.build(in: place).all.isEmpty)
        #expect(place.published() == site.tree)
    }

    @Test func aFileThatAPowerCutLeftEmptyIsWrittenAgain() throws {
        try site.build(in: place)
        try place.write("", to: "out/index.html")
        #expect(try site.build(in: place).all.isEmpty)
        #expect(place.published() == site.tree)
    }

    @Test func halfWrittenFilesOfAKilledBuildAreRemoved() throws {
        try site.build(in: place)
        try place.write("0000000000000000 guides/x/index.html\n", to: "out/.handrail/journal")
        try place.write("half", to: "out/guides/x/.handrail-tmp-1")
        try place.write("half", to: "out/.handrail/.handrail-tmp-2")
        try site.build(in: place)
        #expect(place.published() == site.tree)
        #expect(Set(place.snapshot("out/.handrail").keys) == ["manifest", "lock"])
    }

    /// A kill between the removal of a file and that of its folder, or between the making of a folder and its file.
    @Test(arguments: ["", "0000000000000000 turns/x/index.html\n"])
    func anEmptyFolderThatAKilledBuildLeftMakesWayForAFile(journal: String) throws {
        try (journal.isEmpty ? Site(["turns/x/index.html": "x", "index.html": "home"]) : site).build(in: place)
        try? place.remove("out/turns/x/index.html")
        try place.makeFolder("out/turns/x")
        if !journal.isEmpty { try place.write(journal, to: "out/.handrail/journal") }
        let next = Site(["turns": "a file now"])
        #expect(try next.build(in: place).all.isEmpty)
        #expect(place.published() == next.tree)
    }

    @Test func anEmptyFolderOfSomebodyElseStays() throws {
        try site.build(in: place)
        try place.makeFolder("out/turns/x")
        #expect(try Site(["turns": "a file now"]).build(in: place).ids == ["output-not-ours"])
        #expect(place.published()["turns/x"] == .folder)
    }

    @Test func aPlannedFileWithoutAnOutcomeStays() throws {
        try site.build(in: place)
        let folder = try OutputFolder.open(place("out"), project: place("project"), home: nil)
        let plan = OutputPlan(site.files, output: place("out"))
        _ = try folder.finish(plan, [try folder.write(Array("new".utf8), to: "index.html")])
        #expect(place.text("out/a/b/c/d.txt") == "deep")
    }

    /// On Linux two spellings of é are two files, and the old one has to go.
    @Test func aNewSpellingOfALetterReplacesTheOld() throws {
        try Site(["e\u{301}/index.html": "1"]).build(in: place)
        let next = Site(["\u{E9}/index.html": "1"])
        #expect(try next.build(in: place).all.isEmpty)
        #expect(place.published().count == 2)
        #expect(try next.build(in: place).summary.unchanged == 1)
    }
}
