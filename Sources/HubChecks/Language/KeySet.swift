import HubModel

/// Words by their keys. Nearly every word of a text is ruled out by one look at a bit.
struct KeySet: Sendable {
    private let keys: Set<UInt32>
    /// A bit for each key that may be in the set.
    private var sieve: [UInt64]

    private static let bits = 4096

    init(_ keys: Set<UInt32>) {
        self.keys = keys
        sieve = [UInt64](repeating: 0, count: Self.bits / 64)
        for key in keys { sieve[Self.word(key)] |= Self.bit(key) }
    }

    /// Words with spaces or line ends between them.
    init(_ words: String) { self.init(Set(words.split { $0 == " " || $0 == "\n" }.map { WordKey.of(String($0)) })) }

    func contains(_ key: UInt32) -> Bool { sieve[Self.word(key)] & Self.bit(key) != 0 && keys.contains(key) }

    func union(_ other: KeySet) -> KeySet { KeySet(keys.union(other.keys)) }

    private static func word(_ key: UInt32) -> Int { Int(key) >> 6 & (bits / 64 - 1) }
    private static func bit(_ key: UInt32) -> UInt64 { 1 << UInt64(key & 63) }
}
