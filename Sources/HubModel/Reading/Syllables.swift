/// Counts syllables of words as British everyday speech reads them aloud, the shorter form where two are heard.
///
/// Keeps the words it has met, so use one for many pages. The tests hold a list of words counted by hand.
public struct Syllables: Sendable {
    private var known: [Known]
    private var rules = SyllableRules()

    /// Words kept; a power of two.
    static let size = 8192

    /// A word that was met, with what is asked of every word.
    struct Known {
        var word = ShortWord()
        var count: UInt8 = 0
        /// Whether a full stop behind it ends a sentence for sure.
        var endsSentences = false
        /// See `WordKey`.
        var key: UInt32 = 0
    }

    public init() { known = Array(repeating: Known(), count: Self.size) }

    /// The syllables of one word of a text; 0 for a word that is dropped.
    mutating func count(_ word: Word, in bytes: ProseBytes) -> Int {
        switch word.kind {
        case .plain: plain(bytes, word.text)
        case .number: SpokenNumber.syllables(bytes, word.text) { plain(bytes, $0) }
        case .initialism: initialism(bytes, word.text)
        case .dropped: 0
        }
    }

    /// The syllables of a word by itself, without context.
    public mutating func count(_ word: String) -> Int {
        Array(word.utf8).withUnsafeBufferPointer { bytes in
            WordScanner(bytes, in: bytes.indices).reduce(0) { $0 + count($1, in: bytes) }
        }
    }

    private mutating func plain(_ bytes: ProseBytes, _ text: Range<Int>) -> Int { Int(known(bytes, text).count) }

    /// The table of the words met: each in `ShortWord.slot` of its size, or in the place beside it.
    func withKnown(_ body: (UnsafeBufferPointer<Known>) -> Void) { known.withUnsafeBufferPointer(body) }

    /// What is known of a plain word, or found out now.
    mutating func known(_ bytes: ProseBytes, _ text: Range<Int>) -> Known {
        guard text.count <= ShortWord.longest else { return met(bytes, text, ShortWord()) }
        return known(ShortWord(smallLettersOf: text, in: bytes), bytes, text)
    }

    private mutating func known(_ word: ShortWord, _ bytes: ProseBytes, _ text: Range<Int>) -> Known {
        let slot = word.slot(Self.size)
        return known[slot].word == word ? known[slot] : second(slot, word, bytes, text)
    }

    /// A word has two places, that of the word met last and its neighbour: two words with one place would else put each other out
    /// again and again.
    private mutating func second(_ slot: Int, _ word: ShortWord, _ bytes: ProseBytes, _ text: Range<Int>) -> Known {
        let neighbour = slot ^ 1
        let found = known[neighbour].word == word ? known[neighbour] : met(bytes, text, word)
        known[neighbour] = known[slot]
        known[slot] = found
        return found
    }

    private mutating func met(_ bytes: ProseBytes, _ text: Range<Int>, _ word: ShortWord) -> Known {
        Known(
            word: word, count: UInt8(clamping: parts(bytes, text)), endsSentences: !Abbreviations.mayBe(word), key: WordKey.of(bytes[text]))
    }

    /// The sum over what stands between hyphens, slashes and stops.
    private mutating func parts(_ bytes: ProseBytes, _ text: Range<Int>) -> Int {
        var sum = 0, start = text.lowerBound
        for at in text.lowerBound...text.upperBound {
            let isEnd = at == text.upperBound
            guard isEnd || bytes[at] == 0x2D || bytes[at] == 0x2F || bytes[at] == 0x2E
                || Letters.general(bytes, at, text.upperBound, 0x90, 0x91)
            else { continue }
            if at > start { sum += rules.count(bytes, start..<at) }
            start = at + (isEnd || bytes[at] < 0x80 ? 1 : 3)
        }
        return max(1, sum)
    }

    /// Letter names, or the word an initialism is said as.
    private mutating func initialism(_ bytes: ProseBytes, _ text: Range<Int>) -> Int {
        if let word = ShortWord(bytes[text].lazy.filter { $0 != 0x2E }.map { $0 | 0x20 }),
            let count = SyllableExceptions.spoken[word]
        {
            return count
        }
        return bytes[text].reduce(0) { $0 + Self.letterName($1) }
    }

    /// One for a letter, three for W, one for the "and" of `&`; the s of a plural is not said by itself.
    static func letterName(_ byte: UInt8) -> Int {
        switch byte {
        case 0x57, 0x77: 3
        case 0x26: 1
        case 0x73: 0
        default: Letters.isASCIIWord(byte) ? 1 : 0
        }
    }
}
