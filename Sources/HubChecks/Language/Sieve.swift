/// Tells of nearly every word, by one look at a bit, that it is none of those looked for.
struct Sieve: Sendable {
    /// A bit for each key that may be among them.
    private var bits: [UInt64]

    /// - Parameter size: of the sieve in bits, a power of two and many times as many as there are words.
    init(_ size: Int) { bits = [UInt64](repeating: 0, count: size / 64) }

    mutating func insert(_ key: UInt32) { bits[Self.place(key, bits.count)] |= 1 << UInt64(key & 63) }

    func with(_ keys: Set<UInt32>) -> Sieve {
        var copy = self
        for key in keys { copy.insert(key) }
        return copy
    }

    /// Whether a word with that key may be one; most that are none are not.
    func lets(_ key: UInt32) -> Bool { withBits { Self.lets(key, $0) } }

    /// For a walk over many words.
    func withBits<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result { bits.withUnsafeBufferPointer(body) }

    @inline(__always)
    static func lets(_ key: UInt32, _ bits: UnsafeBufferPointer<UInt64>) -> Bool {
        bits[place(key, bits.count)] & (1 &<< UInt64(key & 63)) != 0
    }

    @inline(__always)
    private static func place(_ key: UInt32, _ count: Int) -> Int { Int(key >> 6) & (count &- 1) }
}
