import Foundation
import Testing
import TrialSupport

/// Runs that cannot come to their end, and letters that must not be mixed up.
@Suite(.serialized) struct PackFaultTests {
    private let hub: PackHub

    init() throws { hub = try PackHub() }

    /// Waits until something is so, or the run has ended; five minutes at most.
    private func wait(for isSo: @autoclosure () -> Bool, in process: Process) {
        let end = Date(timeIntervalSinceNow: 300)
        while process.isRunning, Date() < end, !isSo() { usleep(500) }
    }

    private func isWhole(_ file: String) -> Bool {
        guard let bytes = hub.place.bytes("mine/packs/" + file) else { return false }
        return bytes.starts(with: "%PDF-".utf8) && String(decoding: bytes.suffix(10), as: UTF8.self).contains("%%EOF")
    }

    @Test func kills() throws {
        try hub.writeList(PackHub.titles + PackHub.rows(2..<120))
        var cut = 0
        for trial in 0..<Command.trials("HANDRAIL_PACK_KILLS", usually: 8) {
            let process = try Run.start(hub.words())
            // A kill at another moment each time, once the first packs are there.
            wait(for: hub.made.count >= 2 + trial * 9, in: process)
            usleep(UInt32.random(in: 0..<20_000))
            Command.kill(process)
            let pdfs = hub.made.filter { $0.hasPrefix("row-") }
            try #require(!pdfs.isEmpty, "there were packs")
            #expect(pdfs.allSatisfy(isWhole), "no PDF is half written")
            if hub.place.text("mine/packs/.handrail-pack")?.hasSuffix("done\n") != true {
                cut += 1
                let again = try hub.pack()
                #expect(again.status == 2 && again.errors.contains("an earlier run stopped before its end"), "\(again.errors)")
            }
            let forget = try Run(["pack", "welcome", "--out", hub.out, "--forget"])
            #expect(forget.status == 0 && hub.place.snapshot("mine").keys.sorted() == ["people.csv"], "\(forget.errors)")
        }
        #expect(cut > 0, "some runs were cut short")
    }

    /// Ctrl and C, a window that is closed, the system that goes down: nothing is left, and a sentence says so.
    @Test func stops() throws {
        try hub.writeList(PackHub.titles + PackHub.rows(2..<400))
        for (number, more) in [(SIGINT, []), (SIGTERM, ["--batch"]), (SIGHUP, ["--booklet"])] {
            let process = try Run.start(hub.words(more), errors: hub.place("err.txt"))
            wait(for: !hub.place.snapshot("mine/packs").isEmpty, in: process)
            usleep(400_000)
            let moment = Date()
            kill(process.processIdentifier, number)
            process.waitUntilExit()
            #expect(Date().timeIntervalSince(moment) < 30, "it ends soon")
            #expect(process.terminationReason == .exit && process.terminationStatus == 2)
            let said = hub.place.text("err.txt") ?? ""
            #expect(said.contains("error: you stopped the run before its end [post-stopped]") && said.contains("nothing of this run was left behind"), "\(said)")
            #expect(hub.place.snapshot("mine").keys.sorted() == ["people.csv"])
        }
    }

    @Test(.enabled(if: Command.canMount)) func aFullDisk() throws {
        try hub.writeList(PackHub.titles + PackHub.rows(2..<60))
        try hub.place.makeFolder("mine/disk")
        let disk = hub.place("mine/disk")
        try Command.mountDisk(of: "400k", at: disk)
        defer { _ = try? Command.run("/bin/umount", [disk]) }
        let run = try hub.pack(out: disk + "/packs")
        #expect(run.status == 2 && run.errors.contains("the disk is full") && run.errors.contains("nothing of this run was left behind"), "\(run.errors)")
        #expect(hub.place.snapshot("mine/disk").isEmpty)
    }

