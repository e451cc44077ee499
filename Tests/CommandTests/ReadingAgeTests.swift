import Foundation
import Testing
import TrialSupport

/// One page has one reading age, wherever it is said.
@Suite struct ReadingAgeTests {
    @Test func onThePageInTheCheckAndInTheReport() throws {
        let hub = try TestHub()
        let sentences = String(repeating: "We will ask the people who come to the centre about another meeting.\n\n", count: 12)
        try hub.write(TestHub.page("Hard", sentences), to: "guides/hard.md")
        #expect(try hub.run("build").status == 0)
        let page = try #require(hub.page("guides/hard/index.html"))
        let age = try #require(page.firstMatch(of: /Reading age ([0-9]+)</).map { String($0.1) })
        try hub.write(TestHub.settings + "checks: {reading-age: 6}\n", to: "hub.yml")
        #expect(try hub.run("check").output.contains("the page reads at age \(age) by the"))
        #expect(try hub.run("check", "--format", "html").output.contains("<td class=\"number\">\(age)</td>"))
    }
}
