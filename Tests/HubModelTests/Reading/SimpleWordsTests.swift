import HubSource
import SampleHub
import Testing
import TrialSupport

@testable import HubModel

/// Words that were met before are read on a shorter way. Nothing may hang on which way that was.
@Suite struct SimpleWordsTests {
    /// What a meter makes of a text, and what it makes of it when it has met the words.
    private static func readings(_ text: String, _ language: String = "en") -> (first: ReadingText, second: ReadingText) {
        var meter = ReadingMeter()
        let prose = Prose(paragraphs: text.split(separator: "\n").map(String.init))
        return (meter.read(prose, language: language), meter.read(prose, language: language))
    }

    private static func isRead(_ text: String, _ language: String = "en") -> Bool {
        let (first, second) = readings(text, language)
        return first.words == second.words && first.sentences == second.sentences && first.statistics == second.statistics
    }

    @Test(arguments: [
        "We meet here. You can come.", "We meet here, you can come.", "We meet. here", "We meet.", "We meet", "A", "a b", "Ask Mr. Jones.",
        "Ask Dr. No. Then go.", "Part B. Then plan A. We go.", "Read p. 4. Then p. Then go.", "In Jan. we met. In Jan. Next year.",
        "We ate (it was late. We were tired) and left. Then we slept.", "A stray ( here. And there.", "Stop! Go? Yes.",
        "He said “come here. Now sit”. We sat.", "‘go home, now’ she said", "\"Are you well?\" she asked.", "Call 01632 960001 or come. Or write.",
        "LS1 or 4AP. Then home.", "abcdefgh ijklmnop. Abcdefghijklmnop, qrstuvwxyzabcdefg is long.", "It is, 5 of us. It is. 5 of us.",
        "end of this,", "end of this. ", "two  spaces.  Here. Ŵy came. éva, left.", "eg. Then etc. Then. i. Then I. Then", "It ends.Then",
    ])
    func wordsMetBeforeAreReadTheSame(text: String) {
        // Sixteen bytes behind it are what the short way needs.
        for text in [text, text + "\nAnd this is the next one.", text + "\n" + text + "\nsmall letters at the end of it all"] {
            #expect(Self.isRead(text) && Self.isRead(text, "cy"), "\(text)")
        }
    }

    @Test func anyWordsAndSignsAreReadTheSame() {
        let pieces = [
            "we", "people", "Meeting", "mr", "Mr", "etc", "no", "No", "I", "a", "J", "NHS", "don’t", "it's", "co-produce", "accommodation",
            "responsibilities", "uncharacteristically", "4", "2.30pm", "é", "example.org", ". ", ". ", ", ", ", ", " ", " ", " ", " ", " ", "  ", "! ", "?",
            "(", ") ", "“", "” ", "‘", "’ ", "\"", "'", "\n", "; ", ": ", "… ", ".", ",",
        ]
        var random = SeededRandom(usually: 11)
        for _ in 0..<400 {
            let text = (0..<random.below(60)).map { _ in pieces[random.below(pieces.count)] }.joined()
            #expect(Self.isRead(text), "\(text)")
        }
    }

    @Test func simpleWordsAreCounted() throws {
        let (_, reading) = Self.readings("Come to the meeting, please. Bring a friend with you.\nThis is the end of the text.")
        let counts = try #require(reading.statistics)
        #expect(counts.sentences == 3 && counts.words == 17 && counts.syllables == 18, "\(counts)")
        #expect(reading.words.filter(\.isFirst).map { String(decoding: reading.bytes(of: $0), as: UTF8.self) } == ["Come", "Bring", "This"])
        #expect(reading.words.filter(\.isCapitalised).count == 3)
        #expect(reading.sentences.map { String(decoding: reading.prose.bytes[$0.text], as: UTF8.self) }.first == "Come to the meeting, please.")
    }

    @Test func noSyllablesAreCountedInWelsh() {
        let (first, second) = Self.readings("Dewch i'r cyfarfod, da chi. Dewch â ffrind gyda chi.", "cy")
        #expect(first.words.allSatisfy { $0.syllables == 0 } && second.words == first.words && second.statistics == nil)
    }
}
