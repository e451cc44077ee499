import Testing

@testable import HubBuild

@Suite struct HexadecimalDigitsTests {
    private func inMemory(_ text: String) -> UInt64 {
        Array(text.utf8).withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    }

    @Test(arguments: [(0, "00000000"), (0xdead_beef, "deadbeef"), (0x0123_4567, "01234567"), (0x89ab_cdef, "89abcdef"), (.max, "ffffffff")] as [(UInt32, String)])
    func digitsAndValueBelongTogether(value: UInt32, text: String) {
        #expect(HexadecimalDigits.of(value) == inMemory(text))
        #expect(HexadecimalDigits.value(of: inMemory(text)) == value)
    }

    @Test func nothingElseIsADigit() {
        let digits = Set("0123456789abcdef".utf8)
        for place in 0..<8 {
            for byte in UInt8.min...UInt8.max where !digits.contains(byte) {
                var bytes = Array("1a2b3c4d".utf8)
                bytes[place] = byte
                #expect(HexadecimalDigits.value(of: bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }) == nil)
            }
        }
    }
}
