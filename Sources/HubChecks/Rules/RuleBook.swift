import HubSource

/// Every id that the program can say, whichever floor says it: what `--explain`, `--list` and the page of all checks show.
///
/// Rules of checks stand with the check. What other floors find has no check: its rules are tables in this folder, by topic.
public enum RuleBook {
    /// By topic, in the order they are written.
    public static let all: [Rule] = {
        let rules = Checks.ofTexts.flatMap { $0.rules } + Checks.ofSites.flatMap { $0.rules } + SpellingCheck.rules + others
        return Rule.Topic.allCases.flatMap { topic in rules.filter { $0.topic == topic } }
    }()

    private static let others =
        linkRules + markdownRules + tableRules + settingRules + kindRules + nameRules + drawingRules + themeRules + outputRules
        + listRules + postRules

    private static let byID = Dictionary(all.map { (YAMLKey.plain($0.id), $0) }, uniquingKeysWith: { first, _ in first })

    /// Capitals, spaces and hyphens do not matter, as in all settings.
    public static func rule(_ id: String) -> Rule? { byID[YAMLKey.plain(id)] }

    /// What was meant by an id that there is not.
    public static func likely(_ id: String, or others: [String] = []) -> String? {
        Spelling.closest(to: id, among: all.map(\.id) + others)
    }
}
