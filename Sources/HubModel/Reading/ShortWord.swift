/// Up to 16 bytes as one value: words as keys without making strings.
struct ShortWord: Hashable, Sendable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    private(set) var count = 0

    static let longest = 16

    init() {}

    /// Nil when the word is longer than 16 bytes.
    init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count <= Self.longest else { return nil }
        for byte in bytes { append(byte) }
    }

    /// A word of at most 16 bytes in small letters: eight bytes at a time where so many follow it.
    init(smallLettersOf text: Range<Int>, in bytes: ProseBytes) {
        guard text.lowerBound + Self.longest <= bytes.count else {
            for at in text { append(Letters.isCapital(bytes[at]) ? bytes[at] | 0x20 : bytes[at]) }
            return
        }
        count = text.count
        low = Self.small(Self.letters(min(count, 8), at: text.lowerBound, in: bytes))
        if count > 8 { high = Self.small(Self.letters(count - 8, at: text.lowerBound + 8, in: bytes)) }
    }

    /// - Parameter letters: the first eight and the others, with zeros behind.
    @inline(__always)
    init(letters: (UInt64, UInt64), count: Int) {
        (low, high) = letters
        self.count = count
    }

    var inSmallLetters: ShortWord { ShortWord(letters: (Self.small(low), Self.small(high)), count: count) }

    /// The first of eight bytes; the others are zero.
    @inline(__always)
    private static func letters(_ count: Int, at start: Int, in bytes: ProseBytes) -> UInt64 {
        Letters.eight(bytes, start) & (.max &>> UInt64(64 - count * 8))
    }

    /// Eight letters A to Z in lower case, other bytes as they are.
    private static func small(_ word: UInt64) -> UInt64 {
        let seven = word & 0x7F7F_7F7F_7F7F_7F7F
        let fromA = seven &+ 0x3F3F_3F3F_3F3F_3F3F, pastZ = seven &+ 0x2525_2525_2525_2525
        return word | ((fromA ^ pastZ) & ~word & 0x8080_8080_8080_8080) >> 2
    }

    /// Adds a byte; nothing beyond 16, but `count` goes on.
    mutating func append(_ byte: UInt8) {
        if count < 8 {
            low |= UInt64(byte) << UInt64(count * 8)
        } else if count < 16 {
            high |= UInt64(byte) << UInt64((count - 8) * 8)
        }
        count += 1
    }

    /// A place in a table whose size is a power of two.
    func slot(_ size: Int) -> Int {
        let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
        return Int(truncatingIfNeeded: mixed >> 32) & (size - 1)
    }
}
