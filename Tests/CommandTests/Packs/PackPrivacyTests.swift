import Foundation
import Testing
import TrialSupport

/// Words of people are in their packs and on their labels, and nowhere else, whatever happens.
@Suite(.serialized) struct PackPrivacyTests {
    private let hub: PackHub

    init() throws { hub = try PackHub() }

    private func holdsCanary(_ text: String) -> Bool { text.contains(PackHub.canary) }

    /// Files that hold the canary, but for the list.
    private func leaks(in tree: [String: Thing]) -> [String] {
        let canary = Data(PackHub.canary.utf8)
        return tree.filter { path, thing in
            if path.contains(PackHub.canary) { return true }
            if case .file(let bytes) = thing { return Data(bytes).range(of: canary) != nil && !path.hasSuffix("people.csv") }
            return false
        }.keys.sorted()
    }

    /// 500 people under a umask that keeps nothing from anybody, watched as it happens.
    @Test func fiveHundredPeople() throws {
        try hub.hub.run("build", "--no-pdf")
        let before = hub.place.snapshot("hub")
        try hub.writeList(PackHub.titles + PackHub.rows(2..<502) { ["standard", "large print", "easy read"][$0 % 3] })
        try hub.place.makeFolder("tmp")
        let watch = try Watch(hub, more: ["--batch"])
        #expect(watch.status == 0, "\(watch.errors)")
        #expect(watch.looks > 100, "it was watched")
        #expect(watch.openFolders.isEmpty && watch.openFiles.isEmpty, "\(watch.openFolders) \(watch.openFiles)")
        #expect(watch.sightings.isEmpty, "in arguments or environments of processes: \(watch.sightings)")
        #expect(!holdsCanary(watch.errors) && !holdsCanary(watch.output))
        #expect(hub.place.snapshot("hub") == before, "nothing in the hub has changed")
        #expect(leaks(in: hub.place.snapshot()).isEmpty)
        #expect(hub.place.snapshot("tmp").isEmpty)
        #expect(hub.made.count == 6, "three formats, labels and two summaries: \(hub.made)")
        // The people are where they belong: the test can see them.
        let letters = try hub.text("batch-standard-white.pdf")
        #expect(letters.components(separatedBy: "Dear \(PackHub.canary)").count == 1 + 167)
    }

