import HubSource

/// The page of all checks in the documentation, as Markdown. A test sees that the file there is this.
public enum RulesPage {
    public static var markdown: String {
        let topics = Rule.Topic.allCases.map { topic in (topic, RuleBook.all.filter { $0.topic == topic }) }.filter { !$0.1.isEmpty }
        return ([opening] + topics.map(section)).joined(separator: "\n\n") + "\n"
    }

    private static let opening = """
        # Checks

        Everything that `handrail check`, a build, the preview and `handrail pack` can say, by its id. This page is made from the program:
        `HANDRAIL_RECORD=1 swift test --filter RulesPageTests` writes it anew.

        **E** is an error and keeps the site from being built. **W** is a warning. **A** is advice. A second letter stands for
        milder cases. **=** means that a hub cannot take it otherwise in `checks:` or `accept:`: it keeps a page from being made, or
        would not be safe. All others can be changed; errors can be made warnings and no less. See
        [Content.md](Content.md#what-is-checked).

        `handrail check --explain ID` says the same on a terminal.
        """

    private static func section(_ topic: Rule.Topic, _ rules: [Rule]) -> String {
        let rows = rules.map { "| `\($0.id)` | \($0.letters) | \($0.what) |" }
        let table = ["| id | | looks for |", "|---|---|---|"] + rows
        return (["## \(topic.title)", table.joined(separator: "\n")] + rules.map(details)).joined(separator: "\n\n")
    }

    private static func details(_ rule: Rule) -> String {
        var lines = ["### \(rule.id)", "", rule.why, "", "- Hurts: \(rule.readers.map(\.people).joined(separator: ", "))"]
        if let source = rule.source { lines.append("- From: \(source)") }
        for (name, example) in [("Good", rule.good), ("Found", rule.bad)] {
            guard let example else { continue }
            lines += ["", name + ":", ""] + example.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
        }
        return lines.joined(separator: "\n")
    }
}

extension Rule {
    fileprivate var letters: String {
        let severities = [severity, otherwise].compactMap { $0?.rawValue.prefix(1).uppercased() }
        return severities.joined(separator: " ") + (isAdjustable ? "" : " =")
    }
}
