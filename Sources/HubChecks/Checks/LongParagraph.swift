import HubModel
import HubSource

/// A paragraph longer than three long sentences.
struct LongParagraph: TextCheck {
    static let rules = [
        Rule(
            "long-paragraph", .warning, .words, what: "a paragraph longer than three long sentences",
            hurts: [.dyslexia, .lowVision, .learningDisability, .phone],
            why: "A wall of words puts people off, and whoever loses the line does not find it again.",
            source: "GOV.UK content guidance and UKAAF G003: short paragraphs with space between them",
            good: "Tell us what helps you.\n\nWe will write it down, and we will keep it safe.",
            bad: "One paragraph of four or more sentences and more than 60 words.")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        let limit = 3 * (text.isEasyRead ? text.settings.easyReadSentenceWords : text.settings.sentenceWords)
        let reading = text.reading
        var findings: [Finding] = []
        var first = 0
        while first < reading.sentences.count {
            let block = reading.sentences[first].block
            let next = reading.sentences[first...].firstIndex { $0.block != block } ?? reading.sentences.count
            let sentences = reading.sentences[first..<next]
            first = next
            let words = (sentences.first?.words.lowerBound ?? 0)..<(sentences.last?.words.upperBound ?? 0)
            guard sentences.count > 3, words.count > limit, reading.prose.blocks[block].role == .paragraph else { continue }
            let middle = sentences.dropFirst().min { abs($0.words.lowerBound - words.middle) < abs($1.words.lowerBound - words.middle) }
            let fault = LanguageFault.longParagraph(
                sentences: sentences.count, words: words.count, middle: middle.map(reading.opening) ?? "")
            findings.append(text.finding(fault, atProse: reading.prose.blocks[block].text))
        }
        return findings
    }
}

extension Range<Int> {
    fileprivate var middle: Int { (lowerBound + upperBound) / 2 }
}