    /// The command `typst` without Python: a pack that a screen reader could not follow is not made, and nothing is left.
    @Test func packsThatNeedTheirTagsMendedAreNotMadeWithoutIt() throws {
        let place = try TemporaryFolder()
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..").standardizedFileURL.path
        try place.writeScript("exec \"\(root)/.venv-print/bin/python\" \"\(root)/Tests/Typst/stand-in.py\" \"$@\"", to: "typst")
        try Command.copyProgram("handrail", to: place("handrail"))
        func pack() throws -> Run { try Run(hub.words(), environment: ["PATH": place.path], program: place("handrail")) }
        try hub.writeList(PackHub.titles + PackHub.rows(2..<5))
        #expect(try pack().status == 0)
        #expect(hub.made.contains("row-002.pdf"))
        #expect(try Run(["pack", "welcome", "--out", hub.out, "--forget"]).status == 0)
        try hub.hub.write(TestHub.page("Cake", "| Cake | Price |\n| --- | --- |\n| Lemon | 1 |\n| Seed | 2 |"), to: "guides/cake.md")
        let run = try pack()
        #expect(run.status == 2 && run.errors.contains("there is no pikepdf on this computer, which puts packs in order for screen readers"))
        #expect(run.errors.contains("nothing of this run was left behind"), "\(run.errors)")
        #expect(hub.place.snapshot("mine").keys.sorted() == ["people.csv"])
    }

    /// What cannot be printed is said with its place, in the letter or in a document, before anything is made.
    @Test(arguments: ["guides/cake.md", "packs/welcome.md", "guides/tea.easy.md"])
    func listsTooDeepForPaperAreSaidBeforeAnythingIsMade(_ file: String) throws {
        try hub.writeList(PackHub.titles + PackHub.rows(2..<5) { ["standard", "easy read", "large print"][$0 % 3] })
        let old = try #require(hub.place.text("hub/Content/" + file))
        let lines = old.split(separator: "\n", omittingEmptySubsequences: false).count
        try hub.hub.write(old + "\n" + (0..<9).map { String(repeating: "  ", count: $0) + "- x\n" }.joined(), to: file)
        for more in [[], ["--dry-run"]] {
            let run = try Run(hub.words(more))
            #expect(run.status == 1 && run.errors.contains("Content/\(file):\(lines + 9):17: error: lists and quotes stand inside one another"), "\(run.errors)")
            #expect(hub.place.snapshot("mine").keys.sorted() == ["people.csv"])
        }
    }

    /// Each person's name and street are in their own PDF, and nobody else's are.
    @Test func nobodyGetsAnothersLetter() throws {
        let count = Command.trials("HANDRAIL_PACK_ROWS", usually: 150)
        try hub.writeList(PackHub.titles + PackHub.rows(2..<(2 + count)) { ["standard", "large print", "easy read"][$0 % 3] })
        let run = try hub.pack()
        #expect(run.status == 0, "\(run.errors)")
        var mixed: [Int] = []
        for row in 2..<(2 + count) {
            let digits = String(row)
            let text = try hub.text("row-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits + ".pdf")
            let words = text.split { !$0.isLetter && !$0.isNumber }.filter { $0.hasPrefix(PackHub.canary) }
            let own = ["an", "sur", "street", "town", ""].map { "\(PackHub.canary)\($0)\(row)" }
            if Set(words.map(String.init)) != Set(own) { mixed.append(row) }
        }
        #expect(mixed.isEmpty)
    }

    @Test func labelsAndBatchesAreInOrder() throws {
        try hub.writeList(PackHub.titles + PackHub.rows(2..<40))
        try hub.pack("--batch", "--labels", "14", "--label-start", "5")
        let letters = try hub.text("batch-standard-white.pdf")
        let names = letters.split { !$0.isLetter && !$0.isNumber }.filter { $0.hasPrefix("\(PackHub.canary)sur") }.map(String.init)
        // Twice each: on the address and after “Dear”.
        #expect(names == (2..<40).flatMap { ["\(PackHub.canary)sur\($0)", "\(PackHub.canary)sur\($0)"] })
        let labels = try hub.text("labels.pdf")
        let onLabels = labels.split { !$0.isLetter && !$0.isNumber }.filter { $0.hasPrefix("\(PackHub.canary)sur") }.map(String.init)
        #expect(onLabels == (2..<40).map { "\(PackHub.canary)sur\($0)" })
        let pages = try Command.run("/usr/bin/env", ["pdfinfo", hub.out + "/labels.pdf"]).output
        #expect(pages.contains("Pages:           3"), "4 places are left out: 10, 14 and 14 labels")
    }
}
