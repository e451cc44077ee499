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
        switch reading.readingAge {
        case nil: words = "Reading age: the page is too short to tell."
        case .some(...6): words = "Reading age: 6 or under. A formula’s guess."
        case .some(19...): words = "Reading age: adult. A formula’s guess."
        case .some(let age): words = "Reading age: \(age) to \(age + 1). A formula’s guess."
        }
    }
}
