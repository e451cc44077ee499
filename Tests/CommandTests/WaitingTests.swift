import Foundation
import Testing
import TrialSupport

/// What waits for its day is published later while nobody looks, so `check` looks at it before; drafts only when asked.
@Suite struct WaitingTests {
    private let hub: TestHub

    init() throws {
        hub = try TestHub()
    }

    private func page(_ settings: String, _ body: String) -> String { "---\ntitle: A\n\(settings)\n---\n\n\(body)\n" }

    private func found(_ words: String...) throws -> [String] {
        try Found.all(Run(["check", "--format", "json", "--project", hub.project] + words)).map(\.short)
    }

    @Test func whatWaitsIsCheckedAndBuildsGoOn() throws {
        try hub.write(page("publish-on: 9999-01-01", "[x](no.md) and [here](../index.md)"), to: "pages/a.md")
        #expect(try found() == ["Content/pages/a.md:6:1 broken-link", "Content/pages/a.md:6:16 vague-link warning"])
        let check = try hub.run("check")
        #expect(check.status == 1)
        #expect(check.errors == "1 error, 1 warning in 1 document.\n1 document waits for the day in “publish-on”, and was checked too.\n")
        let build = try hub.run("build")
        #expect(build.status == 0 && build.errors.contains("0 errors, 0 warnings"))
        #expect(build.errors.contains("1 document was left out until the day in “publish-on”."))
    }

    @Test func itsSettingsAreCheckedTooAndWhatItAcceptsStands() throws {
        try hub.write(page("publish-on: 9999-01-01\nreveiw-by: 9999-05-05\naccept:\n  vague-link: It is so.", "[here](../index.md)"), to: "pages/a.md")
        #expect(try found() == ["Content/pages/a.md:4:1 unknown-key warning"])
        #expect(try hub.run("check").output.contains("accepted: It is so."))
    }

    /// On the day of the first, the second is not there.
    @Test func eachDayIsLookedAtByItself() throws {
        try hub.write(page("publish-on: 9999-01-01", "[Page b](b.md) and [page c](c.md)"), to: "pages/a.md")
        try hub.write(page("publish-on: 9999-01-01", "[Page a](a.md)"), to: "pages/b.md")
        try hub.write(page("publish-on: 9999-02-02", "[Page a](a.md)"), to: "pages/c.md")
        #expect(try found() == ["Content/pages/a.md:6:20 broken-link"])
    }

    @Test func anEasyReadThatWaitsByItself() throws {
        try hub.write(page("order: 1", "Words."), to: "pages/a.md")
        try hub.write(page("publish-on: 9999-01-01", "No picture."), to: "pages/a.easy.md")
        #expect(try found() == ["Content/pages/a.easy.md:6:1 easy-read-picture"])
    }

    @Test func twoDocumentsForOneAddressThatWait() throws {
        try hub.write(page("order: 1", "Words."), to: "pages/b.md")
        try hub.write(page("publish-on: 9999-01-01\naliases: [/pages/b/]", "Words."), to: "pages/a.md")
        #expect(try found() == ["Content/pages/a.md:4:11 bad-alias"])
    }

    @Test func draftsAreLeftAloneUnlessAskedFor() throws {
        try hub.write(page("draft: yes", "[x](no.md) and [Page b](b.md)"), to: "pages/a.md")
        try hub.write(page("publish-on: 9999-01-01", "Words."), to: "pages/b.md")
        #expect(try found() == [])
        #expect(try hub.run("check").errors.contains("1 draft was left out.\n"))
        #expect(try found("--drafts") == ["Content/pages/a.md:6:1 broken-link"])
        #expect(try hub.run("check", "--drafts").errors.contains("1 draft was checked too.\n"))
    }

    @Test func theReportNamesThem() throws {
        try hub.write(page("publish-on: 9999-01-01", "[here](../index.md)"), to: "pages/a.md")
        let report = try hub.run("check", "--format", "html").output
        #expect(report.contains("<li>A, which waits for 1 January 9999</li>") && report.contains(">A</h3>"))
    }

    @Test func spellingIsLookedAt() throws {
        try hub.write(page("publish-on: 9999-01-01", "We recieved it."), to: "pages/a.md")
        try #require(try !hub.run("check").errors.contains("hunspell"))
        #expect(try found() == ["Content/pages/a.md:6:4 misspelt-word warning"])
    }
}
