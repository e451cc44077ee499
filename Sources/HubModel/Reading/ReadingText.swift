/// A document's text, read once: its sentences and words, and the counts of them.
public struct ReadingText: Sendable {
    public internal(set) var prose: Prose
    /// In order; none in languages whose sentences nobody taught us.
    public internal(set) var sentences: [Sentence] = []
    /// In order, of all sentences.
    public internal(set) var words: [WordUse] = []
    /// Nil where reading level is not known to be measurable: in all languages but English.
    public internal(set) var statistics: ReadingStatistics?

    init(_ prose: Prose = Prose()) { self.prose = prose }

    /// Forgets all, and keeps its memory for the next text, unless somebody else looks at this one.
    mutating func removeAll() {
        prose.removeAll()
        sentences.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        statistics = nil
    }

    public func words(of sentence: Sentence) -> ArraySlice<WordUse> { words[sentence.words] }

    /// The letters of a word.
    public func bytes(of word: WordUse) -> ArraySlice<UInt8> { prose.bytes[word.text] }
}

/// A sentence, or what stands for one: a heading, a cell, an item of a list.
public struct Sentence: Sendable, Hashable {
    // Half as large as ranges of `Int`, as a hub has hundreds of thousands.
    private let inBlock, start, end, firstWord, endOfWords: Int32

    init(block: Int, text: Range<Int>, words: Range<Int>) {
        inBlock = Int32(block)
        (start, end) = (Int32(text.lowerBound), Int32(text.upperBound))
        (firstWord, endOfWords) = (Int32(words.lowerBound), Int32(words.upperBound))
    }

    /// Index in `Prose.blocks`.
    public var block: Int { Int(inBlock) }
    /// In `Prose.bytes`, without white space around it.
    public var text: Range<Int> { Int(start)..<Int(end) }
    /// In `ReadingText.words`.
    public var words: Range<Int> { Int(firstWord)..<Int(endOfWords) }
}

extension ReadingText {
    /// The sentence that a word stands in, by the index of the word.
    public func sentenceIndex(of word: Int) -> Int? {
        var low = 0, high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].words.upperBound <= word { low = middle + 1 } else { high = middle }
        }
        return low < sentences.count ? low : nil
    }

    /// The sentence that a word stands in, by the index of the word.
    public func sentence(of word: Int) -> Sentence? { sentenceIndex(of: word).map { sentences[$0] } }

    /// The words of a sentence as a reader counts them: a telephone number or a postcode is one.
    public func length(of sentence: Sentence) -> Int {
        var count = 0, wasDropped = false
        for word in words(of: sentence) {
            let isDropped = word.kind == .dropped
            if !(isDropped && wasDropped) { count += 1 }
            wasDropped = isDropped
        }
        return count
    }

    /// The block that a word stands in, by the index of the word.
    public func block(of word: Int) -> Int { sentenceIndex(of: word).map { sentences[$0].block } ?? 0 }

    /// The counts of one sentence.
    public func counts(of sentence: Sentence) -> ReadingStatistics {
        let heard = words(of: sentence).filter { $0.kind != .dropped }
        return ReadingStatistics(
            sentences: 1, words: heard.count, syllables: heard.reduce(0) { $0 + Int($1.syllables) },
            polysyllables: heard.count { $0.syllables > 2 && $0.kind == .plain })
    }

    /// Its first words, enough to find it again.
    public func opening(of sentence: Sentence) -> String {
        let words = words(of: sentence)
        guard let first = words.first, let last = words.prefix(4).last else { return "" }
        return prose.words(first.text.lowerBound..<last.text.upperBound)
    }
}
