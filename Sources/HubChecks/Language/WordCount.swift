import HubModel

/// A word to avoid on a page: named once, at its first use.
struct WordCount: Sendable {
    let use: WordList.Use
    /// As it is written there.
    let written: String
    /// In the prose.
    let place: Range<Int>
    var count: Int

    /// Words named on one page at most.
    private static let most = 20

    /// In the order of first use. Words that the page explains are not among them.
    static func of(_ uses: [WordList.Use], in text: ReadingText) -> [WordCount] {
        var counts: [WordCount] = []
        var index: [String: Int] = [:]
        let explained = Set(uses.filter { SelfExplained.isExplained($0.range, text) }.map(\.word.head))
        for use in uses where !explained.contains(use.word.head) {
            if let known = index[use.word.head] {
                counts[known].count += 1
            } else {
                index[use.word.head] = counts.count
                let place = text.words[use.range.lowerBound].text.lowerBound..<text.words[use.range.upperBound - 1].text.upperBound
                counts.append(WordCount(use: use, written: written(place, text), place: place, count: 1))
            }
        }
        return Array(counts.prefix(most))
    }

    /// “e.g.” has its last stop too.
    private static func written(_ place: Range<Int>, _ text: ReadingText) -> String {
        let words = text.prose.words(place)
        let hasStop = words.contains(".") && text.prose.bytes.indices.contains(place.upperBound) && text.prose.bytes[place.upperBound] == 0x2E
        return hasStop ? words + "." : words
    }
}

/// “Outcome means …”, “a pilot is a small trial”: words that a page explains itself.
enum SelfExplained {
    static func isExplained(_ range: Range<Int>, _ text: ReadingText) -> Bool {
        let behind = text.words[range.upperBound..<min(range.upperBound + 3, text.words.count)].map(\.key)
        let ahead = range.lowerBound > 0 ? text.words[range.lowerBound - 1].key : 0
        return openers.contains { behind.starts(with: $0) } || closers.contains(ahead)
    }

    /// “This is called …”; “Ystyr … yw …”.
    private static let closers = VerbForms.keys("called named ystyr enw'r")

    private static let openers = [
        ["means"], ["is", "when"], ["is", "where"], ["are", "people"], ["is", "about"], ["is", "the", "name"], ["is", "a", "word"],
        ["yw’r", "enw"], ["yw'r", "enw"],
    ].map {
        $0.map { WordKey.of($0) }
    }
}
