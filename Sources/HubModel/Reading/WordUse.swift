/// A word at its place in a text, with what the checks of language ask about it. Twelve bytes, as a hub has millions.
public struct WordUse: Sendable, Hashable {
    private let start: UInt32
    /// The same for `Utilise`, `utilise` and `utilise’s`; other words may have it too.
    public let key: UInt32
    private let length: UInt16
    /// 0 where nobody counts them: for what is not read out, and in all languages but English.
    public let syllables: UInt8
    private let bits: UInt8

    /// Longer words are kept as their beginning.
    private static let longest = Int(UInt16.max)

    init(_ word: Word, in bytes: ProseBytes, key: UInt32, syllables: UInt8, isFirst: Bool, isQuoted: Bool) {
        start = UInt32(word.text.lowerBound)
        length = UInt16(min(word.text.count, Self.longest))
        self.key = key
        self.syllables = syllables
        let first = bytes[word.text.lowerBound]
        let isCapital = first < 0x80
            ? Letters.isCapital(first) : Letters.isForeignCapital(bytes, word.text.lowerBound, word.text.upperBound)
        bits = word.kind.rawValue | (isFirst ? 4 : 0) | (isQuoted ? 8 : 0) | (isCapital ? 16 : 0)
    }

    /// Of a letter with small letters behind it, of at most 16 bytes.
    @inline(__always)
    init(simple start: Int, _ length: Int, in bytes: ProseBytes, key: UInt32, syllables: UInt8, isFirst: Bool, isQuoted: Bool) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.length = UInt16(truncatingIfNeeded: length)
        self.key = key
        self.syllables = syllables
        bits = (isFirst ? 4 : 0) | (isQuoted ? 8 : 0) | (Letters.isSmall(bytes[start]) ? 0 : 16)
    }

    /// In `Prose.bytes`.
    public var text: Range<Int> { Int(start)..<Int(start) + Int(length) }
    public var kind: Word.Kind { Word.Kind(rawValue: bits & 3) ?? .plain }
    /// The first of its sentence, where a capital says nothing.
    public var isFirst: Bool { bits & 4 != 0 }
    /// Inside quotation marks: somebody's words, or a word that is spoken about.
    public var isQuoted: Bool { bits & 8 != 0 }
    public var isCapitalised: Bool { bits & 16 != 0 }
    /// A capital where none is needed: a name or a title.
    public var isName: Bool { isCapitalised && !isFirst }
}

/// A number for the letters of a word, by which words are looked up: FNV-1a of the letters in lower case, without `'s`.
public enum WordKey {
    public static func of(_ word: ArraySlice<UInt8>) -> UInt32 {
        word.withUnsafeBufferPointer { of($0[...]) }
    }

    static func of(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        var last: UInt8 = 0
        for byte in stem(word) {
            hash = (hash ^ UInt32(lower(byte, after: last))) &* 16_777_619
            last = byte
        }
        return hash
    }

    public static func of(_ word: String) -> UInt32 { of(Array(word.utf8)[...]) }

    /// Whether two words are the same but for capitals and `'s`.
    public static func isSame(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
        let (a, b) = (stem(a), stem(b))
        guard a.count == b.count else { return false }
        var last: UInt8 = 0
        for (first, second) in zip(a, b) {
            guard lower(first, after: last) == lower(second, after: last) else { return false }
            last = second
        }
        return true
    }

    /// Letters a to z, and those of Welsh and its neighbours (U+00C0 to U+017F).
    private static func lower(_ byte: UInt8, after last: UInt8) -> UInt8 {
        if Letters.isCapital(byte) { return byte | 0x20 }
        if last == 0xC3, 0x80...0x9E ~= byte { return byte | 0x20 }
        return (last == 0xC4 || last == 0xC5) && byte & 1 == 0 ? byte | 1 : byte
    }

    private static func stem<Word: RandomAccessCollection<UInt8>>(_ word: Word) -> Word.SubSequence where Word.Index == Int {
        guard let last = word.last, last | 0x20 == 0x73, word.count > 2 else { return word[...] }
        let end = word.endIndex - 1
        if word[end - 1] == 0x27 { return word[..<(end - 1)] }
        guard word.count > 4, word[end - 1] == 0x99, word[end - 2] == 0x80, word[end - 3] == 0xE2 else { return word[...] }
        return word[..<(end - 3)]
    }
}
