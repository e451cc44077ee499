import Testing

@testable import HubSource

@Suite struct ByteScanTests {
    /// Of one byte, of two, three and four; long and short; one the beginning of the other.
    private static let texts = [
        "", "a", "ab", "ab/c", "ab-c", "abc", "B", "é", "e\u{301}", "ŷ", "…", "𝔸", "\u{FFFD}", "guide-1.md", "guide-10.md", "guide-2.md",
        "a name that is longer than fifteen bytes", "a name that is longer than fifteen byteş",
    ]

    @Test func precedesByBytesAndNotByLetters() {
        for a in Self.texts {
            for b in Self.texts {
                #expect(ByteScan.precedes(a, b) == a.utf8.lexicographicallyPrecedes(b.utf8), "\(a) \(b)")
            }
        }
        #expect(!ByteScan.precedes("é", "e\u{301}"))
    }

    @Test func whatIsUTF8IsTakenAsItIs() {
        for text in Self.texts {
            let read = Array(text.utf8).withUnsafeBytes { String(exactly: $0) }
            #expect(read.map { Array($0.utf8) } == Array(text.utf8))
        }
    }

    /// Every cut and every wrong byte: also those that a repair makes no longer.
    @Test(arguments: ["a\u{E9}b", "…", "𝔸", "\u{FFFD}\u{FFFD}", "one of more than fifteen bytes …"])
    func whatIsNotUTF8IsNothing(_ text: String) {
        let bytes = Array(text.utf8)
        for at in bytes.indices {
            for byte in [0x41, 0x80, 0xBF, 0xC0, 0xE2, 0xED, 0xF5, 0xFF] as [UInt8] {
                var changed = bytes
                changed[at] = byte
                for piece in [changed, Array(changed[..<at]), Array(changed[at...])] {
                    let read = piece.withUnsafeBytes { String(exactly: $0) }
                    #expect(read == String(validating: piece, as: UTF8.self), "\(piece)")
                }
            }
        }
    }
}
