/// A word, where it stands and how it counts.
public struct Word: Sendable, Hashable {
    public enum Kind: UInt8, Sendable, Hashable {
        case plain
        /// Holds digits: 2026, £4.50, 2.30pm, A4.
        case number
        /// Letters said one by one: NHS, B.S.L.
        case initialism
        /// One word for the length of a sentence, none for the reading level: addresses of pages and mail,
        /// telephone numbers, postcodes, references, file names.
        case dropped
    }

    public var text: Range<Int>
    public var kind: Kind
}

/// The words of a stretch of text: letters and digits with `.` `,` `'` `-` `/` `@` inside. Punctuation is no word.
struct WordScanner: Sequence, IteratorProtocol {
    private let bytes: ProseBytes
    private let end: Int
    private var at: Int
    /// Where no word begins any more.
    private var stop: Int
    private var isInPhone = false
    private var isInPostcode = false

    init(_ bytes: ProseBytes, in text: Range<Int>) {
        self.bytes = bytes
        at = text.lowerBound
        end = text.upperBound
        stop = end
    }

    /// Goes on with a chunk of the text: its words come next.
    mutating func enter(_ chunk: SentenceScanner.Chunk) {
        (at, stop) = (chunk.text.lowerBound, chunk.text.upperBound)
    }

    /// Goes past plain words: the next chunk says where it begins.
    mutating func pass() { isInPhone = false }

    /// Forgets what it knows of the words before.
    mutating func beginSentence() { (isInPhone, isInPostcode) = (false, false) }

    mutating func next() -> Word? {
        while at < stop {
            let byte = bytes[at]
            if Letters.isASCIIWord(byte) || (byte >= 0xC3 && Letters.foreign(bytes, at, end) > 0) { return word() }
            at += 1
        }
        return nil
    }

    /// What the characters of a word are.
    private struct Traits {
        var small = 0, capitals = 0, digits = 0, foreign = 0
        var isAddress = false, hasDot = false
    }

    private mutating func word() -> Word {
        let start = at
        var traits = Traits()
        while at < end {
            let run = Letters.endOfSmall(bytes, at, end)
            traits.small += run - at
            at = run
            guard at < end else { break }
            let byte = bytes[at]
            if Letters.isCapital(byte) {
                traits.capitals += 1
            } else if Letters.isDigit(byte) {
                traits.digits += 1
            } else if byte < 0x80 {
                guard joins(byte, start, &traits) else { break }
            } else {
                let length = Letters.foreign(bytes, at, end)
                guard length > 0 || isWideJoiner else { break }
                traits.foreign += length > 0 ? 1 : 0
                at += length > 0 ? length - 1 : 2
            }
            at += 1
        }
        if traits.isAddress { skipAddress() }
        let text = start..<Swift.min(at, end)
        return Word(text: text, kind: kind(text, traits))
    }

    /// Whether a character of ASCII stands inside a word rather than behind it.
    private func joins(_ byte: UInt8, _ start: Int, _ traits: inout Traits) -> Bool {
        guard at > start, at + 1 < end else { return false }
        let before = bytes[at - 1], after = bytes[at + 1]
        let goesOn = Letters.isASCIIWord(after) || (after >= 0xC3 && Letters.foreign(bytes, at + 1, end) > 0)
        switch byte {
        case 0x27, 0x2D, 0x2F: return goesOn  // ' - /
        case 0x2E:
            traits.hasDot = traits.hasDot || (goesOn && !Letters.isDigit(after))
            return goesOn
        case 0x2C: return Letters.isDigit(before) && Letters.isDigit(after)
        case 0x3A:
            if after == 0x2F, at + 2 < end, bytes[at + 2] == 0x2F { traits.isAddress = true }
            return Letters.isDigit(before) && Letters.isDigit(after)
        case 0x40, 0x5F:  // @ _
            traits.isAddress = traits.isAddress || goesOn
            return goesOn
        case 0x26: return Letters.isCapital(before) && Letters.isCapital(after)
        default: return false
        }
    }

