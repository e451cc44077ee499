import HubSource

/// How dates are said in one language.
struct DateWords: Sendable {
    private let format: Phrase
    private let months: [String]

    init(_ words: Words) {
        format = Phrase(words["date-format"], ["day", "month", "year"])
        months = (1...12).map { words["month-\($0)"] }
    }

    func words(of date: CalendarDate) -> String {
        format.filled(String(date.day), months[date.month - 1], String(date.year))
    }
}