    /// Lists and options that must stop the work: nothing is made, and nobody is named.
    @Test func faultPaths() throws {
        let rows = PackHub.rows(2..<6)
        let good = PackHub.titles + rows
        let canary = PackHub.canary
        let lists: [(String, [UInt8])] = [
            ("unknown format", Array((PackHub.titles + PackHub.rows(2..<6) { _ in "\(canary)braille" }).utf8)),
            ("ragged", Array((good + "\(canary)short,row\n").utf8)), ("twice", Array((good + rows).utf8)),
            ("no address", Array((good + "\(canary) Name,,,,standard,,,,\n").utf8)),
            ("diagnosis", Array(("name,address,format,diagnosis\n\(canary),\(canary),standard,\(canary)itis\n").utf8)),
            ("no titles", Array(rows.utf8)), ("empty", []), ("titles alone", Array(PackHub.titles.utf8)),
            ("NUL", Array((good + "\(canary)\u{0},x,,,standard,,,,\n").utf8)),
            ("two encodings", Array((good + "\(canary)ë,x,,,standard,,,,\n").utf8) + [0xEB] + Array("x,y,,,standard,,,,\n".utf8)),
            ("open quote", Array((good + "\"\(canary),x,,,standard,,,,\n").utf8)),
            ("a million letters", Array((good + String(repeating: canary, count: 1_200_000 / canary.count) + ",x,,,standard,,,,\n").utf8)),
            ("no such size", Array((good + "\(canary),x,,,standard,\(canary),,,\n").utf8)),
            ("no such paper", Array((good + "\(canary),x,,,standard,,\(canary),,\n").utf8)),
            ("no such language", Array((good + "\(canary),x,,,standard,,,\(canary),\n").utf8)),
            ("a letter of no font", Array((good + "\(canary)\u{E123},x,,,standard,,,,\n").utf8)),
        ]
        for (name, bytes) in lists {
            try hub.writeList(bytes)
            try expectNothing(name, hub.words())
        }
        try hub.writeList(good)
        try hub.place.makeFolder("repo/.git")
        try hub.place.write(good, to: "repo/people.csv")
        try hub.place.write(good, to: "hub/Content/downloads/people.csv")
        try hub.place.write("mine", to: "mine/full/note.txt")
        try Command.run("/usr/bin/env", ["mkfifo", hub.place("mine/pipe")])
        let paths: [(String, [String])] = [
            ("packs in the hub", hub.words(out: hub.place("hub/packs"))), ("packs in the site", hub.words(out: hub.hub.output)),
            ("packs in Content", hub.words(out: hub.place("hub/Content/downloads/packs"))),
            ("packs under version control", hub.words(out: hub.place("repo/packs"))),
            ("a full folder", hub.words(out: hub.place("mine/full"))), ("a file", hub.words(out: hub.list)),
            ("a list in the hub", hub.words(list: hub.place("hub/Content/downloads/people.csv"))),
            ("a list under version control", hub.words(list: hub.place("repo/people.csv"))),
            ("a folder as list", hub.words(list: hub.place("mine/full"))), ("a pipe as list", hub.words(list: hub.place("mine/pipe"))),
            ("no list", hub.words(list: hub.place("mine/none.csv"))),
        ]
        for (name, words) in paths { try expectNothing(name, words) }
        try hub.place.remove("hub/Content/downloads")
        // What fails after packs have been made.
        try hub.place.write("#let labels(fonts, it) = panic(it.labels.first().lines)\n", to: "hub/Themes/default/print/labels.typ")
        try expectNothing("a template that quotes people", hub.words())
        try hub.place.write("#let letter(look, address: none, alone: false, body) = panic(address)\n", to: "hub/Themes/default/print/pack.typ")
        try expectNothing("a letter that quotes people", hub.words())
    }

    /// A letter that no font has is said of its row before anything is made, whoever gets no label too; and of documents with its line.
    @Test func lettersWithoutFont() throws {
        let canary = PackHub.canary
        try hub.writeList(
            PackHub.titles + PackHub.rows(2..<4) + "\(canary)\u{E123} Name,1 Road,,,standard,,,,\n"
                + "\(canary) Other,2 R\u{E124}ad,,,standard,,,,\n\(canary)\u{E125} Third,,,,standard,,,,email\n")
        try expectNothing("letters of people", hub.words())
        let run = try hub.pack()
        #expect(run.errors.contains("people.csv:4:1: error: the name in this row has a letter that no font on this computer has [letter-without-font]"), "\(run.errors)")
        #expect(run.errors.contains("people.csv:5:2: error: the address in this row") && run.errors.contains("people.csv:6:1: error: the name"), "\(run.errors)")
        try hub.writeList(PackHub.titles + PackHub.rows(2..<4))
        try hub.hub.write(TestHub.page("Cake", "A sign \u{E123} of nobody's."), to: "guides/cake.md")
        try expectNothing("a letter of a document", hub.words())
        #expect(try hub.pack().errors.contains("Content/guides/cake.md:5:8: error: PDFs cannot show “"))
        // Words for a picture are not printed.
        try hub.hub.write(TestHub.page("Cake", "![A sign \u{E123}](../pictures/tea.svg)"), to: "guides/cake.md")
        #expect(try hub.pack().status == 0)
    }

    private func expectNothing(_ name: String, _ words: [String]) throws {
        let before = hub.place.snapshot()
        let run = try Run(words)
        #expect(run.status == 1 || run.status == 2, "\(name): \(run.errors)")
        #expect(!holdsCanary(run.errors) && !holdsCanary(run.output), "\(name): \(run.errors)")
        #expect(hub.place.snapshot().differences(from: before).isEmpty, "\(name)")
        #expect(run.errors.contains("\n  fix: ") && run.seconds < 120, "\(name): \(run.seconds) s")
    }

