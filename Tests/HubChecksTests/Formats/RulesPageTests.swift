import HubChecks
import Testing

@Suite struct RulesPageTests {
    @Test func thePageOfAllChecksIsUpToDate() throws {
        try expectRecorded(RulesPage.markdown, in: "Documentation/Checks.md")
    }

    @Test func everyIDIsOnIt() {
        let page = RulesPage.markdown
        #expect(RuleBook.all.count > 100)
        for rule in RuleBook.all { #expect(page.contains("\n### \(rule.id)\n"), "\(rule.id)") }
    }
}
