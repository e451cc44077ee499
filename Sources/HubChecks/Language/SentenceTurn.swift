import HubModel

/// Where a long sentence can be cut in two.
enum SentenceTurn {
    /// The word, with the one behind it, that the second half begins with: the nearest to the middle of the words that join two
    /// thoughts. Nil when there is none.
    static func best(in sentence: Sentence, of text: ReadingText) -> String? {
        let middle = (sentence.words.lowerBound + sentence.words.upperBound) / 2
        let from = sentence.words.lowerBound + fewest, to = sentence.words.upperBound - fewest
        guard from < to else { return nil }
        let turns = (from..<to).filter { isTurn($0, text) }
        return turns.min { abs($0 - middle) < abs($1 - middle) }.map { at in
            let end = text.words[min(at + 1, sentence.words.upperBound - 1)].text.upperBound
            return text.prose.words(text.words[at].text.lowerBound..<end)
        }
    }

    /// Words that each half has at least.
    private static let fewest = 4

    private static func isTurn(_ at: Int, _ text: ReadingText) -> Bool {
        let gap = text.prose.bytes[text.words[at - 1].text.upperBound..<text.words[at].text.lowerBound]
        if gap.contains(0x3B) { return true }
        let key = text.words[at].key
        if joining.contains(key) { return true }
        // “, and they”: what follows can stand alone.
        return key == and && at + 1 < text.words.count && starting.contains(text.words[at + 1].key)
    }

    private static let joining = VerbForms.keys("because but although while unless whereas which")
    private static let and = WordKey.of("and")
    private static let starting = VerbForms.keys("i you he she it we they this that these those the there then people everyone so")
}
