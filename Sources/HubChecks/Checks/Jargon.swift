import HubModel
import HubSource

/// A word of the list of words to avoid.
struct Jargon: TextCheck {
    static let rules = [
        Rule(
            "jargon", .warning, .words, what: "a word that many people do not use, where a plainer one would do",
            hurts: [.learningDisability, .secondLanguage, .everyone],
            why: "Words of the office shut out those who do not work there. Plain words save everyone time.",
            source: "GOV.UK and NHS word lists; WCAG 2.2, 3.1.3 Unusual Words",
            good: "We will use your ideas.", bad: "We will utilise your feedback going forward.")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        // Easy read has a list of hard words of its own: see UnexplainedHardWord.
        guard !text.isEasyRead, let list = text.vocabulary?.avoided else { return [] }
        return WordCount.of(list.uses(from: text.words.listed, in: text.reading), in: text.reading).map { found in
            let fault = LanguageFault.jargon(found.written, plainer: found.use.word.plainer, count: found.count)
            return text.finding(fault, atProse: found.place)
        }
    }
}
