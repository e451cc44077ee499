import Foundation
import Testing
import TrialSupport

/// Exit codes and streams: 0 fine, 1 errors in the content, 2 could not run, 64 wrong usage.
@Suite struct ExitCodeTests {
    @Test func aGoodHub() throws {
        let hub = try TestHub()
        let check = try hub.run("check")
        #expect(check.status == 0 && check.output.isEmpty && check.errors == "No findings in 1 document.\n")
        #expect(try hub.run("check", "--format", "json").output == "[]\n")
        #expect(hub.place.snapshot("hub", without: ["Content"]).isEmpty, "a check writes nothing")
        let build = try hub.run("build")
        #expect(build.status == 0 && build.output.isEmpty)
        let lines = build.errors.split(separator: "\n")
        #expect(lines.count == 2)
        let files = hub.published.values.filter { $0 != .folder }.count
        #expect(lines.first?.hasPrefix("Built 1 document as ") == true)
        #expect(lines.first?.contains(" in 5 variants: 0 errors, 0 warnings (") == true)
        #expect(lines.last == "\(files) files written to \(hub.output), 0 unchanged, 0 removed.")
        #expect(try hub.run("build").errors.hasSuffix("\n0 files written to \(hub.output), \(files) unchanged, 0 removed.\n"))
    }

    @Test func errorsInTheContent() throws {
        let hub = try TestHub()
        try hub.run("build")
        try hub.write(TestHub.page("A", "[x](no.md)"), to: "pages/a.md")
        let before = hub.place.snapshot()
        let build = try hub.run("build")
        #expect(build.status == 1 && build.output.isEmpty)
        #expect(build.errors.hasPrefix("Content/pages/a.md:5:1: error: the link leads nowhere"))
        #expect(build.errors.split(separator: "\n").last?.hasPrefix("Nothing was written: 1 error, 0 warnings in 2 documents (") == true)
        let check = try hub.run("check")
        #expect(check.status == 1 && check.errors == "1 error, 0 warnings in 2 documents.\n")
        #expect(try hub.run("check", "--format", "json").errors.isEmpty)
        #expect(check.output.hasPrefix("Content/pages/a.md:5:1: error: ") && check.output.hasSuffix(".\n"))
        #expect(hub.place.snapshot() == before)
    }

    @Test func adviceIsCountedByItself() throws {
        let hub = try TestHub()
        try hub.write(TestHub.settings + "brand: {font: Georgia}\n", to: "hub.yml")
        #expect(try hub.run("check").errors == "0 errors, 0 warnings, 1 piece of advice in 1 document.\n")
        #expect(try hub.run("check", "--strict").status == 0)
        #expect(try hub.run("build").errors.contains(": 0 errors, 0 warnings, 1 piece of advice ("))
    }

    @Test func whatIsLeftOutIsCounted() throws {
        let hub = try TestHub()
        try hub.write("---\ntitle: A\ndraft: yes\n---\n\nText.\n", to: "pages/a.md")
        try hub.write("---\ntitle: B\npublish-on: 9999-01-01\n---\n\nText.\n", to: "pages/b.md")
        try hub.write("---\ntitle: C\npublish-on: 9999-01-01\n---\n\nText.\n", to: "pages/c.md")
        let said = "1 draft was left out.\n2 documents were left out until the day in “publish-on”.\n"
        let checked = "1 draft was left out.\n2 documents wait for the day in “publish-on”, and were checked too.\n"
        #expect(try hub.run("check").errors == "No findings in 1 document.\n" + checked)
        let build = try hub.run("build").errors
        #expect(build.hasPrefix("Built 1 document as ") && build.contains(" s).\n" + said) && build.hasSuffix(" removed.\n"))
    }

    @Test func aFolderContentThatIsALinkIsCalledOne() throws {
        let place = try TemporaryFolder()
        try place.makeFolder("elsewhere")
        try place.makeFolder("hub")
        try place.link("hub/Content", to: place("elsewhere"))
        for words in [["build"], ["check"], ["new", "guide", "A"]] {
            let run = try Run(words, in: place("hub"))
            #expect(run.status == 2 && run.errors.hasPrefix("Content: error: this is a link to somewhere else"), "\(run.errors)")
        }
        #expect(place.snapshot("elsewhere").isEmpty)
    }

