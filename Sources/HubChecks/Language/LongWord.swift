import HubModel

/// A word of many syllables in easy read.
struct LongWord: Sendable {
    let written: String
    let key: UInt32
    /// In the prose.
    let place: Range<Int>
    var count: Int

    /// From so many on a word is hard unless nearly everybody says it.
    private static let hard: UInt8 = 4
    /// From so many on it counts as long.
    private static let long: UInt8 = 3
    /// Words named on one page at most.
    private static let most = 10

    /// Hard ones that nobody explains, in order of first use; no names, and nothing quoted.
    static func unexplained(in text: ReadingText, explained: Set<UInt32>) -> [LongWord] {
        let found = all(in: text, from: hard).filter { !explained.contains($0.key) && !everyday.contains($0.key) }
        return Array(found.filter { word in
            !text.words.indices.contains { text.words[$0].key == word.key && SelfExplained.isExplained($0..<$0 + 1, text) }
        }.prefix(most))
    }

    /// Long ones, and how many words there are for each of them. Nil when there are few.
    static func share(in text: ReadingText, explained: Set<UInt32>) -> (oneIn: Int, common: [LongWord])? {
        let found = all(in: text, from: long).filter { !explained.contains($0.key) && !everyday.contains($0.key) }
        let sum = found.reduce(0) { $0 + $1.count }
        guard sum * 10 > text.words.count, text.words.count >= ReadingStatistics.fewestWords else { return nil }
        let common = found.sorted { ($1.count, $0.place.lowerBound) < ($0.count, $1.place.lowerBound) }
        return (max(1, text.words.count / sum), common)
    }

    private static func all(in text: ReadingText, from syllables: UInt8) -> [LongWord] {
        var found: [LongWord] = []
        var index: [UInt32: Int] = [:]
        for word in text.words where word.syllables >= syllables && word.kind == .plain && !word.isName && !word.isQuoted {
            guard spoken(word, text) >= syllables else { continue }
            if let known = index[word.key] {
                found[known].count += 1
            } else {
                index[word.key] = found.count
                found.append(LongWord(written: text.prose.words(word.text), key: word.key, place: word.text, count: 1))
            }
        }
        return found
    }

    /// The syllables without an ending that makes a word no harder, and of the longest part of a word with hyphens.
    private static func spoken(_ word: WordUse, _ text: ReadingText) -> UInt8 {
        let letters = text.bytes(of: word)
        let isLonger = letters.hasSuffix("ing") || letters.hasSuffix("ings") || letters.hasSuffix("’s") || letters.hasSuffix("'s")
        let parts = letters.split(separator: 0x2D)
        guard parts.count > 1 else { return word.syllables - (isLonger ? 1 : 0) }
        var syllables = Syllables()
        return UInt8(clamping: parts.map { syllables.count(String(decoding: $0, as: UTF8.self)) }.max() ?? 0)
    }

    private static let everyday = VerbForms.keys(
        """
        information television january february september october november december wednesday thursday saturday usually actually \
        everybody anybody everyone's together hospital telephone family families remember important disability disabilities another \
        anything everything everyone tomorrow yesterday favourite holiday holidays november computer computers internet medicine \
        animal animals beautiful expensive difficult potato vegetables vegetable banana bicycle umbrella photograph library \
        however understand understands exercise newspaper supermarket area areas idea ideas
        """)
}
