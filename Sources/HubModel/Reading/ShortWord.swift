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
