import HubSource

/// Reads prose once and counts. Keep one for many pages: it remembers the words it has met, and uses its memory again.
public struct ReadingMeter: Sendable {
    private var syllables = Syllables()
    /// The text that was read last. The next one is put in its place, so that nothing is allocated.
    private var text = ReadingText()

    /// List items of fewer words than this are labels, not sentences, and are left out of the counts.
    public static let fewestWordsOfItem = 3

    public init() {}

    /// The sentences and words of a text, and the counts. Languages that write as English does are split (English and
    /// Welsh); counts are made of English alone: the formulas and the rules for syllables hold for nothing else.
    public mutating func read(_ tree: MarkdownTree, language: String) -> ReadingText {
        var text = ReadingText()
        swap(&text, &self.text)
        text.removeAll()
        text.prose.append(tree)
        read(&text, language)
        self.text = text
        return text
    }

    /// The same, of prose that is no document's.
    public mutating func read(_ prose: Prose, language: String) -> ReadingText {
        var text = ReadingText(prose)
        read(&text, language)
        return text
    }

    private mutating func read(_ text: inout ReadingText, _ language: String) {
        let isCounted = Self.knows(language)
        guard isCounted || Self.splits(language) else { return }
        var sum = ReadingStatistics()
        let prose = text.prose
        prose.bytes.withUnsafeBufferPointer { bytes in
            for (index, block) in prose.blocks.enumerated() {
                let found = read(bytes, in: block.text, index, &text, countsSyllables: isCounted)
                guard block.isCounted, !block.isItem || found.words >= Self.fewestWordsOfItem else { continue }
                sum.add(found)
            }
        }
        if isCounted { text.statistics = sum }
    }

    /// Whether a language tag (BCP 47) is English.
    public static func knows(_ language: String) -> Bool { primary(language) == "en" }

    /// Whether the sentences and words of a language can be told apart.
    public static func splits(_ language: String) -> Bool { ["en", "cy"].contains(primary(language)) }

    /// `en` of `en-GB`.
    public static func primary(_ language: String) -> String {
        let small = language.utf8.prefix(while: Letters.isSmall)
        // Nearly all: `en`, `en-GB`.
        if small.endIndex == language.endIndex { return language }
        if language.utf8[small.endIndex] == UInt8(ascii: "-") { return String(language[..<small.endIndex]) }
        return String(language.lowercased().prefix { $0 != "-" && $0 != "_" })
    }

    /// Adds the sentences and words of a block.
    private mutating func read(
        _ bytes: ProseBytes, in block: Range<Int>, _ index: Int, _ reading: inout ReadingText, countsSyllables: Bool
    ) -> ReadingStatistics {
        var found = BlockWords(bytes, in: block, first: reading.words.count)
        var sentences = SentenceScanner(bytes, in: block), words = WordScanner(bytes, in: block)
        while true {
            if let run = readSimple(&sentences, &found, &reading.words, countsSyllables) {
                words.pass()
                if run.endsSentence {
                    words.beginSentence()
                    found.endSentence(sentences.sentence, ofBlock: index, in: &reading)
                    continue
                }
            }
            guard let chunk = sentences.next() else { break }
            words.enter(chunk)
            while let word = words.next() {
                let (syllables, key) = facts(of: word, in: bytes, countsSyllables)
                found.add(word, syllables: syllables, key: key, to: &reading.words)
            }
            guard chunk.isLast else { continue }
            words.beginSentence()
            found.endSentence(sentences.sentence, ofBlock: index, in: &reading)
        }
        return found.sum
    }

    /// Adds the simple words that come next, and returns the last of them; nil where there are none.
    private func readSimple(
        _ sentences: inout SentenceScanner, _ found: inout BlockWords, _ words: inout [WordUse], _ countsSyllables: Bool
    ) -> SimpleWords.Run? {
        var last: SimpleWords.Run?
        syllables.withKnown { known in
            while let run = found.addSimple(from: sentences, known, countsSyllables, to: &words) {
                sentences.pass(run)
                last = run
                if run.count < SimpleWords.atOnce || run.endsSentence { break }
            }
        }
        return last
    }

    private mutating func facts(of word: Word, in bytes: ProseBytes, _ countsSyllables: Bool) -> (syllables: UInt8, key: UInt32) {
        if word.kind == .plain {
            let known = syllables.known(bytes, word.text)
            return (countsSyllables ? known.count : 0, known.key)
        }
        let count = countsSyllables ? syllables.count(word, in: bytes) : 0
        return (UInt8(clamping: count), WordKey.of(bytes[word.text]))
    }
}

/// The words of a block, as they are found.
private struct BlockWords {
    private let bytes: ProseBytes
    private let end: Int
    private var quotations: Quotations
    /// The first word of the sentence that the walk is in, in `ReadingText.words`.
    private var first: Int
    private(set) var sum = ReadingStatistics()
    /// In the sentences before.
    private var counted = 0

    init(_ bytes: ProseBytes, in block: Range<Int>, first: Int) {
        self.bytes = bytes
        self.first = first
        end = block.upperBound
        quotations = Quotations(bytes, in: block)
    }

    @inline(__always)
    mutating func add(_ word: Word, syllables: UInt8, key: UInt32, to words: inout [WordUse]) {
        let isQuoted = quotations.contain(word.text)
        words.append(WordUse(word, in: bytes, key: key, syllables: syllables, isFirst: words.count == first, isQuoted: isQuoted))
        if word.kind != .dropped { sum.add(syllables: Int(syllables), isPlain: word.kind == .plain) }
    }

    /// Adds simple words from where the next chunk begins; nil when none does.
    mutating func addSimple(
        from sentences: SentenceScanner, _ known: UnsafeBufferPointer<Syllables.Known>, _ countsSyllables: Bool, to words: inout [WordUse]
    ) -> SimpleWords.Run? {
        let simple = SimpleWords(
            bytes: bytes, end: end, known: known, countsSyllables: countsSyllables, quotedBefore: quotations.end(before: sentences.at),
            isInBrackets: sentences.isInBrackets)
        let run = withUnsafeTemporaryAllocation(of: WordUse.self, capacity: SimpleWords.atOnce) { room in
            let run = simple.read(from: sentences.at, isFirst: words.count == first, into: room)
            words.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<run.count]))
            return run
        }
        guard run.count > 0 else { return nil }
        quotations.pass(run.last)
        sum.add(run)
        return run
    }

    /// - Parameter text: of the sentence.
    mutating func endSentence(_ text: Range<Int>, ofBlock block: Int, in reading: inout ReadingText) {
        let words = first..<reading.words.count
        if sum.words > counted { sum.sentences += 1 }
        if !words.isEmpty { reading.sentences.append(Sentence(block: block, text: text, words: words)) }
        (first, counted) = (words.upperBound, sum.words)
    }
}

extension ReadingStatistics {
    fileprivate mutating func add(_ other: Self) {
        sentences += other.sentences
        words += other.words
        syllables += other.syllables
        polysyllables += other.polysyllables
    }

    fileprivate mutating func add(syllables count: Int, isPlain: Bool) {
        // A text has fewer than 2^63 of them: no sum can be too large.
        words &+= 1
        syllables &+= count
        polysyllables &+= count > 2 && isPlain ? 1 : 0
    }

    fileprivate mutating func add(_ run: SimpleWords.Run) {
        words &+= run.count
        syllables &+= run.syllables
        polysyllables &+= run.polysyllables
    }
}
