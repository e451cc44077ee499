import HubModel

/// Finds the words that an initialism stands for, beside it: “body mass index (BMI)”, “TIP (trauma-informed practice)”,
/// “BSL means British Sign Language”.
enum Expansion {
    static func stands(beside at: Int, _ letters: String, _ text: ReadingText) -> Bool {
        let wanted = Array(letters.utf8.lazy.filter { (0x41...0x5A).contains($0) }.map { $0 | 0x20 })
        guard wanted.count > 1, let sentence = block(of: at, text) else { return false }
        let reach = wanted.count + 4
        let before = initials(text.words[max(sentence.lowerBound, at - reach)..<at], text)
        let after = initials(text.words[(at + 1)..<max(at + 1, min(sentence.upperBound, at + 1 + reach))], text)
        return spells(before.reversed(), wanted.reversed()) || spells(after, wanted) || isExplained(at, sentence, text)
    }

    /// The words of the block that a word stands in.
    private static func block(of at: Int, _ text: ReadingText) -> Range<Int>? {
        guard let index = text.sentenceIndex(of: at) else { return nil }
        return text.sentences[index].words
    }

    private struct Initial {
        var letter: UInt8
        var isSmall: Bool
    }

    /// The first letters of words, and of the parts of words with hyphens.
    private static func initials(_ words: ArraySlice<WordUse>, _ text: ReadingText) -> [Initial] {
        words.flatMap { word -> [Initial] in
            let isSmall = small.contains(WordKey.of(text.bytes(of: word)))
            return text.bytes(of: word).split(separator: 0x2D).compactMap { part in
                part.first.map { Initial(letter: $0 | 0x20, isSmall: isSmall) }
            }
        }
    }

    private static let small: Set<UInt32> = Set(
        ["of", "and", "the", "for", "in", "to", "on", "a", "with", "or", "is"].map { WordKey.of($0) })

    /// Whether first letters spell an initialism, in order from its side. One letter, or one word, may be missing.
    private static func spells(_ initials: [Initial], _ wanted: [UInt8]) -> Bool {
        if matches(initials, wanted[...], misses: 1) { return true }
        guard wanted.count > 2 else { return false }
        return wanted.indices.contains { index in
            matches(initials, wanted[..<index] + wanted[(index + 1)...], misses: 0)
        }
    }

    private static func matches(_ initials: [Initial], _ wanted: ArraySlice<UInt8>, misses: Int) -> Bool {
        var wanted = wanted, misses = misses
        for initial in initials {
            guard let letter = wanted.first else { return true }
            if initial.letter == letter {
                wanted.removeFirst()
            } else if !initial.isSmall {
                misses -= 1
                if misses < 0 { return false }
            }
        }
        return wanted.isEmpty
    }

    /// means, is short for, stands for.
    private static func isExplained(_ at: Int, _ sentence: Range<Int>, _ text: ReadingText) -> Bool {
        let next = text.words[(at + 1)..<max(at + 1, min(sentence.upperBound, at + 4))].map { WordKey.of(text.bytes(of: $0)) }
        return verbs.contains { next.starts(with: $0) }
    }

    private static let verbs = [["means"], ["stands", "for"], ["is", "short", "for"], ["is", "the", "name"]].map {
        $0.map { WordKey.of($0) }
    }
}