    @Test(.enabled(if: Run.canLackRights)) func anOutputFolderThatCannotBeMadeIsNamedOnce() throws {
        let hub = try TestHub()
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: hub.project)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hub.project) }
        let run = try Run.withoutRights(["build"], in: hub.project, copy: hub.place("handrail"))
        #expect(run.status == 2 && run.errors.hasPrefix("Output: error: this folder cannot be made, because your account "), "\(run.errors)")
        #expect(run.errors.contains("nothing was changed"))
    }

    @Test(arguments: [["build"], ["check"], ["check", "--format", "json"], ["new", "guide", "A"]])
    func noProject(words: [String]) throws {
        let place = try TemporaryFolder()
        for project in ["nothing", ""] {
            let run = try Run(words + ["--project", place(project)])
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(run.errors.contains("error: there is no folder “Content” here") && run.errors.contains("handrail init"))
        }
        #expect(place.snapshot().isEmpty)
    }

    @Test func theProjectIsWhereOneIs() throws {
        let hub = try TestHub()
        let run = try Run(["build"], in: hub.project)
        #expect(run.status == 0 && run.errors.contains("written to Output,"))
        #expect(hub.page("index.html") != nil)
        #expect(try Run(["check"], in: hub.place.path).status == 2)
    }

    static let wrong = [
        ["build", "--nope"], ["frob"], ["build", "extra"], ["check", "--format", "yaml"], ["new"], ["new", "guide"],
        ["new", "poem", "X"], ["init"], ["build", "--project"], ["init", "a", "b"],
    ]

    @Test(arguments: wrong) func wrongUsage(words: [String]) throws {
        let place = try TemporaryFolder()
        let run = try Run(words, in: place.path)
        #expect(run.status == 64 && run.output.isEmpty && run.errors.contains("Usage: handrail"))
        #expect(place.snapshot().isEmpty)
    }

    @Test func helpAndVersion() throws {
        for words in [["--help"], ["--version"], ["build", "--help"], []] {
            let run = try Run(words)
            #expect(run.status == 0 && !run.output.isEmpty && run.errors.isEmpty)
        }
    }

    /// Names and addresses come from files: none of them may steer the terminal of whoever builds.
    @Test func noEscapeCodesAnywhere() throws {
        let hub = try TestHub()
        try hub.write(TestHub.page("A", "[x](%1b%5b31m.md) [y](%e2%80%ae.md)"), to: "pages/a.md")
        try hub.write(TestHub.page("B"), to: "pages/\u{1B}[31m.md")
        try hub.write(TestHub.page("C"), to: "pages/\u{9B}31m.md")
        for words in [["check"], ["build"], ["check", "--format", "json"]] {
            let run = try Run(words + ["--project", hub.project])
            #expect(run.status == 1)
            for scalar in (run.output + run.errors).unicodeScalars where scalar != "\n" {
                let isSafe = scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar != "\u{202E}"
                #expect(isSafe || words.contains("json") && scalar.value > 0x7E, "\(scalar.value)")
            }
        }
    }

    @Test func progressIsForTerminalsOnly() throws {
        let place = try TemporaryFolder()
        let run = try Run(["build", "--project", repository, "--output", place("out")])
        #expect(run.status == 0)
        #expect(!run.errors.contains("\r") && !run.errors.contains("\u{1B}") && !run.errors.contains("Reading"))
    }

    @Test func warningsAreCountedAndLongListsCutShortOnlyInBuilds() throws {
        let hub = try TestHub()
        let keys = (0..<30).map { "quux\($0): x\n" }.joined()
        try hub.write("---\ntitle: A\n\(keys)---\n\nText.\n", to: "pages/a.md")
        let check = try hub.run("check")
        #expect(check.output.components(separatedBy: "[unknown-key]").count == 31)
        let build = try hub.run("build")
        #expect(build.errors.components(separatedBy: "warning: ").count == 21)
        #expect(build.errors.contains("and 10 more [unknown-key]: “handrail check” shows all\n"))
        #expect(build.status == 0 && build.errors.contains("0 errors, 30 warnings"))
    }

    @Test func outputThatIsFullOrClosedIsNoCrash() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let hub = try TestHub()
        let process = try Run.start(["build", "--project", hub.project], errors: "/dev/full")
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }
}
