import HubSource
import Testing

@testable import HubChecks

/// How the checks of language speak.
@Suite struct LanguageMessageTests {
    @Test(arguments: [
        (LanguageFault.jargon("utilised", plainer: "use", count: 3), "“utilised” can be said more plainly, and it is here 3 times", "Write “use” instead."),
        (.jargon("facilitate", plainer: "help; run", count: 1), "“facilitate” can be said more plainly", "Write “help” or “run” instead."),
        (.jargon("stakeholders", plainer: "say who you mean", count: 1), "“stakeholders” can be said more plainly", "Say who you mean."),
        (.longSentence(start: "You can bring a", words: 23, limit: 20, turn: "because they", others: 0),
            "the sentence “You can bring a…” has 23 words, and 20 are enough", "Two thoughts meet at “because they”: give each a sentence of its own."),
        (.longSentence(start: "You can bring a", words: 23, limit: 20, turn: nil, others: 4),
            "the sentence “You can bring a…” has 23 words, and 20 are enough; 4 more on this page are too long", "Make two sentences of it, with one idea each."),
        (.hardToRead(age: 14, target: 11, smog: 15), "the page reads at age 14 by the Flesch–Kincaid formula (15 by SMOG), and this hub aims at 11",
            "Begin with this sentence, the hardest on the page: use shorter words, and make two of it."),
        (.unexplainedInitialism("DPULO", count: 2), "“DPULO” is not explained on this page or in the glossary, and it is here 2 times",
            "Write the words in full where it is first used, with (DPULO) behind them."),
        (.lateExplanation("TIP", line: 9), "“TIP” is explained only on line 9, after it was used", "Write the words in full where it is first used, with (TIP) behind them."),
        (.passive("was set up"), "“was set up” may hide who does it", "Begin with who does it, like “we” or “the staff”, if that is what you mean."),
        (.passiveWithDoer("were invited", doer: "the council"), "“were invited” names who does it last: “the council”", "Begin the sentence with “the council”."),
        (.unexplainedHardWord("accessibility", plainer: nil, count: 1), "“accessibility” is a hard word, and the list of hard words does not explain it",
            "Use an easier word, or add “accessibility” to hard-words: with what it means."),
        (.exclamationMark(count: 2), "there are 2 exclamation marks on this page", "Write a full stop instead."),
    ])
    func words(fault: LanguageFault, message: String, fix: String) {
        #expect(fault.message == message)
        #expect(fault.fix == fix)
    }
}
