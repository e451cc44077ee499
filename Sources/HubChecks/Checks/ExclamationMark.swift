import HubModel
import HubSource

/// Exclamation marks, of which the first is named.
struct ExclamationMark: TextCheck {
    static let rules = [
        Rule(
            "exclamation-mark", .warning, .words, what: "a sentence that ends with an exclamation mark",
            hurts: [.learningDisability, .screenReader],
            why: "It raises the voice. Some readers feel shouted at, and in easy read it is one sign more to make out.",
            source: "GOV.UK style guide; Easy Read: Inclusion Europe, Information for all", good: "Do come.", bad: "Do come!!")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        let reading = text.reading
        guard reading.prose.bytes.first(0x21, from: 0) != nil else { return [] }
        let found = reading.sentences.compactMap { sentence -> Range<Int>? in
            guard let last = reading.words(of: sentence).last, !last.isQuoted else { return nil }
            let end = reading.prose.bytes[last.text.upperBound..<sentence.text.upperBound]
            return end.firstIndex(of: 0x21).map { $0..<$0 + 1 }
        }
        return found.first.map { [text.finding(LanguageFault.exclamationMark(count: found.count), atProse: $0)] } ?? []
    }
}