    /// ’ or one of the hyphens outside ASCII, with a letter behind it.
    private var isWideJoiner: Bool {
        guard Letters.general(bytes, at, end, 0x99, 0x90, 0x91), at + 3 < end else { return false }
        return Letters.isASCIIWord(bytes[at + 3]) || Letters.foreign(bytes, at + 3, end) > 0
    }

    /// Goes to the end of an address: the next white space, less punctuation before it.
    private mutating func skipAddress() {
        let start = at
        while at < end, Letters.space(bytes, at, end) == 0 { at += 1 }
        while at > start, bytes[at - 1] < 0x80, !Letters.isASCIIWord(bytes[at - 1]), bytes[at - 1] != 0x2F { at -= 1 }
    }

    private mutating func kind(_ text: Range<Int>, _ traits: Traits) -> Word.Kind {
        if traits.digits == 0 { isInPhone = false }
        if traits.isAddress { return .dropped }
        if traits.digits > 0 { return numberKind(text, traits) }
        if traits.hasDot { return dottedKind(text) }
        guard traits.capitals > 1, traits.small == 0 || isPlural(text, traits), traits.foreign == 0,
            traits.capitals <= 6, !Shouting.contains(bytes[text])
        else { return .plain }
        return .initialism
    }

    /// NHS's, TVs.
    private func isPlural(_ text: Range<Int>, _ traits: Traits) -> Bool {
        traits.small == 1 && bytes[text.upperBound - 1] == 0x73
    }

    /// Single letters with stops are an initialism, other words with stops inside are the name of a file or a
    /// site; but a capital behind the stop is a space forgotten.
    private func dottedKind(_ text: Range<Int>) -> Word.Kind {
        let parts = bytes[text].split(separator: 0x2E)
        if parts.allSatisfy({ $0.count == 1 }) { return .initialism }
        return parts.dropFirst().allSatisfy { $0.first.map(Letters.isCapital) ?? false } ? .plain : .dropped
    }

    private mutating func numberKind(_ text: Range<Int>, _ traits: Traits) -> Word.Kind {
        if isInPostcode {
            isInPostcode = false
            return .dropped
        }
        if isPhone(text, traits) || isReference(text, traits) { return .dropped }
        isInPostcode = isPostcode(text, traits)
        return isInPostcode ? .dropped : .number
    }

    /// Groups of digits from one that starts with 0 or follows +.
    private mutating func isPhone(_ text: Range<Int>, _ traits: Traits) -> Bool {
        let isBare = traits.digits == text.count
        let isFirst = (bytes[text.lowerBound] == 0x30 && traits.digits > 2)
            || (text.lowerBound > 0 && bytes[text.lowerBound - 1] == 0x2B)
        isInPhone = isBare && (isFirst || (isInPhone && traits.digits > 1))
        return isInPhone
    }

    /// SC012345, 1234567: a number nobody reads out.
    private func isReference(_ text: Range<Int>, _ traits: Traits) -> Bool {
        if traits.digits == text.count { return traits.digits > 6 }
        let isCode = traits.capitals > 0 && traits.digits > 3 && traits.capitals + traits.digits == text.count
        return isCode && bytes[text].dropFirst(traits.capitals).allSatisfy(Letters.isDigit)
    }

    /// The first half of a postcode (LS1) with the second (4AP) behind it.
    private func isPostcode(_ text: Range<Int>, _ traits: Traits) -> Bool {
        guard 2...4 ~= text.count, traits.capitals > 0, traits.capitals + traits.digits == text.count,
            Letters.isCapital(bytes[text.lowerBound]), at + 3 < end
        else { return false }
        let isSecond = Letters.space(bytes, at, end) == 1 && Letters.isDigit(bytes[at + 1])
            && Letters.isCapital(bytes[at + 2]) && Letters.isCapital(bytes[at + 3])
        return isSecond && (at + 4 >= end || !Letters.isASCIIWord(bytes[at + 4]))
    }
}
