import Foundation
import Testing
import TrialSupport

/// One thing wrong in a hub: what `check` finds, all of it and no more; and that a build then writes nothing.
@Suite struct BadInputTests {
    @Test(arguments: BadInput.frontMatter + BadInput.markdown) func inAPage(_ it: BadInput) throws { try expect(it) }
    @Test func inAnAddress() throws {
        var it = BadInput("addresses", body: BadInput.schemes.map { "Text [words](\($0))." }.joined(separator: "\n"))
        it.finds = BadInput.schemes.indices.map { "Content/pages/a.md:\(5 + $0):6 unsafe-link" }
        try expect(it)
    }

    @Test(arguments: BadInput.files) func inAFile(_ it: BadInput) throws { try expect(it) }
    @Test(arguments: BadInput.settings) func inTheSettings(_ it: BadInput) throws { try expect(it) }

    private func expect(_ it: BadInput) throws {
        let hub = try TestHub()
        for (file, bytes) in it.files { try hub.write(bytes, to: file) }
        try hub.expect(it.finds)
    }

    @Test func unknownKeyIsAWarningWithAGuess() throws {
        let hub = try TestHub()
        try hub.write("---\ntitle: A\nsumary: B\nquux: C\n---\n\nText.\n", to: "pages/a.md")
        let run = try hub.run("check", "--format", "json")
        let found = try Found.all(run)
        #expect(found.map(\.short) == ["Content/pages/a.md:3:1 unknown-key warning", "Content/pages/a.md:4:1 unknown-key warning"])
        #expect(found[0].message.hasSuffix("did you mean “summary”?"))
        #expect(found[1].fix.contains("title, summary"))
        #expect(run.status == 0)
        #expect(try hub.run("check", "--strict").status == 1)
        let build = try hub.run("build")
        #expect(build.status == 0 && build.errors.contains("2 warnings"))
    }

    @Test func linesThatAreNotIndentedAreWarnedOfWhereTheyAre() throws {
        let hub = try TestHub()
        try hub.write(TestHub.settings.replacing("  email", with: "email") + "brand:\nfont: Verdana\n", to: "hub.yml")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.map(\.short) == ["Content/hub.yml:4:1 unknown-key warning", "Content/hub.yml:6:1 unknown-key warning"])
        #expect(found.allSatisfy { $0.fix == "Put two spaces in front of the line." })
    }

    @Test func linesOfDashesAndInvisibleSpacesAreLetPass() throws {
        let hub = try TestHub()
        try hub.write("---\n" + TestHub.settings + "---\n", to: "hub.yml")
        try hub.write("---\ntitle:\u{A0}A\n---\n\nText.\n", to: "pages/a.md")
        #expect(try hub.run("check").output.isEmpty)
    }

    @Test func longListsOnOneLineAreFine() throws {
        let hub = try TestHub()
        let topics = (1...40).map { "a topic \($0)" }.joined(separator: ", ")
        try hub.write("---\ntitle: A\ntopics: [\(topics)]\n---\n\nText.\n", to: "pages/a.md")
        #expect(try hub.run("check").output.isEmpty)
        let indented = String(repeating: " ", count: 90)
        try hub.write("---\ntitle: A\ntopics:\n\(indented)- a\n---\n\nText.\n", to: "pages/a.md")
        #expect(try hub.run("check").output.contains("[front-matter-too-deep]"))
    }

    /// A misspelt title is one finding, about the key.
    @Test func severalErrorsAreReportedAtOnceErrorsFirst() throws {
        let hub = try TestHub()
        try hub.write("---\ntitel: A\n---\n\nText.\n", to: "pages/a.md")
        try hub.write(TestHub.page("B", "[x](no.md) ![](../pictures/no.png)\n\n#### Four\n\n[here](../index.md)"), to: "pages/b.md")
        try hub.write(TestHub.settings + "theme: nope\n", to: "hub.yml")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(
            found.map(\.short) == [
                "Content/hub.yml:5:8 theme", "Content/pages/a.md:2:1 missing-title", "Content/pages/b.md:5:1 broken-link",
                "Content/pages/b.md:5:12 broken-picture", "Content/pages/b.md:7:1 skipped-heading-level",
                "Content/pages/b.md:9:1 vague-link warning",
            ])
        let text = try hub.run("check")
        let lines = found.map { finding in
            let at = finding.line.map { ":\($0):\(finding.column ?? 0)" } ?? ""
            return "\(finding.file)\(at): \(finding.severity): \(finding.message) [\(finding.id)]\n  fix: \(finding.fix)\n"
        }
        #expect(text.output == lines.joined())
    }
}
