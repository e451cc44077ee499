import HubBuild
import Testing
import TrialSupport

/// A build after any series of changes is a clean build, byte for byte, whatever earlier builds remember.
@Suite struct SeriesTests {
    @Test(arguments: 0..<Command.trials("HANDRAIL_SERIES", usually: 200))
    func aSeriesEndsInACleanBuild(seed: Int) async throws {
        var hub = try SeriesHub(seed: UInt64(seed))
        _ = try await hub.build(into: "out")
        hub.noteGood()
        var compared = 0
        for step in 0..<3 {
            for _ in 0...(seed % 2) { try hub.change() }
            // Now and then it is another day by then.
            let day = "2026-06-\(15 + step * (seed % 3))"
            let report = try await hub.build(into: "out", on: day)
            if !report.hasErrors { hub.noteGood() }
            guard step == 2 || seed % 5 == 0 else { continue }
            let clean = try await hub.build(into: "clean-\(step)", on: day)
            #expect(report.findings == clean.findings, "seed \(seed), step \(step)")
            #expect(report.documents == clean.documents && report.pages == clean.pages)
            guard !clean.hasErrors else { continue }
            compared += 1
            #expect(hub.published("out").differences(from: hub.published("clean-\(step)")) == [], "seed \(seed), step \(step)")
        }
        // A series that ends in errors has written nothing to compare: take back what made them.
        if compared == 0 {
            try hub.goBack()
            let (report, clean) = (try await hub.build(into: "out"), try await hub.build(into: "clean"))
            #expect(!clean.hasErrors && report.findings == clean.findings, "seed \(seed)")
            #expect(hub.published("out").differences(from: hub.published("clean")) == [], "seed \(seed)")
            compared += clean.hasErrors ? 0 : 1
        }
        #expect(compared > 0, "seed \(seed): nothing was compared")
    }

    /// State that is damaged, missing, or another program's means a full build, never a wrong one.
    @Test(arguments: ["memory", "last", "manifest"])
    func damagedStateIsNotBelieved(file: String) async throws {
        var hub = try SeriesHub(seed: 7)
        _ = try await hub.build(into: "out")
        let whole = try #require(hub.place.bytes("out/.handrail/" + file))
        var flipped = whole
        flipped[flipped.count * 2 / 3] ^= 0x20
        for damaged in [Array(whole.dropLast(whole.count / 3)), [], flipped] {
            if file != "manifest" { try hub.place.write(damaged, to: "out/.handrail/" + file) }
            if file == "manifest" { try hub.place.write(damaged, to: "out/.handrail/memory") }
            try hub.edit("guides/two.md")
            _ = try await hub.build(into: "out")
            _ = try await hub.build(into: "clean")
            #expect(hub.published("out").differences(from: hub.published("clean")) == [])
        }
        try hub.place.remove("out/.handrail/" + (file == "manifest" ? "last" : file))
        _ = try await hub.build(into: "out")
        #expect(hub.published("out").differences(from: hub.published("clean")) == [])
    }

    @Test func anotherProgramBuildsAllAnew() async throws {
        let hub = try SeriesHub(seed: 8)
        let first = try await hub.build(into: "out", program: 1)
        // A page that an older program made otherwise: it looks like ours, and must not stay.
        let again = try await hub.build(into: "out", program: 2)
        #expect(first.output?.written == again.output?.unchanged && again.output?.written == 0)
        let manifest = try #require(hub.place.text("out/.handrail/manifest"))
        let third = try await hub.build(into: "out", program: 1)
        #expect(third.output?.written == 0 && hub.place.text("out/.handrail/manifest") != manifest)
    }

    /// A page that somebody deleted or wrote over is noticed though no source has changed.
    @Test func theOutputIsLookedAt() async throws {
        let hub = try SeriesHub(seed: 9)
        _ = try await hub.build(into: "out")
        try hub.place.remove("out/guides/one/index.html")
        #expect(try await hub.build(into: "out").output?.written == 1)
        try hub.place.write("mine", to: "out/guides/one/index.html")
        let report = try await hub.build(into: "out")
        #expect(report.hasErrors && report.findings.contains { $0.id == "output-edited" })
    }

    /// One text is changed: its pages are written, and no others.
    @Test func onlyPagesThatDependOnAChangeAreWritten() async throws {
        var hub = try SeriesHub(seed: 10)
        _ = try await hub.build(into: "out")
        try hub.edit("guides/two.md")
        let report = try await hub.build(into: "out")
        #expect(report.output?.changed.allSatisfy { $0.contains("guides/two/") } == true)
        #expect((1...5).contains(report.output?.written ?? 0))
        #expect(try await hub.build(into: "out").output?.written == 0)
    }

    /// The list of files has one order, whichever pages were written last: the next build looks for each behind the one before.
    @Test func filesAreListedAsACleanBuildListsThem() async throws {
        var hub = try SeriesHub(seed: 12)
        _ = try await hub.build(into: "out")
        try hub.edit("guides/two.md")
        #expect(try await hub.build(into: "out").output?.unchanged != 0)
        _ = try await hub.build(into: "clean")
        func paths(_ output: String) throws -> [Substring] {
            try #require(hub.place.text(output + "/.handrail/manifest")).split(separator: "\n").compactMap { $0.split(separator: " ").last }.dropLast()
        }
        #expect(try paths("out") == paths("clean"))
    }

    /// On another day all is looked at anew that knows of days, and no text is.
    @Test func anotherDayWritesNothingAnew() async throws {
        let hub = try SeriesHub(seed: 11)
        _ = try await hub.build(into: "out")
        let next = try await hub.build(into: "out", on: "2026-06-16")
        #expect(next.output?.written == 0)
    }
}
