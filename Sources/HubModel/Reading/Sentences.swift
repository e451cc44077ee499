/// Splits one block of English text into sentences.
///
/// A sentence ends at `.`, `!`, `?`, `…` or a run of them, with closing quotes and brackets, when white space
/// follows and then a capital, digit, quote or bracket; and where the block ends. A full stop after an
/// abbreviation is none (`Abbreviations`). What stands in brackets belongs to the sentence around it.
///
/// Chunk by chunk, so that words are found in the same walk.
struct SentenceScanner: Sequence, IteratorProtocol {
    /// What stands between white space.
    struct Chunk {
        var text: Range<Int>
        /// A sentence ends with it.
        var isLast: Bool
    }

    /// The last sentence that ended, without white space around it.
    private(set) var sentence: Range<Int>

    private let bytes: ProseBytes
    private let end: Int
    /// Where the next chunk begins.
    private(set) var at: Int
    /// Where the sentence begins, the brackets that are open in it, and its last chunk.
    private var start: Int, depth = 0, before: Range<Int>
    /// Where the last closing bracket of the block stands: an opening one behind it opens nothing. Looked for when one opens.
    private var lastBracket: Int?

    /// - Parameter text: One block: its end is the end of a sentence.
    init(_ bytes: ProseBytes, in text: Range<Int>) {
        self.bytes = bytes
        at = text.lowerBound
        end = text.upperBound
        start = at
        before = at..<at
        sentence = before
        skipSpace()
        beginSentence()
    }

    private mutating func beginSentence() { (start, depth, before) = (at, 0, at..<at) }

    mutating func next() -> Chunk? {
        guard at < end else { return nil }
        let text = chunk()
        skipSpace()
        guard at == end || (depth == 0 && isEnd(text)) else {
            before = text
            return Chunk(text: text, isLast: false)
        }
        sentence = start..<text.upperBound
        beginSentence()
        return Chunk(text: text, isLast: true)
    }

    /// Whether brackets are open in the sentence.
    var isInBrackets: Bool { depth > 0 }

    /// Goes past words.
    mutating func pass(_ run: SimpleWords.Run) {
        (before, at) = (run.last, run.end)
        guard run.endsSentence else { return }
        sentence = start..<run.last.upperBound
        beginSentence()
    }

    private mutating func skipSpace() {
        while at < end {
            // Nearly always one space, and a letter behind it.
            if Letters.isASCIIWord(bytes[at]) { return }
            let length = Letters.space(bytes, at, end)
            if length == 0 { return }
            at += length
        }
    }

    /// Reads up to the next white space and counts brackets that are open.
    private mutating func chunk() -> Range<Int> {
        let start = at
        while true {
            at = Letters.endOfSmall(bytes, at, end)
            guard at < end else { break }
            let byte = bytes[at]
            if byte <= 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 {
                if Letters.space(bytes, at, end) > 0 { break }
            } else if byte == 0x28 || byte == 0x5B {
                if opens() { depth += 1 }
            } else if byte == 0x29 || byte == 0x5D {
                depth = Swift.max(0, depth - 1)
            }
            at += 1
        }
        return start..<at
    }

    /// Whether a bracket that opens here is closed in the block.
    private mutating func opens() -> Bool {
        let last = lastBracket ?? bytes[at..<end].lastIndex { $0 == 0x29 || $0 == 0x5D } ?? at
        lastBracket = last
        return at < last
    }

    /// Whether a sentence ends with a chunk; `at` stands at the start of the next.
    private func isEnd(_ chunk: Range<Int>) -> Bool {
        // Most words end in a letter, and nothing ends with those.
        if let last = chunk.last, Letters.isASCIIWord(bytes[last]) { return false }
        let stop = withoutClosers(chunk)
        guard stop > chunk.lowerBound, let mark = mark(chunk.lowerBound, stop), let next = following() else {
            return false
        }
        guard mark == .stop else { return true }
        let core = withoutOpeners(chunk.lowerBound, stop - 1)
        if chunk.lowerBound == start, bytes[core].allSatisfy(Letters.isDigit) { return false }
        switch Abbreviations.behaviour(bytes, core, after: before) {
        case .none: return true
        case .never: return false
        case .beforeCapital: return next == .capital
        }
    }

    private enum Mark { case stop, other }

    /// What stands before an offset: a single full stop, another mark that ends sentences, or none.
    private func mark(_ start: Int, _ stop: Int) -> Mark? {
        let last = bytes[stop - 1]
        if last == 0x21 || last == 0x3F { return .other }
        if stop - 3 >= start, Letters.general(bytes, stop - 3, stop, 0xA6) { return .other }
        guard last == 0x2E else { return nil }
        guard stop - 2 >= start else { return .other }
        let before = bytes[stop - 2]
        return before == 0x2E || before == 0x21 || before == 0x3F ? .other : .stop
    }

    private enum Next { case capital, digit }

    /// How the next chunk begins, if a sentence may begin so.
    private func following() -> Next? {
        let byte = bytes[at]
        if Letters.isDigit(byte) { return .digit }
        if Letters.isCapital(byte) || byte == 0x22 || byte == 0x27 || byte == 0x28 || byte == 0x5B { return .capital }
        if byte < 0x80 { return byte == 0x24 ? .digit : nil }
        if byte == 0xC2, at + 1 < end {  // £, «
            return bytes[at + 1] == 0xA3 ? .digit : bytes[at + 1] == 0xAB ? .capital : nil
        }
        if Letters.general(bytes, at, end, 0x98, 0x9C, 0x9E, 0xB9) { return .capital }
        let isCode = byte == 0xEF && at + 2 < end && bytes[at + 1] == 0xBF && bytes[at + 2] == 0xBC
        return isCode || Letters.isForeignCapital(bytes, at, end) ? .capital : nil
    }

    /// The end of a chunk without quotes and brackets that close, and marks of emphasis.
    private func withoutClosers(_ chunk: Range<Int>) -> Int {
        var stop = chunk.upperBound
        while stop > chunk.lowerBound {
            let byte = bytes[stop - 1]
            if byte == 0x29 || byte == 0x5D || byte == 0x22 || byte == 0x27 || byte == 0x2A || byte == 0x5F {
                stop -= 1
            } else if stop - 3 >= chunk.lowerBound, Letters.general(bytes, stop - 3, stop, 0x99, 0x9D, 0xBA) {
                stop -= 3
            } else if stop - 2 >= chunk.lowerBound, bytes[stop - 2] == 0xC2, byte == 0xBB {
                stop -= 2
            } else {
                return stop
            }
        }
        return stop
    }

    private func withoutOpeners(_ start: Int, _ stop: Int) -> Range<Int> {
        var start = start
        while start < stop {
            let byte = bytes[start]
            if byte == 0x28 || byte == 0x5B || byte == 0x22 || byte == 0x27 {
                start += 1
            } else if Letters.general(bytes, start, stop, 0x98, 0x9C) {
                start += 3
            } else {
                break
            }
        }
        return start..<stop
    }
}
