import HubModel
import HubSource

/// A hard word of easy read that its list of hard words does not explain.
struct UnexplainedHardWord: TextCheck {
    static let rules = [
        Rule(
            "unexplained-hard-word", .warning, .easyRead, what: "a hard word in easy read that its list of hard words does not explain",
            hurts: [.learningDisability],
            why: "Easy read may use a hard word if it says what it means. Without that, the reader is stuck at it.",
            source: "Easy Read: Department of Health, 2009; Inclusion Europe, Information for all",
            good: "You can bring an **advocate**.  (with “advocate: a person who speaks up for you” under hard-words:)",
            bad: "Your accessibility requirements will be met.")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        guard text.isEasyRead, let list = text.vocabulary?.avoided else { return [] }
        let hardWords = text.hardWords, reading = text.reading
        let listed = WordCount.of(list.uses(from: text.words.listed, in: reading), in: reading).filter { found in
            !found.use.range.contains { hardWords.contains(reading.words[$0].key) }
        }
        let long = LongWord.unexplained(in: reading, explained: hardWords).filter { long in
            !listed.contains { $0.place.overlaps(long.place) }
        }
        return listed.map { found in
            let fault = LanguageFault.unexplainedHardWord(found.written, plainer: found.use.word.plainer, count: found.count)
            return text.finding(fault, atProse: found.place)
        } + long.map { found in
            let fault = LanguageFault.unexplainedHardWord(found.written, plainer: nil, count: found.count)
            return text.finding(fault, atProse: found.place)
        }
    }
}
