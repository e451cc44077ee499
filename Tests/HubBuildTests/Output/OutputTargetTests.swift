import Foundation
import HubBuild
import HubSource
import Testing
import TrialSupport

/// Folders that must never become an output folder: refused, with nothing in them changed.
@Suite struct OutputTargetTests {
    let place: TemporaryFolder

    init() throws {
        place = try TemporaryFolder()
        try place.write("guide", to: "home/project/Content/guides/a.md")
        try place.write("theme", to: "home/project/Themes/default/page.mustache")
        try place.write("code", to: "home/project/Sources/a.swift")
        try place.write("ref", to: "home/project/.git/HEAD")
        try place.write("letters", to: "home/Documents/letter.txt")
        try place.makeFolder("home/project/Content/empty")
        try place.makeFolder("home/project/.git/empty")
        try place.makeFolder("elsewhere")
        try place.write("ref", to: "other/.git/HEAD")
        try place.write("a file", to: "home/project/file")
        try place.link("home/project/link", to: place("elsewhere"))
        try place.link("home/project/dangling", to: "nowhere")
        try place.link("way", to: "home/project")
    }

    private func refusal(_ path: String) -> Finding? {
        do {
            _ = try OutputFolder.open(path, project: place("home/project"), home: place("home"), patience: 0)
            return nil
        } catch { return error.finding }
    }

    static let dangerous = [
        "home/project", "home/project/", "home/project/.", "home/project/Content/..", "home", "",
        "home/project/Content",
        "home/project/Content/guides", "home/project/Content/empty", "home/project/Content/new/deep",
        "home/project/Themes",
        "home/project/Themes/new", "home/project/Sources", "home/project/Sources/new", "home/project/.git",
        "home/project/.git/empty", "home/project/.git/new", "other/.git/new", "home/project/link", "home/project/link/",
        "home/project/link/.", "home/project/dangling", "home/project/file", "home/Documents", "way/Content/new",
        "way/../project", "home/project/new/../Content/new", "home/project/new/../..",
        "elsewhere/../home/project/Themes/x",
    ]

    @Test(arguments: dangerous)
    func isRefusedAndUntouched(path: String) throws {
        let before = place.snapshot()
        let finding = try #require(refusal(path.isEmpty ? place.path : place(path)))
        #expect(finding.id == "output-refused")
        #expect(finding.message.count > 20 && finding.fix.contains("nothing was changed"))
        #expect(place.snapshot() == before)
    }

    @Test(arguments: ["/", "//", "/.", "/etc", "", "/dev/null", "a\u{0}b"])
    func placesOfTheComputerAreRefused(path: String) {
        #expect(refusal(path)?.id == "output-refused")
    }

    @Test func aFolderWithAStrangersFileIsNamedSo() {
        #expect(refusal(place("home/Documents"))?.message.contains("not empty") == true)
    }

    @Test(arguments: [
        "out", "home/project/Output", "home/project/deep/new/out", "elsewhere", "way/Output2", "out/", "out/./",
    ])
    func otherFoldersAreFine(path: String) throws {
        #expect(refusal(place(path)) == nil)
        #expect(refusal(place(path)) == nil)
    }

    @Test func dotFilesDoNotCount() throws {
        try place.write("*", to: "out/.gitignore")
        try place.write("ref", to: "out/.git/HEAD")
        #expect(refusal(place("out")) == nil)
    }

    @Test func aFolderThatOnlyHoldsALockIsNotOurs() throws {
        #expect(refusal(place("out")) == nil)
        try place.write("a letter", to: "out/letter.txt")
        #expect(refusal(place("out"))?.id == "output-refused")
        #expect(place.text("out/letter.txt") == "a letter")
    }

    @Test func aStateFolderThatIsALinkIsRefused() throws {
        try place.makeFolder("out")
        try place.link("out/.handrail", to: place("elsewhere"))
        #expect(refusal(place("out")) != nil)
        #expect(place.snapshot("elsewhere").isEmpty)
    }
}
