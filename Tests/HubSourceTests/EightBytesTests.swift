import Testing

@testable import HubSource

/// Eight bytes at a time find what a look at each byte finds.
@Suite struct EightBytesTests {
    private static let bytes: [UInt8] = [0x00, 0x0A, 0x1F, 0x20, 0x22, 0x23, 0x26, 0x27, 0x3C, 0x3D, 0x3E, 0x41, 0x5C, 0x7F, 0x80, 0xA6, 0xBE, 0xE2, 0xFF]

    private func found(_ text: [UInt8], _ isWanted: (UInt8) -> Bool, _ mayBe: (EightBytes) -> UInt64) -> [Int] {
        var found: [Int] = []
        text.withUnsafeBufferPointer { text in
            EightBytes.forEach(in: text, where: isWanted, mayBe: { mayBe($0) != 0 }) { found.append($0) }
        }
        return found
    }

    @Test func nothingIsMissed() {
        var random = SystemRandomNumberGenerator()
        for length in 0..<40 {
            for _ in 0..<200 {
                let isPlain = Bool.random(using: &random)
                var text = (0..<length).map { _ in isPlain ? UInt8(ascii: "a") : Self.bytes.randomElement(using: &random) ?? 0 }
                if length > 0 { text[Int.random(in: 0..<length, using: &random)] = Self.bytes.randomElement(using: &random) ?? 0 }
                let isSign = { (byte: UInt8) in byte == 0x22 || byte == 0x26 }
                #expect(found(text, isSign) { $0.places(of: 0x26, andWithout: 0x04) } == text.indices.filter { isSign(text[$0]) })
                #expect(found(text, { $0 < 0x20 }) { $0.places(below: 0x20) } == text.indices.filter { text[$0] < 0x20 })
                #expect(found(text, { $0 == 0xE2 }) { $0.places(of: 0xE2) } == text.indices.filter { text[$0] == 0xE2 })
            }
        }
    }

    /// Else nothing would be passed by.
    @Test func plainTextIsPassedBy() {
        let text = Array("Plain letters, that ask for 8.".utf8)
        text.withUnsafeBufferPointer { text in
            let bytes = EightBytes(text, at: 3)
            #expect(bytes.places(below: 0x20) == 0 && bytes.places(of: 0x26, andWithout: 0x04) == 0 && bytes.places(of: 0x5C) == 0)
        }
    }
}
