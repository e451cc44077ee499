import HubModel
import HubSource

/// Easy read in which more than one word in ten is long.
struct ManyLongWords: TextCheck {
    static let rules = [
        Rule(
            "many-long-words", .warning, .easyRead, what: "easy read in which more than 1 word in 10 has three syllables or more",
            hurts: [.learningDisability, .secondLanguage], why: "Short words are the ones that people learned first and read fastest.",
            source: "Easy read guidance of Social Security Scotland", good: "You can ask us to read it to you.",
            bad: "Additional assistance is available regarding communication.")
    ]

    private static let named = 5

    static func findings(in text: CheckedText) -> [Finding] {
        guard text.isEasyRead, text.isEnglish, let share = LongWord.share(in: text.reading, explained: text.hardWords),
            let first = share.common.first
        else { return [] }
        let fault = LanguageFault.manyLongWords(oneIn: share.oneIn, common: share.common.prefix(named).map(\.written))
        return [text.finding(fault, atProse: first.place)]
    }
}
