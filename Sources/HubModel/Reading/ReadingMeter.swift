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
        var before = 0
        while let chunk = sentences.next() {
            // Most are, and nothing has to be found out about those but their syllables.
            if chunk.isSimple {
                words.pass()
                let (syllables, key) = facts(ofSimple: chunk.text, in: bytes, countsSyllables)
                found.add(Word(text: chunk.text, kind: .plain), syllables: syllables, key: key, to: &reading.words)
                continue
            }
            words.enter(chunk)
            while let word = words.next() {
                let (syllables, key) = facts(of: word, in: bytes, countsSyllables)
                found.add(word, syllables: syllables, key: key, to: &reading.words)
            }
            guard chunk.isLast else { continue }
            let range = found.first..<reading.words.count
            if found.sum.words > before { found.sum.sentences += 1 }
            if !range.isEmpty { reading.sentences.append(Sentence(block: index, text: sentences.sentence, words: range)) }
            words.beginSentence()
            (found.first, before) = (range.upperBound, found.sum.words)
        }
        return found.sum
    }

    @inline(__always)
    private mutating func facts(ofSimple text: Range<Int>, in bytes: ProseBytes, _ countsSyllables: Bool) -> (syllables: UInt8, key: UInt32) {
        guard countsSyllables else { return (0, WordKey.of(bytes[text])) }
        let known = syllables.known(simple: text, in: bytes)
        return (known.count, known.key)
    }

    private mutating func facts(of word: Word, in bytes: ProseBytes, _ countsSyllables: Bool) -> (syllables: UInt8, key: UInt32) {
        guard countsSyllables, word.kind == .plain else {
            let count = countsSyllables ? syllables.count(word, in: bytes) : 0
            return (UInt8(clamping: count), WordKey.of(bytes[word.text]))
        }
        let known = syllables.known(bytes, word.text)
        return (known.count, known.key)
    }
}

/// The words of a block, as they are found.
private struct BlockWords {
    private let bytes: ProseBytes
    private var quotations: Quotations
    /// The first word of the sentence that the walk is in, in `ReadingText.words`.
    var first: Int
    var sum = ReadingStatistics()

    init(_ bytes: ProseBytes, in block: Range<Int>, first: Int) {
        self.bytes = bytes
        self.first = first
        quotations = Quotations(bytes, in: block)
    }

    @inline(__always)
    mutating func add(_ word: Word, syllables: UInt8, key: UInt32, to words: inout [WordUse]) {
        let isQuoted = quotations.contain(word.text)
        words.append(WordUse(word, in: bytes, key: key, syllables: syllables, isFirst: words.count == first, isQuoted: isQuoted))
        if word.kind != .dropped { sum.add(syllables: Int(syllables), isPlain: word.kind == .plain) }
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
}
