/// A document's text, read once: its sentences and words, and the counts of them.
public struct ReadingText: Sendable {
    public let prose: Prose
    /// In order; none in languages whose sentences nobody taught us.
    public internal(set) var sentences: [Sentence] = []
    /// In order, of all sentences.
    public internal(set) var words: [WordUse] = []
    /// Nil where reading level is not known to be measurable: in all languages but English.
    public internal(set) var statistics: ReadingStatistics?

    init(_ prose: Prose) { self.prose = prose }

    public func words(of sentence: Sentence) -> ArraySlice<WordUse> { words[sentence.words] }

    /// The letters of a word.
    public func bytes(of word: WordUse) -> ArraySlice<UInt8> { prose.bytes[word.text] }
}

/// A sentence, or what stands for one: a heading, a cell, an item of a list.
public struct Sentence: Sendable, Hashable {
    /// Index in `Prose.blocks`.
    public let block: Int
    /// In `Prose.bytes`, without white space around it.
    public let text: Range<Int>
    /// In `ReadingText.words`.
    public let words: Range<Int>
}
