/// Goes through words that nothing is asked about but their syllables: a letter and small letters, with a space and another word
/// behind, or a comma before them, or with the end of a sentence. Most of a text is made of them.
///
/// A walk of its own, over words that were met before, takes less than half as long as to ask of each what it might be.
struct SimpleWords {
    let bytes: ProseBytes
    /// Where the block ends.
    let end: Int
    /// See `Syllables`.
    let known: UnsafeBufferPointer<Syllables.Known>
    let countsSyllables: Bool
    /// Up to where a quotation goes that is open.
    let quotedBefore: Int
    /// Inside brackets no sentence ends.
    let isInBrackets: Bool

    /// Words for which room is made: more than most sentences have.
    static let atOnce = 64

    /// Words that were found one after the other.
    struct Run {
        var count = 0
        var syllables = 0
        var polysyllables = 0
        /// The last of them, with the sign behind it.
        var last = 0..<0
        /// A sentence ends with that.
        var endsSentence = false
        /// Where the next word begins.
        var end: Int
    }

    /// Writes words as far as they are simple and known, up to the end of a sentence, or as there is room.
    ///
    /// - Parameters:
    ///   - start: where a word may begin.
    ///   - isFirst: whether that is the first of its sentence.
    func read(from start: Int, isFirst: Bool, into words: UnsafeMutableBufferPointer<WordUse>) -> Run {
        var run = Run(end: start), isFirst = isFirst
        while run.count < words.count, !run.endsSentence, let word = word(at: run.end), let following = following(word) {
            let found = known[word.letters.slot(known.count)]
            // A full stop behind “Mr” may end nothing.
            guard found.word == word.letters, !following.endsSentence || found.endsSentences || following.next == end else { break }
            let syllables = countsSyllables ? found.count : 0
            words.initializeElement(
                at: run.count,
                to: WordUse(
                    simple: word.start, word.letters.count, in: bytes, key: found.key, syllables: syllables, isFirst: isFirst,
                    isQuoted: word.start < quotedBefore))
            run.count &+= 1
            run.syllables &+= Int(syllables)
            run.polysyllables &+= syllables > 2 ? 1 : 0
            run.last = Range(uncheckedBounds: (word.start, following.end))
            run.endsSentence = following.endsSentence
            run.end = following.next
            isFirst = false
        }
        return run
    }

    private struct Simple {
        var start: Int
        /// In lower case.
        var letters: ShortWord

        var end: Int { start &+ letters.count }
    }

    /// The letters that begin at an offset; nil for none, for a long word, and where fewer than 16 bytes of the text are left.
    @inline(__always)
    private func word(at start: Int) -> Simple? {
        guard start &+ ShortWord.longest <= bytes.count else { return nil }
        let first = Letters.eight(bytes, start) | 0x20
        let count = Letters.countOfSmall(first)
        if count < Letters.atOnce {
            return count == 0 ? nil : Simple(start: start, letters: ShortWord(letters: (first & Letters.mask(count), 0), count: count))
        }
        let second = Letters.eight(bytes, start &+ Letters.atOnce)
        let more = Letters.countOfSmall(second)
        guard more < Letters.atOnce else { return nil }
        return Simple(start: start, letters: ShortWord(letters: (first, second & Letters.mask(more)), count: count &+ more))
    }

    /// What stands behind a word.
    private struct Following {
        /// Behind the sign, if there is one.
        var end: Int
        var endsSentence = false
        /// Where the next word begins.
        var next: Int
    }

    /// Nil for what takes a closer look.
    @inline(__always)
    private func following(_ word: Simple) -> Following? {
        let stop = word.end
        if stop &+ 1 < end, bytes[stop] == 0x20, Letters.isASCIIWord(bytes[stop &+ 1]) { return Following(end: stop, next: stop &+ 1) }
        return sign(at: stop)
    }

    private func sign(at stop: Int) -> Following? {
        if stop == end { return Following(end: stop, endsSentence: true, next: end) }
        guard stop < end, bytes[stop] == 0x2E || bytes[stop] == 0x2C else { return nil }
        let isStop = bytes[stop] == 0x2E
        if isStop, stop + 1 == end { return Following(end: end, endsSentence: true, next: end) }
        guard stop + 2 < end, bytes[stop + 1] == 0x20 else { return nil }
        let next = bytes[stop + 2]
        guard isStop ? Letters.isCapital(next) && !isInBrackets : Letters.isASCIIWord(next) else { return nil }
        return Following(end: stop + 1, endsSentence: isStop, next: stop + 2)
    }
}
