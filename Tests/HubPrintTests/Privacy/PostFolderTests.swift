import Foundation
import HubSource
import Testing
import TrialSupport

@testable import HubPrint

@Suite struct PostFolderTests {
    private let place: TemporaryFolder
    private var out: String { place("mine/packs") }

    init() throws {
        place = try TemporaryFolder()
        try place.write("name: Hub\n", to: "hub/Content/hub.yml")
        try place.makeFolder("mine")
    }

    private func mode(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    private func fault(_ path: String) -> String? {
        do {
            _ = try PostFolder.open(path, project: place("hub"), pack: "welcome")
            return nil
        } catch let error as PostError { return error.finding.id } catch { return "\(error)" }
    }

    @discardableResult
    private func run(_ files: [String: String] = ["row-002.pdf": "one", "summary.csv": "two"], finishes: Bool = true) throws -> PostFolder {
        let folder = try PostFolder.open(out, project: place("hub"), pack: "welcome")
        for (name, text) in files { try folder.write(Array(text.utf8), named: name) }
        if finishes { try folder.finish() }
        return folder
    }

    @Test func aRunAndItsEnd() throws {
        try run()
        #expect(try mode(out) == 0o700)
        for name in ["row-002.pdf", "summary.csv", ".handrail-pack"] { #expect(try mode(out + "/" + name) == 0o600, "\(name)") }
        #expect(fault(out) == "post-folder", "what is there is not written over")
        let forgotten = try PostFolder.forget(out, pack: "welcome")
        #expect(forgotten.files == 2 && forgotten.findings.isEmpty && forgotten.isFolderGone)
        #expect(place.snapshot("mine").isEmpty)
    }

    @Test func aFolderThatWasThereIsClosedAndStays() throws {
        try place.makeFolder("mine/packs")
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: out)
        try run()
        #expect(try mode(out) == 0o700)
        let forgotten = try PostFolder.forget(out, pack: "welcome")
        #expect(!forgotten.isFolderGone && place.snapshot("mine") == ["packs": .folder])
    }

    @Test func whatIsNotOursIsRefused() throws {
        try place.write("mine", to: "mine/full/note.txt")
        try place.write("mine", to: "mine/file")
        try place.link("mine/link", to: place("mine/full"))
        try place.link("mine/dangling", to: place("nowhere"))
        let before = place.snapshot()
        for path in ["mine/full", "mine/file", "mine/link", "mine/dangling"] { #expect(fault(place(path)) == "post-folder", "\(path)") }
        #expect(fault(place("hub/packs")) == "not-private")
        #expect(place.snapshot() == before)
    }

    @Test func onlyWhatARunMadeIsForgotten() throws {
        try run()
        try place.write("my note", to: "mine/packs/note.txt")
        try place.write("changed", to: "mine/packs/row-002.pdf")
        let forgotten = try PostFolder.forget(out, pack: "welcome")
        #expect(forgotten.files == 1 && forgotten.findings.map(\.id) == ["post-file-kept"])
        #expect(place.text("mine/packs/row-002.pdf") == "changed" && place.text("mine/packs/note.txt") == "my note")
        // What was kept can be deleted by hand, and the rest then goes.
        try place.remove("mine/packs/row-002.pdf")
        #expect(try PostFolder.forget(out, pack: "welcome").findings.isEmpty && place.snapshot("mine/packs").keys.sorted() == ["note.txt"])
    }

    @Test func aRunThatWasKilled() throws {
        try run(finishes: false)
        try place.write("half", to: "mine/packs/.handrail-tmp-1f")
        do { try PostFolder.check(out, project: place("hub")) } catch let error as PostError {
            #expect(error.finding.message.contains("stopped before its end"))
        }
        // The last line of the list may be cut off.
        var list = try #require(place.text("mine/packs/.handrail-pack"))
        list += "12ab row-0"
        try place.write(list, to: "mine/packs/.handrail-pack")
        #expect(try PostFolder.forget(out, pack: "welcome").files == 2 && place.snapshot("mine").isEmpty)
    }

    @Test func listsThatSomebodyEdited() throws {
        for line in ["zz row-002.pdf\n", "12 ../../hub/Content/hub.yml\n", "12 note.txt\n", "12\n", "12 .pdf\n", "12 a.b.pdf\n"] {
            #expect(PostList(Array((PostList.header + line).utf8)) == nil, "\(line)")
        }
        #expect(PostList(Array("something else\n".utf8)) == nil && PostList([]) == nil)
        try place.write(PostList.header + "12 ../../hub/Content/hub.yml\n", to: "mine/packs/.handrail-pack")
        #expect(throws: PostError.self) { try PostFolder.forget(out, pack: "welcome") }
        #expect(place.text("hub/Content/hub.yml") == "name: Hub\n")
    }

    @Test func nothingToForget() throws {
        for path in ["mine", "nowhere", "hub"] { #expect(throws: PostError.self) { try PostFolder.forget(place(path), pack: "welcome") } }
    }

    @Test func aFileThatCameFromElsewhereIsNotWrittenOver() throws {
        let folder = try PostFolder.open(out, project: place("hub"), pack: "welcome")
        try place.write("theirs", to: "mine/packs/row-002.pdf")
        #expect(throws: FileError.self) { try folder.write([1], named: "row-002.pdf") }
        #expect(place.text("mine/packs/row-002.pdf") == "theirs")
    }

    @Test func twoRunsAtOnce() throws {
        let first = try PostFolder.open(out, project: place("hub"), pack: "welcome")
        #expect(fault(out) == "post-folder")
        try first.finish()
    }

    @Test func abandoned() throws {
        let folder = try run(finishes: false)
        try folder.abandon()
        #expect(place.snapshot("mine").isEmpty)
    }
}
