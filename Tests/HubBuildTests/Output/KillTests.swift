import Foundation
import HubBuild
import Testing
import TrialSupport

/// Builds that are killed, that run twice at once, and that fill the disk.
@Suite(.serialized) struct KillTests {
    let place: TemporaryFolder

    init() throws {
        place = try TemporaryFolder()
        try place.makeFolder("project")
    }

    private func words(_ verb: String, _ out: String = "out", _ version: String...) -> [String] {
        [verb, place(out), place("project")] + version
    }

    /// What a build in peace makes of a version.
    private func clean(_ version: String) throws -> [String: Thing] {
        try #require(try Command.trial(words("build", "clean-\(version)", version)).status == 0)
        return place.snapshot("clean-\(version)", without: [".handrail"])
    }

    private func published() -> [String: Thing] { place.snapshot("out", without: [".handrail"]) }

    /// Every file is whole and of one version or the other, but for half-written ones under their own names.
    ///
    /// - Returns: how many files there were.
    @discardableResult
    private func expectWhole(_ a: [String: Thing], _ b: [String: Thing]) -> Int {
        let files = published().filter { $0.value != .folder && !$0.key.hasPrefix("notes/") }
        for (path, thing) in files {
            let name = path.split(separator: "/").last ?? ""
            let isWhole = name.hasPrefix(".handrail-tmp-") || thing == a[path] || thing == b[path]
            #expect(isWhole, "\(path)")
        }
        return files.count
    }

    @Test func aKillAtAnyMomentLeavesWholeFilesAndTheNextBuildFinishes() throws {
        let (a, b) = (try clean("A"), try clean("B"))
        var interrupted = 0
        for trial in 0..<Command.trials("HANDRAIL_KILLS", usually: 40) {
            let process = try Command.startTrial(words("loop"))
            // However slow the machine is: every second kill waits for the first page.
            let journal = place("out/.handrail/journal")
            if trial % 2 == 0 {
                usleep(UInt32.random(in: 3_000...90_000))
            } else {
                while process.isRunning, !FileManager.default.fileExists(atPath: journal) { usleep(200) }
                usleep(UInt32.random(in: 0...20_000))
            }
            Command.kill(process)
            if FileManager.default.fileExists(atPath: journal) { interrupted += 1 }
            expectWhole(a, b)
            // Once there is something of ours: a folder with nothing but a stranger's notes would be refused.
            if trial % 10 == 9 { try place.write("mine", to: "out/notes/\(trial).txt") }
            let version = trial % 2 == 0 ? "A" : "B"
            guard trial % 3 != 0 else { continue }  // Now and then the next one is killed as well.
            let next = try Command.trial(words("build", "out", version))
            #expect(next.status == 0, "\(next.output)")
            let ours = published().filter { !$0.key.hasPrefix("notes") }
            #expect(ours.differences(from: version == "A" ? a : b).isEmpty)
        }
        #expect(interrupted > 0, "no kill came while a build was writing")
        let notes = published().filter { $0.key.hasSuffix(".txt") }
        #expect(notes.values.allSatisfy { $0 == .file(Array("mine".utf8)) } && !notes.isEmpty)
    }

    @Test func noFileIsEverSeenHalfWritten() throws {
        let (a, b) = (try clean("A"), try clean("B"))
        let process = try Command.startTrial(words("loop"))
        defer { Command.kill(process) }
        let end = Date(timeIntervalSinceNow: 300)
        var looks = 0
        // The pages that both versions have are always there, once they have been written.
        while looks < 50, process.isRunning, Date() < end { looks += expectWhole(a, b) >= 60 ? 1 : 0 }
        #expect(looks == 50, "the site was there to be looked at")
    }

    @Test func ofTwoBuildsAtOnceOneWaits() throws {
        let (a, b) = (try clean("A"), try clean("B"))
        for _ in 0..<Command.trials("HANDRAIL_PAIRS", usually: 10) {
            let pair = try ["A", "B"].map { try Command.startTrial(words("build", "out", $0)) }
            for build in pair { build.waitUntilExit() }
            #expect(pair.map(\.terminationStatus) == [0, 0])
            let site = published()
            #expect(site.differences(from: a).isEmpty || site.differences(from: b).isEmpty)
        }
        try place.remove("out")
    }

    @Test func aBuildThatWaitsTooLongSaysSo() throws {
        let holder = try Command.startTrial(words("hold"), untilItSpeaks: true)
        defer { Command.kill(holder) }
        var said: [String] = []
        do {
            _ = try OutputFolder.open(place("out"), project: place("project"), home: nil, patience: 1) {
                said.append($0)
            }
            Issue.record("the lock kept nobody out")
        } catch {
            #expect(error.finding.id == "output-in-use")
            #expect(error.finding.message.contains("another build"))
        }
        #expect(said.count == 1)
    }

