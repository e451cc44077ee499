import HubModel
import HubSource

/// A page whose reading age is above the one the hub aims at.
struct HardToRead: TextCheck {
    static let rules = [
        Rule(
            "hard-to-read", .warning, .words, what: "a page whose reading age is above the one that the hub aims at",
            hurts: [.learningDisability, .dyslexia, .secondLanguage, .everyone],
            why: """
                Long words and long sentences tire people, and many adults read like a child of 9 to 11. A formula counts and does not \
                understand, so take it as a hint where to work first.
                """,
            source: "Flesch–Kincaid grade + 5 (Kincaid and others, 1975); SMOG in years (McLaughlin, 1969); aims of GOV.UK (9) and the NHS (9 to 11)",
            good: "We plan the day with the people who come.",
            bad: "The organisation facilitates participatory development of its operational programme.")
    ]

    /// Easy read is for people who read less well than that.
    private static let easyReadAge = 9

    static func findings(in text: CheckedText) -> [Finding] {
        let target = text.isEasyRead ? min(easyReadAge, text.settings.readingAge) : text.settings.readingAge
        guard let counts = text.reading.statistics, let age = counts.readingAge, age > target, let hardest = hardest(text.reading)
        else { return [] }
        let hasSMOG = counts.sentences >= ReadingStatistics.fewestSentencesForSMOG
        let smog = hasSMOG ? Int(counts.smogYears.rounded()) : nil
        return [text.finding(LanguageFault.hardToRead(age: age, target: target, smog: smog), atProse: hardest.text)]
    }

    /// The sentence with the highest grade of those that count.
    private static func hardest(_ text: ReadingText) -> Sentence? {
        text.sentences.lazy.filter { text.prose.blocks[$0.block].isCounted && $0.words.count >= ReadingMeter.fewestWordsOfItem }
            .max { text.counts(of: $0).fleschKincaidGrade < text.counts(of: $1).fleschKincaidGrade }
    }
}
