import HubModel
import HubSource

/// What a hub makes of the checks.
struct Levels: Sendable {
    /// By id.
    private var meanings: [String: CheckLevel.Meaning] = [:]
    var isEmpty: Bool { meanings.isEmpty }

    init(_ settings: CheckSettings) {
        for level in settings.levels where Self.finding(about: level) == nil {
            guard let rule = RuleBook.rule(level.id.value) else { continue }
            meanings[rule.id] = level.meaning
        }
    }

    func isOff(_ rule: Rule) -> Bool { meanings[rule.id] == .off }

    /// The finding as the hub takes it; nil when it does not want to hear of it.
    func judged(_ finding: Finding) -> Finding? {
        switch meanings[finding.id] {
        case nil: return finding
        case .off: return nil
        case .severity(let severity):
            var finding = finding
            finding.severity = severity
            return finding
        }
    }

    /// What is wrong with a line of `checks:`.
    ///
    /// What shuts readers out cannot be switched off: a warning is the least.
    static func finding(about level: CheckLevel) -> Finding? {
        let (id, word) = (level.id, level.word)
        func finding(_ fault: some Fault, at place: Place) -> Finding { Finding(fault, in: HubSettings.path, at: place) }
        guard let rule = RuleBook.rule(id.value) else {
            let likely = RuleBook.likely(id.value, or: CheckSettings.names)
            return finding(JudgingFault.unknownCheck(id.value, likely: likely), at: id.place)
        }
        guard let meaning = level.meaning else {
            return finding(FieldFault.notAllowed(key: id.value, value: word.value, allowed: CheckLevel.words), at: word.place)
        }
        guard rule.isAdjustable else { return finding(JudgingFault.fixedCheck(rule.id), at: id.place) }
        let isQuiet = meaning == .off || meaning == .severity(.advice)
        return rule.severity == .error && isQuiet ? finding(JudgingFault.errorSwitchedOff(rule.id), at: id.place) : nil
    }
}
