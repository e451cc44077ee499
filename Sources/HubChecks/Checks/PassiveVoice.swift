import HubModel
import HubSource

/// A verb that does not say who does it, or says it last.
struct PassiveVoice: TextCheck {
    static let rules = [
        Rule(
            "passive-voice", .warning, otherwise: .advice, .easyRead,
            what: "a verb that does not say who does it, in easy read; on other pages one that says it last, behind “by”",
            hurts: [.learningDisability, .secondLanguage],
            why: "“We will phone you” can be pictured. “You will be contacted” leaves people asking by whom.",
            source: "GOV.UK and NHS: active voice; Easy Read: Inclusion Europe, Information for all",
            good: "Three friends began the group.", bad: "The group was set up in 2019.")
    ]

    /// Findings a page.
    private static let most = 10

    static func findings(in text: CheckedText) -> [Finding] {
        guard text.isEnglish else { return [] }
        let reading = text.reading
        let found = PassiveVerb.all(from: text.words.ofBe, in: reading).filter { text.isEasyRead || $0.doer != nil }
        return found.prefix(most).map { verb in
            let words = reading.words[verb.range.lowerBound].text.lowerBound..<reading.words[verb.range.upperBound - 1].text.upperBound
            let doer = verb.doer.map { reading.words[$0.lowerBound].text.lowerBound..<reading.words[$0.upperBound - 1].text.upperBound }
            let written = reading.prose.words(words)
            let fault = doer.map { LanguageFault.passiveWithDoer(written, doer: reading.prose.words($0)) } ?? .passive(written)
            return text.finding(fault, atProse: words)
        }
    }
}
