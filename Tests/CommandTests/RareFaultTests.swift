import Foundation
import Testing
import TrialSupport

/// Faults that keep a command from its work, each seen once with the real program.
@Suite struct RareFaultTests {
    @Test func noProject() throws {
        let place = try TemporaryFolder()
        let run = try Run(["check", "--project", place("nothing")])
        #expect(run.status == 2 && run.errors.contains("[no-project]"))
    }

    @Test func noContent() throws {
        let hub = try TestHub()
        try hub.remove("index.md")
        #expect(try Found.all(hub.run("check", "--format", "json")).map(\.short) == ["Content no-content"])
    }

    @Test func aFolderThatIsAFile() throws {
        let hub = try TestHub()
        try hub.write("x", to: "guides")
        let run = try hub.run("new", "guide", "A")
        #expect(run.status == 2 && run.errors.contains("[cannot-write]"))
        let build = try Run(["build", "--project", hub.project, "--output", hub.place("hub/Content/guides/out")])
        #expect(build.status == 2 && (build.errors.contains("[output-failed]") || build.errors.contains("[output-refused]")), "\(build.errors)")
    }

    @Test func aListThatIsNotThere() throws {
        let hub = try PackHub()
        let run = try hub.pack()
        #expect(run.status == 2 && run.errors.contains("[recipients-not-read]"), "\(run.errors)")
    }

    @Test func packsToDeleteWhereThereAreNone() throws {
        let hub = try PackHub()
        try hub.writeList(PackHub.titles + PackHub.rows(1..<2))
        try hub.place.makeFolder("mine/packs")
        let run = try hub.pack("--forget")
        #expect(run.status == 2 && run.errors.contains("[no-post-run]"), "\(run.errors)")
    }

    /// Whoever closes the folder has done enough.
    @Test func aListThatOthersMayRead() throws {
        let hub = try PackHub()
        func set(_ permissions: Int, _ path: String) throws {
            try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
        }
        try hub.writeList(PackHub.titles)
        try set(0o755, hub.place.path)
        try set(0o755, hub.place("mine"))
        try set(0o644, hub.list)
        #expect(try hub.pack().errors.contains("[recipients-not-private]"))
        try set(0o700, hub.place("mine"))
        #expect(try !hub.pack().errors.contains("[recipients-not-private]"))
        // The group may go in, and only others may read.
        try set(0o710, hub.place("mine"))
        try set(0o604, hub.list)
        #expect(try !hub.pack().errors.contains("[recipients-not-private]"))
        try set(0o640, hub.list)
        #expect(try hub.pack().errors.contains("[recipients-not-private]"))
    }
}
