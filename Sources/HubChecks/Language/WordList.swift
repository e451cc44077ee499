import HubModel

/// The words to avoid in one language, ready to be looked for.
struct WordList: Sendable {
    let words: [AvoidedWord]
    /// Key of a form's first word → forms.
    private var forms: [UInt32: [Form]] = [:]
    /// A bit for each key that may be in `forms`: most words of a text are ruled out by it.
    private var sieve = [UInt64](repeating: 0, count: Self.sieveSize / 64)

    private static let sieveSize = 65_536

    private struct Form: Sendable {
        let word: Int
        let letters: [[UInt8]]
        let keys: [UInt32]
        /// As it stands in the list.
        let isHead: Bool
    }

    /// - Parameter kept: words that the hub explains or wants to keep.
    init(_ words: [AvoidedWord], kept: [String]) {
        let kept = Set(kept.map(WordListReader.parts))
        self.words = words.filter { word in !kept.contains(WordListReader.parts(word.head)) && !word.forms.contains(where: kept.contains) }
        for index in self.words.indices {
            for form in Set(self.words[index].forms) { add(form, index) }
        }
    }

    private mutating func add(_ form: [String], _ word: Int) {
        guard let first = form.first else { return }
        let key = WordKey.of(first)
        forms[key, default: []].append(
            Form(
                word: word, letters: form.map { Array($0.utf8) }, keys: form.map { WordKey.of($0) }, isHead: form == WordListReader.parts(words[word].head)))
        let bit = Int(key) & (Self.sieveSize - 1)
        sieve[bit / 64] |= 1 << UInt64(bit & 63)
    }

    /// A word to avoid at its place.
    struct Use: Sendable {
        let word: AvoidedWord
        /// Indices in `ReadingText.words`.
        let range: Range<Int>
    }

    /// All uses in a text, in order. Not in it: what is quoted, names, and words that the text itself explains.
    func uses(in text: ReadingText) -> [Use] { uses(from: text.words.indices.filter { mayBegin(text.words[$0]) }, in: text) }

    /// - Parameter words: those that a use may begin with, by `NotableWords`.
    func uses(from words: [Int], in text: ReadingText) -> [Use] {
        var uses: [Use] = []
        for at in words where at >= uses.last?.range.upperBound ?? 0 {
            if let found = forms[text.words[at].key], let use = use(of: found, at, text) { uses.append(use) }
        }
        return uses
    }

    func mayBegin(_ word: WordUse) -> Bool {
        let bit = Int(word.key) & (Self.sieveSize - 1)
        return sieve[bit / 64] & (1 << UInt64(bit & 63)) != 0 && !word.isQuoted && !word.isName
    }

    /// The longest form that begins with a word.
    private func use(of forms: [Form], _ at: Int, _ text: ReadingText) -> Use? {
        guard forms.contains(where: { mayStand($0, at, text) }), let sentence = text.sentence(of: at) else { return nil }
        let next = at + 1 < sentence.words.upperBound ? text.words[at + 1] : nil
        // “Stakeholder Engagement Plan”: a title.
        if text.words[at].isCapitalised, let next, next.isName, next.kind == .plain { return nil }
        var found: Form?
        for form in forms where isLonger(form, than: found) && matches(form, at, sentence, text) { found = form }
        guard let form = found else { return nil }
        let use = Use(word: words[form.word], range: at..<at + form.letters.count)
        return isInContext(use, sentence, text) && !isFine(use, sentence, text) ? use : nil
    }

    /// “additionally” has an entry of its own, and is also a form of “additional”: the entry wins.
    private func isLonger(_ form: Form, than other: Form?) -> Bool {
        guard let other else { return true }
        let (length, longest) = (form.letters.count, other.letters.count)
        return length > longest || length == longest && form.isHead && !other.isHead
    }

    private func matches(_ form: Form, _ at: Int, _ sentence: Sentence, _ text: ReadingText) -> Bool {
        mayStand(form, at, text) && matches(form.letters[...], at, sentence, text)
    }

    /// Whether the words at a place have the keys of a form.
    private func mayStand(_ form: Form, _ at: Int, _ text: ReadingText) -> Bool {
        guard at + form.keys.count <= text.words.count else { return false }
        return form.keys.indices.allSatisfy { form.keys[$0] == text.words[at + $0].key }
    }

    private func matches(_ letters: ArraySlice<[UInt8]>, _ at: Int, _ sentence: Sentence, _ text: ReadingText) -> Bool {
        guard at >= sentence.words.lowerBound, at + letters.count <= sentence.words.upperBound else { return false }
        return zip(letters, text.words[at...]).allSatisfy { WordKey.isSame($0[...], text.bytes(of: $1)) }
    }

    private func isInContext(_ use: Use, _ sentence: Sentence, _ text: ReadingText) -> Bool {
        let word = use.word
        if word.before.isEmpty, word.after.isEmpty { return true }
        let behind = sentence.words.upperBound > use.range.upperBound ? text.words[use.range.upperBound] : nil
        let ahead = sentence.words.lowerBound < use.range.lowerBound ? text.words[use.range.lowerBound - 1] : nil
        func isOne(_ of: [String], _ use: WordUse?) -> Bool {
            use.map { use in of.contains { WordKey.isSame(Array($0.utf8)[...], text.bytes(of: use)) } } ?? false
        }
        return isOne(word.before, behind) || isOne(word.after, ahead)
    }

    /// Whether it stands in a phrase that is plain enough.
    private func isFine(_ use: Use, _ sentence: Sentence, _ text: ReadingText) -> Bool {
        use.word.fine.contains { phrase in
            let letters = phrase.map { Array($0.utf8) }
            return (0..<phrase.count).contains { matches(letters[...], use.range.lowerBound - $0, sentence, text) }
        }
    }
}
