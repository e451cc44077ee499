import HubSource
import SampleHub
import Testing

@testable import HubModel

/// Texts that nobody writes, a mebibyte long: reading them takes a time that grows with them and no faster.
@Suite struct HardProseTests {
    @Test(arguments: ["a", ".", "(", "“", "‘a ", "A", "A ", "a-", "a.b", "1 ", "(A", "! ", "'", "é", "A.B. ", "’s", "@a", "://"])
    func longTextsAreReadInTime(piece: String) {
        let size = 1 << 20
        let text = String(repeating: piece, count: size / piece.utf8.count)
        var meter = ReadingMeter()
        let clock = ContinuousClock()
        let time = clock.measure {
            let reading = meter.read(Prose(paragraphs: [text]), language: "en")
            #expect(reading.words.allSatisfy { $0.text.upperBound <= reading.prose.bytes.count })
        }
        // Far more than it takes in a debug build on a busy machine; a square of a million steps takes hours.
        #expect(time < .seconds(20), "\(time)")
    }
}
