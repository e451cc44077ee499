import Foundation
import Testing
import TrialSupport

/// Builds that are killed or run twice at once, and folders that must never be written to.
@Suite struct FaultTests {
    let hub: TestHub

    init() throws {
        hub = try TestHub()
        for number in 0..<12 { try hub.write(TestHub.page("Page \(number)", "Version A."), to: "pages/\(number).md") }
    }

    private func write(_ version: String) throws {
        for number in 0..<12 where number % 3 != 0 {
            try hub.write(TestHub.page("Page \(number)", "Version \(version)."), to: "pages/\(number).md")
        }
        try hub.write(TestHub.page("Only \(version)"), to: "pages/only-\(version).md")
        let other = version == "A" ? "B" : "A"
        try? hub.remove("pages/only-\(other).md")
    }

    private func start() throws -> Process { try Run.start(["build", "--project", hub.project]) }

    @Test func aKillAtAnyMoment() throws {
        try write("B")
        let b = try hub.cleanBuild()
        try write("A")
        let a = try hub.cleanBuild()
        let usual = try Run(["build", "--project", hub.project]).seconds
        var interrupted = 0
        for trial in 1...Command.trials("HANDRAIL_KILLS", usually: 25) {
            let version = trial % 2 == 0 ? "A" : "B"
            try write(version)
            let process = try start()
            // Most of a build is reading: every second kill waits for the first page.
            let journal = hub.output + "/.handrail/journal"
            if trial % 2 == 0 {
                usleep(UInt32.random(in: 0...UInt32(usual * 1.2e6)))
            } else {
                while process.isRunning, !FileManager.default.fileExists(atPath: journal) { usleep(200) }
                usleep(UInt32.random(in: 0...20_000))
            }
            Command.kill(process)
            if FileManager.default.fileExists(atPath: journal) { interrupted += 1 }
            for (path, thing) in hub.published where thing != .folder {
                let name = path.split(separator: "/").last ?? ""
                #expect(name.hasPrefix(".handrail-tmp-") || thing == a[path] || thing == b[path], "\(path)")
            }
            guard trial % 3 != 0 else { continue }  // Now and then the next one is killed as well.
            let next = try hub.run("build")
            #expect(next.status == 0, "\(next.errors)")
            #expect(hub.published.differences(from: version == "A" ? a : b) == [])
        }
        #expect(interrupted > 2, "no kill came while a build was writing")
    }

    @Test func twoBuildsAtOnce() throws {
        let clean = try hub.cleanBuild()
        for trial in 0..<4 {
            if trial == 2 { try hub.place.remove("hub/Output") }
            let pair = try [start(), start()]
            pair.forEach { $0.waitUntilExit() }
            #expect(pair.map(\.terminationStatus) == [0, 0])
            #expect(hub.published.differences(from: clean) == [])
        }
    }

    static let dangerous = [
        "hub", "hub/", "hub/Content", "hub/Content/pages", "hub/Content/new", "hub/Content/..", "hub/Themes", "hub/.git/x", "",
        "link", "link/", "dangling", "file", "strangers", "home", "home/..", "other/.git", "new/../hub/Content/x",
    ]

    @Test(arguments: dangerous) func anOutputThatIsRefused(output: String) throws {
        let place = hub.place
        try place.makeFolder("hub/Themes")
        try place.write("ref", to: "hub/.git/HEAD")
        try place.write("ref", to: "other/.git/HEAD")
        try place.write("letter", to: "strangers/letter.txt")
        try place.write("letter", to: "home/letter.txt")
        try place.write("x", to: "file")
        try place.makeFolder("elsewhere")
        try place.link("link", to: "elsewhere")
        try place.link("dangling", to: "nowhere")
        let before = place.snapshot()
        let path = output.isEmpty ? place.path : place(output)
        let run = try Run(["build", "--project", hub.project, "--output", path], environment: ["HOME": place("home")])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("[output-refused]") && run.errors.contains("nothing was changed"))
        #expect(place.snapshot() == before)
    }

    @Test(arguments: ["/", ".", "..", "", "/dev/null", "/etc"]) func placesOfTheComputer(output: String) throws {
        let before = hub.place.snapshot()
        let run = try Run(["build", "--output", output], in: hub.project)
        #expect(run.status == 2 && run.errors.contains("[output-refused]"))
        #expect(hub.place.snapshot() == before)
    }
}
