import HubModel

/// The reading level of a page, in words.
struct ReadingAge {
    let words: String

    /// A formula's guess: see `ReadingStatistics`.
    init(_ document: Document) {
        guard let reading = document.reading else {
            words = "Reading age: not known for this language."
            return
        }
        let age = reading.readingAge.map { "\(ReadingStatistics.inWords(age: $0)). A formula’s guess." }
        words = "Reading age: \(age ?? "the page is too short to tell.")"
    }
}
