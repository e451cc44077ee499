import Foundation
import Testing
import TrialSupport

/// `check` in all its formats, by the real program: what it prints, and what it ends with.
@Suite struct CheckFormatTests {
    private func hub() throws -> TestHub {
        let hub = try TestHub()
        let page = "---\ntitle: A, 100%\naccept:\n  bare-address: The address is what the page is about.\n---\n\n"
        try hub.write(page + "[here](../index.md): see <https://a.example/x>.\n\n![](../p.svg)\n", to: "pages/a, b.md")
        try hub.write("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>", to: "p.svg")
        return hub
    }

    @Test func textListsWhatIsAcceptedToo() throws {
        let run = try hub().run("check")
        #expect(run.status == 1)
        #expect(run.output.contains("Content/pages/a, b.md:7:1: warning: the link “here” does not say where it leads [vague-link]\n  fix: "))
        #expect(run.output.contains("[bare-address]\n  accepted: The address is what the page is about.\n"))
        #expect(run.errors == "1 error, 1 warning in 2 documents.\n1 finding is accepted, with a reason.\n")
    }

    @Test func jsonHasItsSevenKeysAndNothingElse() throws {
        let run = try hub().run("check", "--format", "json")
        let objects = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        #expect(run.status == 1 && objects.count == 2)
        #expect(objects.allSatisfy { Set($0.keys) == ["file", "line", "column", "severity", "id", "message", "fix"] })
    }

    private struct Log: Decodable {
        struct Run: Decodable {
            struct Tool: Decodable { var driver: Driver }
            struct Driver: Decodable {
                var name: String
                var rules: [Rule]
            }
            struct Rule: Decodable {
                var id: String
                var shortDescription, help: Text
            }
            struct Result: Decodable {
                var ruleId: String
                var ruleIndex: Int
                var level: String
                var message: Text
                var locations: [Location]
                var suppressions: [Suppression]?
            }
            struct Suppression: Decodable { var kind, justification: String }
            struct Location: Decodable { var physicalLocation: Place }
            struct Place: Decodable {
                var artifactLocation: Artifact
                var region: Region?
            }
            struct Artifact: Decodable { var uri: String }
            struct Region: Decodable { var startLine, startColumn: Int }
            var tool: Tool
            var results: [Result]
        }
        struct Text: Decodable { var text: String }
        var version: String
        var runs: [Run]
    }

    @Test func sarifHasRulesWithHelpAndWhatIsAccepted() throws {
        let run = try hub().run("check", "--format", "sarif")
        let log = try JSONDecoder().decode(Log.self, from: Data(run.output.utf8)).runs[0]
        #expect(run.status == 1 && run.errors.isEmpty)
        #expect(log.results.map(\.level) == ["error", "warning", "warning"])
        #expect(log.results.map { log.tool.driver.rules[$0.ruleIndex].id } == log.results.map(\.ruleId))
        #expect(log.tool.driver.rules.allSatisfy { $0.help.text.contains("Hurts: ") && !$0.shortDescription.text.isEmpty })
        #expect(log.results.allSatisfy { $0.locations[0].physicalLocation.artifactLocation.uri == "Content/pages/a%2C%20b.md" })
        #expect(log.results[1].locations[0].physicalLocation.region?.startLine == 7)
        #expect(log.results.map { $0.suppressions?.first?.justification } == [nil, nil, "The address is what the page is about."])
        #expect(log.results[2].suppressions?.first?.kind == "inSource")
    }

    @Test func sarifOfAGoodHubIsWhole() throws {
        let run = try TestHub().run("check", "--format", "sarif")
        let log = try JSONDecoder().decode(Log.self, from: Data(run.output.utf8))
        #expect(run.status == 0 && log.version == "2.1.0" && log.runs[0].results.isEmpty)
    }

    @Test func githubNotesAreEscaped() throws {
        let hub = try hub()
        try hub.write(TestHub.page("B", "[x](a/50%25,no.md)"), to: "pages/b.md")
        let lines = try hub.run("check", "--format", "github").output.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") })
        #expect(lines.contains { $0.hasPrefix("::warning file=Content/pages/a%2C b.md,line=7,col=1,title=handrail%3A vague-link::The link “here”") })
        #expect(lines.contains { $0.contains("there is no “a/50%25,no.md”") })
        #expect(lines.allSatisfy { $0.components(separatedBy: "%0A").count == 2 })
    }

    @Test func theReportIsOneWholePage() throws {
        let hub = try hub()
        try hub.write(TestHub.page("<b>Bold</b> & \\\"more\\\"", "[here](../index.md)"), to: "pages/c.md")
        let run = try hub.run("check", "--format", "html")
        #expect(run.status == 1 && run.errors.isEmpty)
        #expect(run.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">") && run.output.hasSuffix("</html>\n"))
        #expect(run.output.contains("1 error, 2 warnings and 1 piece of advice in 3 documents"))
        #expect(run.output.contains("&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;more&quot;") && !run.output.contains("<b>"))
        #expect(run.output.contains("The address is what the page is about."))
        #expect(!run.output.contains("http:") && !run.output.contains("<script") && !run.output.contains("src="))
        #expect(try hub.run("check", "--format", "html").output == run.output)
    }

    @Test func strictFailsOnWarningsAndNotOnAdvice() throws {
        let hub = try TestHub()
        try hub.write(TestHub.page("A", "[here](../index.md)"), to: "pages/a.md")
        for format in ["text", "json", "sarif", "github", "html"] {
            #expect(try hub.run("check", "--format", format).status == 0)
            #expect(try hub.run("check", "--strict", "--format", format).status == 1)
        }
        try hub.write(TestHub.settings + "checks: {vague-link: advice}\n", to: "hub.yml")
        #expect(try hub.run("check", "--strict").status == 0)
        try hub.write(TestHub.settings + "checks: {vague-link: error}\n", to: "hub.yml")
        #expect(try hub.run("check").status == 1 && hub.run("build").status == 1)
        try hub.write(TestHub.settings + "checks: {vague-link: off}\n", to: "hub.yml")
        #expect(try hub.run("check", "--strict").errors == "No findings in 2 documents.\n")
    }

    @Test func explainAndListNeedNoHub() throws {
        let place = try TemporaryFolder()
        let explained = try Run(["check", "--explain", "vague-link"], in: place.path)
        #expect(explained.status == 0 && explained.errors.isEmpty)
        #expect(explained.output.contains("Hurts: people who use a screen reader") && explained.output.contains("WCAG 2.2, 2.4.4"))
        let unknown = try Run(["check", "--explain", "vage-link"], in: place.path)
        #expect(unknown.status == 64 && unknown.errors.contains("Did you mean “vague-link”?"))
        let list = try Run(["check", "--list"], in: place.path)
        #expect(list.status == 0 && list.output.contains("  vague-link ") && list.output.split(separator: "\n").count > 100)
    }

    @Test func anUnknownFormatIsWrongUsage() throws {
        #expect(try TestHub().run("check", "--format", "xml").status == 64)
    }
}
