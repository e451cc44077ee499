import HubModel

/// An initialism of a text, at its first use.
struct Initialism: Sendable {
    /// In capitals, without stops, `s` and `'s`: DPULO of DPULOs.
    let letters: String
    /// As it is written there.
    let first: WordUse
    let count: Int
    /// The first use whose words stand beside it; nil when the text never explains it.
    let explained: WordUse?

    /// All initialisms of a text, in order of first use. Not in them: blocks of capitals, what is quoted, Roman numbers, initials
    /// of people, units behind numbers.
    ///
    /// - Parameters:
    ///   - words: those that may be one, by `NotableWords`.
    ///   - runs: words in capitals side by side.
    static func all(
        from words: [Int], beside runs: [CapitalRun], in text: ReadingText, isAlwaysKnown: (String) -> Bool
    ) -> [Initialism] {
        var order: [String] = []
        var found: [String: Initialism] = [:]
        for at in candidates(words, runs, text) {
            let word = text.words[at], letters = bare(text.bytes(of: word))
            if isAlwaysKnown(letters) { continue }
            let old = found[letters]
            if old == nil { order.append(letters) }
            let explained = old?.explained ?? (Expansion.stands(beside: at, letters, text) ? word : nil)
            found[letters] = Initialism(
                letters: letters, first: old?.first ?? word, count: (old?.count ?? 0) + 1, explained: explained)
        }
        return order.compactMap { found[$0] }.filter { $0.explained != nil || !isWord($0.letters, of: text) }
    }

    /// Shorter ones are often both: PIP and pip, SEND and send.
    private static let fewestLettersOfWord = 5

    /// Whether the text has the same letters as a common word: LAYOUT where it speaks of a layout.
    private static func isWord(_ letters: String, of text: ReadingText) -> Bool {
        guard letters.utf8.count >= fewestLettersOfWord else { return false }
        let key = WordKey.of(letters)
        return text.words.contains { $0.key == key && !$0.isCapitalised }
    }

    /// Indices of words.
    private static func candidates(_ words: [Int], _ runs: [CapitalRun], _ text: ReadingText) -> [Int] {
        let blocks = runs.filter(\.isBlock).map(\.range)
        var next = blocks.startIndex
        return words.filter { at in
            while next < blocks.endIndex, blocks[next].upperBound <= at { next += 1 }
            if next < blocks.endIndex, blocks[next].contains(at) { return false }
            return isOne(text.bytes(of: text.words[at])) && !isRomanNumber(at, text) && !isPerson(at, text) && !isUnit(at, text)
        }
    }

    /// Not IT'S, and not NHS/IH.
    private static func isOne(_ letters: ArraySlice<UInt8>) -> Bool {
        !letters.contains(0x2F) && !letters.contains(0x27) || letters.hasSuffix("'s")
    }

    /// The letters alone.
    static func bare(_ word: ArraySlice<UInt8>) -> String {
        var letters = word.filter { $0 != 0x2E }
        if letters.last == 0x73, letters.count > 2 {
            letters.removeLast()
            if letters.last == 0x27 { letters.removeLast() }
            if letters.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) { letters.removeLast(3) }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Part III, War II, Henry VIII; II and III alone.
    private static func isRomanNumber(_ at: Int, _ text: ReadingText) -> Bool {
        let letters = text.bytes(of: text.words[at])
        guard letters.allSatisfy({ $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }) else { return false }
        return letters.allSatisfy { $0 == 0x49 } || text.words[at].isFirst || at > 0 && text.words[at - 1].isCapitalised
    }

    /// AJ Smith, C.S. Lewis.
    private static func isPerson(_ at: Int, _ text: ReadingText) -> Bool {
        let letters = text.bytes(of: text.words[at])
        guard letters.count(where: { $0 != 0x2E }) == 2, at + 1 < text.words.count else { return false }
        return text.words[at + 1].isName && text.words[at + 1].kind == .plain
    }

    /// 10 MB.
    private static func isUnit(_ at: Int, _ text: ReadingText) -> Bool {
        at > 0 && text.words[at - 1].kind == .number && !text.words[at].isFirst && text.words[at].text.count == 2
    }
}
