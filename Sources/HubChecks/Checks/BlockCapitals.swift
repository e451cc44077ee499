import HubModel
import HubSource

/// Words written in capitals for effect.
struct BlockCapitals: TextCheck {
    static let rules = [
        Rule(
            "block-capitals", .warning, .words, what: "words in capitals that are no abbreviation",
            hurts: [.lowVision, .dyslexia, .screenReader],
            why: "Words in capitals all have the same outline, so they take longer to read. A screen reader may spell them out.",
            source: "UKAAF G003, clear and large print: no blocks of capitals", good: "You must **not** drive.", bad: "You must NOT drive.")
    ]

    /// Findings a page.
    private static let most = 10

    static func findings(in text: CheckedText) -> [Finding] {
        let reading = text.reading
        var blocks: Set<Int> = []
        // One in each paragraph: whoever mends it sees the others.
        let runs = text.capitalRuns.filter { run in
            run.isBlock && blocks.insert(reading.block(of: run.range.lowerBound)).inserted
        }
        return runs.prefix(most).map { run in
            let words = reading.words[run.range.lowerBound].text.lowerBound..<reading.words[run.range.upperBound - 1].text.upperBound
            return text.finding(LanguageFault.blockCapitals(reading.prose.words(words)), atProse: words)
        }
    }
}
