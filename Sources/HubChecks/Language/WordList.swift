import HubModel

/// The words to avoid in one language, ready to be looked for.
struct WordList: Sendable {
    let words: [AvoidedWord]
    /// Of each word, those that must stand next to it.
    private let contexts: [(before: [Neighbour], after: [Neighbour])]
    /// Of all words, those that begin with one word side by side.
    private let forms: [Form]
    /// Key of a form's first word → forms.
    private let places: [UInt32: Range<Int>]
    /// The words of all forms.
    private let letters: [[UInt8]]
    private let keys: [UInt32]
    /// For forms of one word their keys, for others their first two words as one: phrases begin with words that stand everywhere.
    private(set) var sieve = Sieve(65_536)

    private struct Neighbour: Sendable {
        let letters: [UInt8]
        let key: UInt32

        init(_ word: String) {
            letters = Array(word.utf8)
            key = WordKey.of(word)
        }

        func stands(as use: WordUse, in text: ReadingText) -> Bool {
            key == use.key && WordKey.isSame(letters[...], text.bytes(of: use))
        }
    }

    /// Nothing in it counts who holds it: all cores look at the same ones.
    private struct Form: Sendable {
        let word: Int
        /// In `letters` and `keys`.
        let words: Range<Int>
        /// As it stands in the list.
        let isHead: Bool
    }

    /// - Parameter kept: words that the hub explains or wants to keep.
    init(_ words: [AvoidedWord], kept: [String]) {
        let kept = Set(kept.map(WordListReader.parts))
        self.words = words.filter { word in !kept.contains(WordListReader.parts(word.head)) && !word.forms.contains(where: kept.contains) }
        contexts = self.words.map { ($0.before.map(Neighbour.init), $0.after.map(Neighbour.init)) }
        var letters: [[UInt8]] = [], keys: [UInt32] = []
        var byFirst: [UInt32: [Form]] = [:]
        for (index, word) in self.words.enumerated() {
            let head = WordListReader.parts(word.head)
            for form in Set(word.forms) {
                guard let first = form.first else { continue }
                let start = keys.count
                letters += form.map { Array($0.utf8) }
                keys += form.map { WordKey.of($0) }
                byFirst[WordKey.of(first), default: []].append(Form(word: index, words: start..<keys.count, isHead: form == head))
                sieve.insert(form.count > 1 ? Self.pair(keys[start], keys[start + 1]) : keys[start])
            }
        }
        (self.letters, self.keys) = (letters, keys)
        var forms: [Form] = []
        places = byFirst.mapValues { same in
            forms += same
            return forms.count - same.count..<forms.count
        }
        self.forms = forms
    }

    /// Whether a form may begin with a word before another.
    func lets(_ key: UInt32, _ next: UInt32) -> Bool { sieve.lets(key) || sieve.lets(Self.pair(key, next)) }

    /// Two keys as one.
    static func pair(_ key: UInt32, _ next: UInt32) -> UInt32 { key &* 31 &+ next }

    /// A word to avoid at its place.
    struct Use: Sendable {
        let word: AvoidedWord
        /// Indices in `ReadingText.words`.
        let range: Range<Int>
    }

    /// All uses in a text, in order. Not in it: what is quoted, names, and words that the text itself explains.
    ///
    /// - Parameter words: those that a use may begin with, by `NotableWords`.
    func uses(from words: [Int], in text: ReadingText) -> [Use] {
        var uses: [Use] = []
        for at in words where at >= uses.last?.range.upperBound ?? 0 && mayBegin(text.words[at]) {
            if let found = places[text.words[at].key], let use = use(of: found, at, text) { uses.append(use) }
        }
        return uses
    }

    private func mayBegin(_ word: WordUse) -> Bool { !word.isQuoted && !word.isName }

    /// The longest form that begins with a word.
    private func use(of places: Range<Int>, _ at: Int, _ text: ReadingText) -> Use? {
        guard places.contains(where: { mayStand(forms[$0], at, text) }), let sentence = text.sentence(of: at) else { return nil }
        let next = at + 1 < sentence.words.upperBound ? text.words[at + 1] : nil
        // “Stakeholder Engagement Plan”: a title.
        if text.words[at].isCapitalised, let next, next.isName, next.kind == .plain { return nil }
        var found: Form?
        for form in forms[places] where isLonger(form, than: found) && matches(form, at, sentence, text) { found = form }
        guard let form = found else { return nil }
        let range = at..<at + form.words.count
        guard isInContext(range, form.word, sentence, text) else { return nil }
        let use = Use(word: words[form.word], range: range)
        return isFine(use, sentence, text) ? nil : use
    }

    /// “additionally” has an entry of its own, and is also a form of “additional”: the entry wins.
    private func isLonger(_ form: Form, than other: Form?) -> Bool {
        guard let other else { return true }
        let (length, longest) = (form.words.count, other.words.count)
        return length > longest || length == longest && form.isHead && !other.isHead
    }

    private func matches(_ form: Form, _ at: Int, _ sentence: Sentence, _ text: ReadingText) -> Bool {
        mayStand(form, at, text) && matches(letters[form.words], at, sentence, text)
    }

    /// Whether the words at a place have the keys of a form.
    private func mayStand(_ form: Form, _ at: Int, _ text: ReadingText) -> Bool {
        guard at + form.words.count <= text.words.count else { return false }
        return (0..<form.words.count).allSatisfy { keys[form.words.lowerBound + $0] == text.words[at + $0].key }
    }

    private func matches(_ letters: ArraySlice<[UInt8]>, _ at: Int, _ sentence: Sentence, _ text: ReadingText) -> Bool {
        guard at >= sentence.words.lowerBound, at + letters.count <= sentence.words.upperBound else { return false }
        return zip(letters, text.words[at...]).allSatisfy { WordKey.isSame($0[...], text.bytes(of: $1)) }
    }

    private func isInContext(_ range: Range<Int>, _ word: Int, _ sentence: Sentence, _ text: ReadingText) -> Bool {
        let context = contexts[word]
        if context.before.isEmpty, context.after.isEmpty { return true }
        let behind = sentence.words.upperBound > range.upperBound ? text.words[range.upperBound] : nil
        let ahead = sentence.words.lowerBound < range.lowerBound ? text.words[range.lowerBound - 1] : nil
        func isOne(_ of: [Neighbour], _ use: WordUse?) -> Bool {
            use.map { use in of.contains { $0.stands(as: use, in: text) } } ?? false
        }
        return isOne(context.before, behind) || isOne(context.after, ahead)
    }

    /// Whether it stands in a phrase that is plain enough.
    private func isFine(_ use: Use, _ sentence: Sentence, _ text: ReadingText) -> Bool {
        use.word.fine.contains { phrase in
            let letters = phrase.map { Array($0.utf8) }
            return (0..<phrase.count).contains { matches(letters[...], use.range.lowerBound - $0, sentence, text) }
        }
    }
}
