/// Tells of nearly every word, by one look at a bit, that it is none of those looked for.
struct Sieve: Sendable {
    /// A bit for each key that may be among them.
    private var bits: [UInt64]

    /// - Parameter size: of the sieve in bits, a power of two and many times as many as there are words.
    init(_ size: Int) { bits = [UInt64](repeating: 0, count: size / 64) }

    mutating func insert(_ key: UInt32) { bits[place(key)] |= 1 << UInt64(key & 63) }

    func with(_ keys: Set<UInt32>) -> Sieve {
        var copy = self
        for key in keys { copy.insert(key) }
        return copy
    }

    /// Whether a word with that key may be one; most that are none are not.
    func lets(_ key: UInt32) -> Bool { bits[place(key)] & (1 << UInt64(key & 63)) != 0 }

    private func place(_ key: UInt32) -> Int { Int(key >> 6) & (bits.count - 1) }
}
