import HubModel
import HubSource

/// A sentence of more words than people keep in mind.
struct LongSentence: TextCheck {
    static let rules = [
        Rule(
            "long-sentence", .warning, .words, what: "a sentence of more than 20 words, or 15 in easy read",
            hurts: [.learningDisability, .dyslexia, .secondLanguage, .screenReader],
            why: "Readers have to hold the beginning in mind until the end. Those who listen cannot look back.",
            source: "NHS digital service manual (20 words); Easy Read: Department of Health, 2009 (15 words)",
            good: "You can bring a friend. They can help you to read.",
            bad: """
                You can bring a friend or somebody from your family or a carer to the meeting, because they can help you to read the papers.
                """)
    ]

    /// Findings a page: the longest ones.
    private static let most = 10

    static func findings(in text: CheckedText) -> [Finding] {
        let limit = text.isEasyRead ? text.settings.easyReadSentenceWords : text.settings.sentenceWords
        let reading = text.reading
        let long = reading.sentences.compactMap { sentence -> (sentence: Sentence, words: Int)? in
            guard sentence.words.count > limit, reading.prose.blocks[sentence.block].role != .heading else { return nil }
            let words = reading.length(of: sentence)
            return words > limit && !isQuoted(sentence, reading) ? (sentence, words) : nil
        }
        let worst = long.count > most ? Array(long.sorted { $0.words > $1.words }.prefix(most)) : long
        return worst.map { found in
            let fault = LanguageFault.longSentence(
                start: reading.opening(of: found.sentence), words: found.words, limit: limit,
                turn: SentenceTurn.best(in: found.sentence, of: reading),
                others: found.sentence == worst.last?.sentence ? long.count - worst.count : 0)
            return text.finding(fault, atProse: found.sentence.text)
        }
    }

    /// All of it somebody's words.
    private static func isQuoted(_ sentence: Sentence, _ text: ReadingText) -> Bool {
        text.words(of: sentence).allSatisfy(\.isQuoted)
    }
}
