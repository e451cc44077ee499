/// Measures prose. Keep one for many pages: it remembers the words it has met.
public struct ReadingMeter: Sendable {
    private var syllables = Syllables()

    /// List items of fewer words than this are labels, not sentences, and are left out.
    public static let fewestWordsOfItem = 3

    public init() {}

    /// The counts of a text; nil unless its language is English (`en`, `en-GB`): the formulas, the rules for
    /// sentences and those for syllables hold for English alone.
    public mutating func measure(_ prose: Prose, language: String) -> ReadingStatistics? {
        guard Self.knows(language) else { return nil }
        var sum = ReadingStatistics()
        for block in prose.blocks {
            let found = measure(block, prose.bytes)
            if block.isItem, found.words < Self.fewestWordsOfItem { continue }
            sum.sentences += found.sentences
            sum.words += found.words
            sum.syllables += found.syllables
            sum.polysyllables += found.polysyllables
        }
        return sum
    }

    /// Whether a language tag (BCP 47) is English.
    public static func knows(_ language: String) -> Bool {
        let language = language.lowercased()
        return language == "en" || language.hasPrefix("en-") || language.hasPrefix("en_")
    }

    private mutating func measure(_ block: Prose.Block, _ bytes: [UInt8]) -> ReadingStatistics {
        var sum = ReadingStatistics(), sentences = SentenceScanner(bytes, in: block.text)
        while let text = sentences.next() {
            let before = sum.words
            var words = WordScanner(bytes, in: text)
            while let word = words.next() {
                guard word.kind != .dropped else { continue }
                let count = syllables.count(word, in: bytes)
                sum.words += 1
                sum.syllables += count
                if count > 2, word.kind == .plain { sum.polysyllables += 1 }
            }
            if sum.words > before { sum.sentences += 1 }
        }
        return sum
    }
}
