import HubModel

/// The few words of a text that checks look at more closely, found in one walk over all of them. Indices in
/// `ReadingText.words`, in order; none of them is quoted.
struct NotableWords: Sendable {
    /// In capitals, of two letters or more: see `CapitalRun`.
    private(set) var inCapitals: [Int] = []
    private(set) var initialisms: [Int] = []
    /// Forms of be and get: see `PassiveVerb`.
    private(set) var ofBe: [Int] = []
    /// Those that a word to avoid may begin with: see `WordList`.
    private(set) var listed: [Int] = []

    init(_ text: ReadingText, _ vocabulary: Vocabulary?) {
        let sieve = vocabulary?.sieve ?? VerbForms.ofBe.sieve
        ofBe.reserveCapacity(text.words.count / 32)
        listed.reserveCapacity(text.words.count / 32)
        text.words.withUnsafeBufferPointer { words in
            sieve.withBits { bits in
                for index in words.indices {
                    let word = words[index]
                    let next = index &+ 1 < words.count ? words[index &+ 1].key : 0
                    // One look at both, as nearly no word is capital, or let through.
                    let isNoted = Sieve.lets(word.key, bits) || Sieve.lets(WordList.pair(word.key, next), bits)
                    guard isNoted || word.isCapitalised, !word.isQuoted else { continue }
                    if word.isCapitalised { noteCapital(word, index, text) }
                    if isNoted { noteKeys(word.key, next, index, vocabulary) }
                }
            }
        }
    }

    private mutating func noteKeys(_ key: UInt32, _ next: UInt32, _ index: Int, _ vocabulary: Vocabulary?) {
        if VerbForms.ofBe.contains(key) { ofBe.append(index) }
        if let vocabulary, vocabulary.avoided.lets(key, next) { listed.append(index) }
    }

    private mutating func noteCapital(_ word: WordUse, _ index: Int, _ text: ReadingText) {
        if CapitalRun.isInCapitals(word, text) { inCapitals.append(index) }
        if word.kind == .initialism { initialisms.append(index) }
    }
}
