import Foundation
import Testing
import TrialSupport

/// `check --mark-current`: one line of one file changes, or nothing does.
@Suite struct MarkCurrentTests {
    private static let easy = "---\ntitle: A in easy read\n# a note\nupdated:   2026-01-01\n---\n\n![A bus](../p.svg)\nWords.  \n"

    private func hub(easy: String = easy) throws -> TestHub {
        let hub = try TestHub()
        try hub.write("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>", to: "p.svg")
        try hub.write(TestHub.page("A"), to: "pages/a.md")
        try hub.write(easy, to: "pages/a.easy.md")
        return hub
    }

    private func text(_ hub: TestHub) -> String { hub.place.text("hub/Content/pages/a.easy.md") ?? "" }

    @Test func oneLineIsAddedAndNothingElse() throws {
        let hub = try hub()
        let run = try hub.run("check", "--mark-current", "Content/pages/a.easy.md")
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(run.errors == "Content/pages/a.easy.md is marked as up to date with Content/pages/a.md.\n")
        let line = try #require(text(hub).components(separatedBy: "\n").first { $0.hasPrefix("made-from: ") })
        #expect(line.utf8.count == "made-from: ".utf8.count + 16)
        #expect(text(hub).replacing(line + "\n", with: "") == Self.easy)
        #expect(try hub.run("check", "--mark-current", "Content/pages/a.easy.md").errors.contains("was up to date already"))
        #expect(try hub.run("check").errors == "No findings in 2 documents.\n")
    }

    @Test func aChangeOfTheStandardTextIsSeenUntilItIsMarkedAgain() throws {
        let hub = try hub()
        try hub.run("check", "--mark-current", "Content/pages/a.easy.md")
        try hub.write(TestHub.page("A").replacing("---\n\n", with: "review-by: 2099-01-01\n---\n\n"), to: "pages/a.md")
        #expect(try hub.run("check").output.isEmpty, "another day of review is no other text")
        try hub.write(TestHub.page("A", "Other words."), to: "pages/a.md")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.map(\.short) == ["Content/pages/a.easy.md:5:12 easy-read-out-of-date warning"])
        try hub.run("check", "--mark-current", "Content/pages/a.easy.md")
        #expect(try hub.run("check").output.isEmpty)
        #expect(text(hub).components(separatedBy: "made-from:").count == 2)
    }

    @Test func linesOfWindowsAndNotesStay() throws {
        let windows = Self.easy.replacing("# a note", with: "Made_From: abc  # ours").replacing("\n", with: "\r\n")
        let hub = try hub(easy: "\u{FEFF}" + windows)
        #expect(try hub.run("check", "--mark-current", hub.project + "/Content/pages/a.easy.md").status == 0)
        let after = text(hub)
        #expect(after.replacing(/Made_From: [0-9a-f]{16} # ours/, with: "Made_From: abc  # ours") == "\u{FEFF}" + windows)
        #expect(after.contains(" # ours\r\n"))
    }

    @Test func aFileIsReplacedWithItsPermissions() throws {
        let hub = try hub()
        let path = hub.project + "/Content/pages/a.easy.md"
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        try hub.run("check", "--mark-current", "Content/pages/a.easy.md")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test(arguments: [
        ("Content/pages/a.md", "no easy read and no translation"), ("Content/pages/aa.easy.md", "did you mean “Content/pages/a.easy.md”?"),
        ("Content/p.svg", "there is no such document"), ("../hub/Content/pages/a.easy.md", "there is no such document"),
        ("/etc/passwd", "there is no such document"), ("Content/hub.yml", "there is no such document"),
    ])
    func whatCannotBeMarkedIsLeftAlone(file: String, says: String) throws {
        let hub = try hub()
        let before = hub.place.snapshot()
        let run = try hub.run("check", "--mark-current", file)
        #expect(run.status == 2 && run.errors.contains(says) && run.errors.contains("[cannot-mark]"), "\(run.errors)")
        #expect(hub.place.snapshot() == before)
    }

    @Test(arguments: [
        "made-from:\n  - a\n", "made-from: >\n  abc\n", "made-from: \"a\n  b\"\n", "{title: A}\n", "title: A\nmade-from: {a: b}\n",
    ])
    func oddSettingsAreLeftAsTheyAre(settings: String) throws {
        let hub = try hub(easy: "---\ntitle: A\n\(settings)---\n\n![A bus](../p.svg)\nWords.\n")
        let before = text(hub)
        let run = try hub.run("check", "--mark-current", "Content/pages/a.easy.md")
        #expect(run.status == 2 && text(hub) == before, "\(text(hub))")
    }

    @Test func aDraftCanBeMarked() throws {
        let hub = try hub(easy: Self.easy.replacing("# a note", with: "draft: yes"))
        #expect(try hub.run("check", "--mark-current", "Content/pages/a.easy.md").status == 0)
        #expect(text(hub).contains("\nmade-from: "))
    }
}
