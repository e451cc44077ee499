import HubChecks
import HubSource

/// What `check --explain ID` says of one check.
struct Explanation: CustomStringConvertible {
    let description: String

    init(_ rule: Rule) {
        var lines = ["\(rule.id): \(rule.severity.rawValue)", "", "Looks for: \(rule.what)", "Hurts: \(rule.inWords)", "Why: \(rule.why)"]
        if let source = rule.source { lines.append("From: \(source)") }
        for (name, example) in [("Good", rule.good), ("Found", rule.bad)] {
            guard let example else { continue }
            lines += ["", name + ":", ""] + example.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        }
        lines += ["", rule.choice]
        description = lines.joined(separator: "\n")
    }
}

extension Rule {
    /// “people with dyslexia, people who are deaf”.
    fileprivate var inWords: String { readers.map(\.people).joined(separator: ", ") }

    fileprivate var choice: String {
        guard isAdjustable else { return "A hub cannot change it: such pages could not be made, or would not be safe." }
        let words = severity == .error ? "“warn” or “error”" : "“off”, “advice”, “warn” or “error”"
        return """
            To take it otherwise in your whole hub, write \(words) behind “\(id):” below “checks:” in Content/hub.yml.
            To let one finding stand, write “\(id): the reason” below “accept:” at the top of its page.
            """
    }
}

/// What `check --list` says: every id, by topic.
struct RuleList: CustomStringConvertible {
    var description: String {
        let width = RuleBook.all.map(\.id.count).max() ?? 0
        return Rule.Topic.allCases.compactMap { topic in
            let rules = RuleBook.all.filter { $0.topic == topic }
            guard !rules.isEmpty else { return nil }
            let lines = rules.map { rule in
                let gap = String(repeating: " ", count: width - rule.id.count)
                return "  \(rule.id)\(gap)  \(rule.severity.rawValue.padded(to: 7))  \(rule.what)"
            }
            return ([topic.title] + lines).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
