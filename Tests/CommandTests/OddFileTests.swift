import Foundation
import Testing
import TrialSupport

/// What is no ordinary file, or has no ordinary name.
@Suite struct OddFileTests {
    @Test func aPipeNeverBlocks() throws {
        let hub = try TestHub()
        try hub.place.makeFolder("hub/Content/pages")
        for name in ["pages/pipe.md", "pipe.png"] { #expect(mkfifo(hub.place("hub/Content/" + name), 0o644) == 0) }
        try hub.expect(["Content/pages/pipe.md not-a-file", "Content/pipe.png not-a-file"])
    }

    @Test func linksAreRefused() throws {
        let hub = try TestHub()
        try hub.write(TestHub.page("Secret", "Secret words."), to: "../../elsewhere/secret.md")
        try hub.place.makeFolder("hub/Content/pages")
        try hub.place.link("hub/Content/pages/file.md", to: hub.place("elsewhere/secret.md"))
        try hub.place.link("hub/Content/pages/folder", to: hub.place("elsewhere"))
        try hub.place.link("hub/Content/pages/loop", to: ".")
        try hub.place.link("hub/Content/pages/dangling.md", to: "nowhere")
        try hub.expect(
            ["file.md", "folder", "loop", "dangling.md"].map { "Content/pages/\($0) symbolic-link" })
    }

    @Test func aContentFolderThatIsALinkIsNoHub() throws {
        let hub = try TestHub()
        try hub.place.makeFolder("other")
        try hub.place.link("other/Content", to: hub.place("hub/Content"))
        let run = try Run(["build", "--project", hub.place("other")])
        #expect(run.status == 2 && run.errors.contains("[symbolic-link]"))
    }

    @Test func namesThatDifferOnlyInCapitalsOrAccents() throws {
        let hub = try TestHub()
        try hub.write(TestHub.page("A"), to: "pages/a.md")
        try hub.write(TestHub.page("A"), to: "pages/A.md")
        let names = try FileManager.default.contentsOfDirectory(atPath: hub.place("hub/Content/pages"))
        guard names.count == 2 else { return }  // A disk that takes the two for one.
        try hub.expect(["Content/pages/a.md name-twins"])
        try hub.remove("pages")
        try hub.write(TestHub.page("A"), to: "pictures/\u{E9}.txt")
        try hub.write(TestHub.page("A"), to: "pictures/e\u{301}.txt")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.contains { $0.id == "name-twins" && $0.message.contains("accents") })
    }

    /// Names longer than 255 bytes no disk takes; those that are too long only as a path are caught before writing.
    @Test func pathsThatAreTooLong() throws {
        let hub = try TestHub()
        let name = String(repeating: "x", count: 252)
        try hub.write(TestHub.page("A"), to: "pages/\(name).md")
        #expect(try hub.run("build").status == 0)
        #expect(hub.page("pages/\(name)/index.html")?.contains("<h1>A</h1>") == true)
        let deep = String(repeating: name + "/", count: 14) + String(repeating: "y", count: 240)
        let folder = try Run(["build", "--project", hub.project, "--output", hub.place("out/" + deep)])
        #expect(folder.status == 1 || folder.status == 2)
        #expect(folder.errors.contains("bytes") || folder.errors.contains("too long"))
        #expect(FileManager.default.fileExists(atPath: hub.place("out")) == false)
    }

    @Test(.enabled(if: Run.canLackRights))
    func whatCannotBeReadIsNamed() throws {
        let hub = try TestHub()
        try hub.write(TestHub.page("A"), to: "pages/a.md")
        try hub.write(TestHub.page("B"), to: "closed/b.md")
        #expect(chmod(hub.place("hub/Content/pages/a.md"), 0) == 0 && chmod(hub.place("hub/Content/closed"), 0) == 0)
        defer { chmod(hub.place("hub/Content/closed"), 0o755) }
        let run = try Run.withoutRights(["build", "--project", hub.project, "--output", hub.place("out")], copy: hub.place("handrail"))
        #expect(run.status == 1)
        #expect(run.errors.contains("Content/pages/a.md: error: this file cannot be read"))
        #expect(run.errors.contains("Content/closed: error: this folder cannot be read"))
        #expect(!FileManager.default.fileExists(atPath: hub.place("out")))
    }
}