    /// The build stopped with plain words, and all that version A had is there, whole.
    private func expectOldSiteIntact(_ full: Command, words: String, _ a: [String: Thing], _ b: [String: Thing]) {
        #expect(full.status == 2)
        #expect(full.output.contains(words), "\(full.output)")
        let there = published()
        #expect(!there.keys.contains { $0.contains(".handrail-tmp-") })
        expectWhole(a, b)
        // `turns` is a file in A and a folder in B.
        #expect(a.keys.filter { there[$0] == nil && !$0.hasPrefix("turns") && !$0.hasPrefix("back") } == [])
    }

    @Test func aFileThatMayNotGrowStopsTheBuildAndLeavesTheOldSite() throws {
        let (a, b) = (try clean("A"), try clean("B"))
        try #require(try Command.trial(words("build", "out", "A")).status == 0)
        for limit in ["0", "3000", "12000"] {
            let full = try Command.trial(["limit", limit] + words("build", "out", "B"))
            expectOldSiteIntact(full, words: "larger than is allowed", a, b)
        }
        try #require(try Command.trial(words("build", "out", "B")).status == 0)
        #expect(published().differences(from: b).isEmpty)
    }

    /// On a real small disk.
    @Test(.enabled(if: Command.canMount))
    func aFullDiskStopsTheBuildAndLeavesTheOldSite() throws {
        let (a, b) = (try clean("A"), try clean("B"))
        try place.makeFolder("out")
        let size = a.values.reduce(600_000) { sum, thing in
            if case .file(let bytes) = thing { sum + bytes.count } else { sum }
        }
        try Command.mountDisk(of: "\(size)", at: place("out"))
        defer { _ = try? Command.run("/bin/umount", [place("out")]) }
        try #require(try Command.trial(words("build", "out", "A")).status == 0)
        // Fill what is left, but for ever more pages.
        for room in [0, 1, 4, 10, 20] {
            fill("out/filler", leaving: room * 4_096)
            let full = try Command.trial(words("build", "out", "B"))
            try place.remove("out/filler")
            expectOldSiteIntact(full, words: "the disk is full", a, b)
            #expect(full.output.contains("Make room"))
        }
        try #require(try Command.trial(words("build", "out", "A")).status == 0)
        #expect(published().differences(from: a).isEmpty)
    }

    private func fill(_ path: String, leaving room: Int) {
        let file = open(place(path), O_WRONLY | O_CREAT, 0o600)
        defer { close(file) }
        let page = Array(repeating: UInt8(1), count: 4_096)
        var size = 0
        while write(file, page, page.count) == page.count { size += page.count }
        ftruncate(file, off_t(max(0, size - room)))
    }

    /// A folder of the site is swapped for a link to somewhere else, and back, while pages are written to it.
    @Test func aFolderSwappedForALinkLeadsNobodyOut() throws {
        try place.write("outside", to: "outside/keep.txt")
        try place.makeFolder("spare")
        let folder = try OutputFolder.open(place("out"), project: place("project"), home: nil)
        _ = try folder.write([1], to: "guides/index.html")
        let (guides, outside, spare) = (place("out/guides"), place("outside"), place("spare"))
        let ended = DispatchSemaphore(value: 0)
        // A thread of its own: other tests may keep all those of the task pool busy.
        let swapper = Thread {
            var number = 0
            while !Thread.current.isCancelled {
                number += 1
                rename(guides, "\(spare)/\(number)")
                symlink(outside, guides)
                usleep(20)
                unlink(guides)
                mkdir(guides, 0o755)
                usleep(20)
            }
            ended.signal()
        }
        swapper.start()
        var (written, refused) = (0, 0)
        let trials = Command.trials("HANDRAIL_SWAPS", usually: 1_000)
        var number = 0
        // On a busy machine the swapping may be slow to start.
        while number < trials || (min(written, refused) < 5 && number < 100 * trials) {
            number += 1
            // Between looking for a page and making it there are several moments to swap at.
            switch try? folder.write([1], to: "guides/\(number)/index.html").kind {
            case .written?: written += 1
            case .refused?: refused += 1
            default: break
            }
        }
        swapper.cancel()
        ended.wait()
        #expect(place.snapshot("outside") == ["keep.txt": .file(Array("outside".utf8))])
        #expect(refused > 0 && written > 0, "\(written) written, \(refused) refused")
    }
}
