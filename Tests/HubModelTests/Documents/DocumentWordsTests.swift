import HubSource
import SampleHub
import Synchronization
import Testing

@testable import HubModel

/// Words are read for those who ask, and counts are kept.
@Suite struct DocumentWordsTests {
    private static let text = "Tea is at ten. " + String(repeating: "We all plan the day with the people who come. ", count: 12)

    private func document(_ text: String, _ file: String = "a.md") throws -> Document {
        try #require(SampleHub([file: text]).page("a", language: file == "a.md" ? "en-GB" : "cy")).standard.document
    }

    @Test func aDocumentThatNobodyCountedCountsItself() throws {
        let document = try document(Self.text)
        let counted = try #require(document.reading)
        #expect(counted.words == 124)
        #expect(counted.sentences == 13)
        var meter = ReadingMeter()
        #expect(document.readWords(with: &meter).statistics == counted)
    }

    @Test func onlyEnglishIsCounted() throws {
        let document = try document("Te am ddeg. Dewch draw.", "a.cy.md")
        var meter = ReadingMeter()
        #expect(document.readWords(with: &meter).words.count == 5)
        #expect(document.reading == nil)
    }

    /// Counts what it is asked for.
    private final class Asked: DocumentTextReader {
        let texts = Mutex(0)

        func text(of path: DocumentPath, hash: UInt64) -> DocumentText {
            texts.withLock { $0 += 1 }
            return .none(of: path)
        }
    }

    private func remembered(_ document: Document, from reader: Asked) throws -> Document {
        var record = RecordWriter()
        try #require(DocumentMemory(document, findings: [])).write(to: &record)
        return try record.bytes.withUnsafeBytes { bytes in
            var reading = RecordReader(bytes)
            return try DocumentMemory(&reading).document(from: reader)
        }
    }

    @Test func countsAreRememberedWithoutTheText() throws {
        let (document, reader) = (try document(Self.text), Asked())
        let counted = document.reading
        let known = try remembered(document, from: reader)
        #expect(known.reading == counted)
        // To remember it once more asks for no text either.
        #expect(try remembered(known, from: reader).reading == counted)
        #expect(reader.texts.withLock { $0 } == 0)
        #expect(!known.isWhole)
    }

    @Test func whatNobodyCountedIsRememberedAsThat() throws {
        let reader = Asked()
        let known = try remembered(document(Self.text), from: reader)
        #expect(known.reading != nil)
        #expect(reader.texts.withLock { $0 } == 1)
    }
}
