import HubModel

/// Words in capitals that stand side by side in one sentence.
struct CapitalRun: Sendable {
    /// Indices in `ReadingText.words`.
    let range: Range<Int>
    /// Whether they are shouted: capitals for effect, and not initialisms.
    let isBlock: Bool

    /// All runs of a text, in order; a single word is one too. Not in them: what is quoted, and words like CARE that the text
    /// makes of the first letters of others.
    ///
    /// - Parameters:
    ///   - words: those in capitals, by `NotableWords`.
    ///   - known: initialisms that need no explaining.
    static func all(from words: [Int], in text: ReadingText, known: Set<String>) -> [CapitalRun] {
        let runs = runs(from: words, in: text, known)
        let made = runs.filter { $0.isBlock && $0.range.count == 1 }.compactMap { run -> String? in
            let letters = Initialism.bare(text.bytes(of: text.words[run.range.lowerBound]))
            return Expansion.stands(beside: run.range.lowerBound, letters, text) ? letters : nil
        }
        guard !made.isEmpty else { return runs }
        return runs.filter { run in
            run.range.count > 1 || !made.contains(Initialism.bare(text.bytes(of: text.words[run.range.lowerBound])))
        }
    }

    private static func runs(from words: [Int], in text: ReadingText, _ known: Set<String>) -> [CapitalRun] {
        var runs: [CapitalRun] = []
        for at in words where at >= runs.last?.range.upperBound ?? 0 {
            guard let sentence = text.sentence(of: at) else { continue }
            let range = at..<end(from: at, sentence, text)
            runs.append(CapitalRun(range, isAll: range == sentence.words, text, known))
        }
        return runs
    }

    /// Behind the last word of the run that begins at a word.
    private static func end(from start: Int, _ sentence: Sentence, _ text: ReadingText) -> Int {
        var end = start + 1, at = start + 1
        while at < sentence.words.upperBound, isInCapitals(text.words[at], text, orOneLetter: true),
            text.prose.bytes[text.words[at - 1].text.upperBound..<text.words[at].text.lowerBound].allSatisfy({ $0 <= 0x20 })
        {
            at += 1
            if text.words[at - 1].text.count > 1 { end = at }
        }
        return end
    }

    static func isInCapitals(_ word: WordUse, _ text: ReadingText, orOneLetter: Bool = false) -> Bool {
        guard word.isCapitalised, !word.isQuoted, word.kind == .plain || word.kind == .initialism else { return false }
        let place = word.text
        // Nearly all: the first word of a sentence, or a name.
        if place.count > 1, (0x61...0x7A).contains(text.prose.bytes[place.lowerBound + 1]) { return false }
        let letters = text.bytes(of: word)
        let isOneLetter = letters.count == 1 || letters.count == 2 && letters.first ?? 0 > 0xC2
        if isOneLetter { return orOneLetter }
        return letters.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x26 || $0 == 0x2D } || isPlural(letters)
    }

    /// NHS's, DPULOs.
    private static func isPlural(_ letters: ArraySlice<UInt8>) -> Bool {
        letters.last == 0x73 && letters.count > 2 && letters.dropLast().allSatisfy { !(0x61...0x7A).contains($0) }
    }

    /// - Parameter isAll: the sentence has no other words.
    private init(_ range: Range<Int>, isAll: Bool, _ text: ReadingText, _ known: Set<String>) {
        self.range = range
        let words = range.map { (letters: text.bytes(of: text.words[$0]), word: text.words[$0]) }
        let unknown = words.filter { !known.contains(Initialism.bare($0.letters)) && $0.letters.count > 1 }
        // An everyday word, or one that is too long for an initialism. ME is an illness too.
        let hasShout = unknown.contains { $0.word.kind == .plain && !$0.letters.elementsEqual("ME".utf8) }
        if range.count == 1 {
            isBlock = hasShout
        } else {
            // Two initialisms side by side, like VCSE ICB, are none; SPRING TEA is one.
            isBlock = unknown.count > 1 && (hasShout || isAll || unknown.contains { $0.letters.count > 4 })
        }
    }
}