    /// The same in a PDF of the site, by the real program: a proof that looks into PDFs.
    @Test func peopleInAPDFOfTheSite() throws {
        try hub.hub.write(TestHub.settings + "print:\n  pdf: [standard]\n", to: "hub.yml")
        try hub.writeList(PackHub.titles + PackHub.rows(2..<4))
        #expect(try hub.hub.run("build").status == 0)
        let clean = try hub.pack()
        #expect(clean.status == 0 && clean.errors.contains("no name, street or postcode of the list is in them."), "\(clean.errors)")
        #expect(try Run(["pack", "welcome", "--out", hub.out, "--forget"]).status == 0)
        try hub.hub.write(TestHub.page("Cake", "Thanks to \(PackHub.canary)an3 \(PackHub.canary)sur3!"), to: "guides/cake.md")
        #expect(try hub.hub.run("build").status == 0)
        for (path, thing) in hub.hub.published where !path.hasSuffix(".pdf") {
            if case .file(let bytes) = thing, String(decoding: bytes, as: UTF8.self).contains("\(PackHub.canary)an3") {
                try hub.place.remove("hub/Output/" + path)
            }
        }
        try hub.hub.write(TestHub.page("Cake", "Thanks to nobody!"), to: "guides/cake.md")
        let run = try hub.pack()
        #expect(run.status == 0, "it was there before")
        #expect(run.errors.contains("Output/guides/cake/cake.pdf: warning: words of row 3 of the recipients are in this file [recipient-published]"), "\(run.errors)")
        #expect(!holdsCanary(run.errors))
        // Nothing is made, so nothing can get anywhere.
        #expect(!(try Run(hub.words().filter { $0 != "--out" && $0 != hub.out } + ["--dry-run"]).output.contains("Looked through")))
    }

    /// What somebody put on the site by hand is found, by number.
    @Test func peopleOnTheSite() throws {
        try hub.writeList(PackHub.titles + PackHub.rows(2..<4))
        try hub.hub.write(TestHub.page("News", "Thanks to \(PackHub.canary)an3 \(PackHub.canary)sur3!"), to: "pages/news.md")
        let run = try hub.pack()
        #expect(run.status == 0, "it was there before")
        #expect(run.errors.contains("Content/pages/news.md: warning: words of row 3 of the recipients are in this file [recipient-published]"), "\(run.errors)")
    }
}

/// A run that is looked at all the time: who may open what, and what every process says of itself.
private struct Watch {
    var status: Int32 = -1
    var looks = 0
    var openFolders: Set<String> = []
    var openFiles: Set<String> = []
    var sightings: Set<String> = []
    var output = ""
    var errors = ""

    init(_ hub: PackHub, more: [String]) throws {
        let program = try Command.program("handrail")
        let process = try Run.start(
            ["-c", "umask 000; exec \"$0\" \"$@\"", program] + hub.words(more), environment: ["TMPDIR": hub.place("tmp")], program: "/bin/sh",
            output: hub.place("out.txt"), errors: hub.place("err.txt"))
        while process.isRunning {
            look(at: hub.out)
            if looks % 20 == 0 { lookAtProcesses() }
            looks += 1
        }
        process.waitUntilExit()
        look(at: hub.out)
        status = process.terminationStatus
        output = hub.place.text("out.txt") ?? ""
        errors = hub.place.text("err.txt") ?? ""
    }

    private mutating func look(at folder: String) {
        if let mode = mode(folder), mode & 0o077 != 0 { openFolders.insert("\(folder) \(String(mode, radix: 8))") }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            if let mode = mode(folder + "/" + name), mode & 0o177 != 0 { openFiles.insert("\(name) \(String(mode, radix: 8))") }
        }
    }

    private func mode(_ path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
    }

    private mutating func lookAtProcesses() {
        let canary = Data(PackHub.canary.utf8)
        for process in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] where Int(process) != nil {
            for file in ["cmdline", "environ"] {
                if let data = FileManager.default.contents(atPath: "/proc/\(process)/\(file)"), data.range(of: canary) != nil {
                    sightings.insert("\(process) \(file)")
                }
            }
        }
    }
}
