import HubModel

/// Words by their keys. Nearly every word of a text is ruled out by one look at a bit.
struct KeySet: Sendable {
    let keys: Set<UInt32>
    private(set) var sieve = Sieve(4096)

    init(_ keys: Set<UInt32>) {
        self.keys = keys
        for key in keys { sieve.insert(key) }
    }

    /// Words with spaces or line ends between them.
    init(_ words: String) { self.init(Set(words.split { $0 == " " || $0 == "\n" }.map { WordKey.of(String($0)) })) }

    func contains(_ key: UInt32) -> Bool { sieve.lets(key) && keys.contains(key) }

    func union(_ other: KeySet) -> KeySet { KeySet(keys.union(other.keys)) }
}
