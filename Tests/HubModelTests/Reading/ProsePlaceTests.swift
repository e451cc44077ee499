import HubSource
import SampleHub
import Testing

@testable import HubModel

/// Where words of the prose stand in the file.
@Suite struct ProsePlaceTests {
    /// `line:column` of the first word of the text that is written so; the text begins in line 4.
    private func place(of word: String, in text: String) throws -> String {
        let hub = SampleHub(["a.md": text])
        let document = try #require(hub.page("a")).standard.document
        var meter = ReadingMeter()
        let reading = document.readWords(with: &meter)
        let use = try #require(reading.words.first { reading.prose.words($0.text) == word })
        let place = document.place(of: use.text, in: reading.prose)
        return "\(place.line):\(place.column)"
    }

    @Test(arguments: [
        ("find it", "4:1"), ("Words. find it", "4:8"), ("Words.\nfind it", "5:1"), ("- a\n- b find", "5:5"),
        ("> [!NOTE]\n> Go and find it.", "5:10"), ("éàü find", "4:5"), ("**a** [b](c.md) find", "4:17"),
        ("[a](https://find.example) find", "4:27"), ("a \\*b\\* &amp; find", "4:15"), ("a\n  b\n  find", "6:3"),
        ("## Go, find it", "4:8"), ("| a | b |\n|---|---|\n| c | find |", "6:7"), ("1. a\n   b find", "5:6"),
        ("a `find` b find", "4:12"), ("a  \nfind.", "5:1"), ("![find](p.svg) find", "4:16"), ("| a |\n|--|\n| **x** find |", "6:9"),
    ])
    func words(text: String, place: String) throws {
        #expect(try self.place(of: "find", in: text + "\n") == place)
    }

    @Test func quotedWordsAreKnown() {
        var meter = ReadingMeter()
        let text = meter.read(
            Prose(paragraphs: ["He said “one two” and \"three\" and 'four' but ‘five’. Members’ six isn’t it's 'seven"]), language: "en")
        let quoted = text.words.filter(\.isQuoted).map { text.prose.words($0.text) }
        #expect(quoted == ["one", "two", "three", "four", "five"])
    }

    @Test func keysForgetCapitalsAndEndings() {
        let key = { (word: String) in WordKey.of(word) }
        #expect(key("Utilise") == key("utilise"))
        #expect(key("DPO’s") == key("dpo"))
        #expect(key("DPO's") == key("dpo"))
        #expect(key("Ŵy") == key("ŵy"))
        #expect(key("Écoute") == key("écoute"))
        #expect(key("use") != key("us"))
    }
}
