import HubSource
import Testing

@Suite struct ContentHashTests {
    /// Values of the reference implementation of XXH64, seed 0.
    @Test(
        arguments: [
            ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
            ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
        ] as [(String, UInt64)])
    func agreesWithTheReference(text: String, hash: UInt64) {
        #expect(ContentHash.of(Array(text.utf8)) == hash)
    }

    @Test func everyByteCounts() {
        for size in [1, 3, 4, 7, 8, 31, 32, 33, 64, 100] {
            var seen: Set<UInt64> = [ContentHash.of(Array(repeating: 0, count: size))]
            for index in 0..<size {
                var bytes = Array(repeating: UInt8(0), count: size)
                bytes[index] = 1
                seen.insert(ContentHash.of(bytes))
            }
            #expect(seen.count == size + 1)
        }
    }
}
