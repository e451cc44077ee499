import HubModel
import HubSource

/// Words that many pages in one language show, put together once.
struct PageWords: Sendable {
    private let words: Words
    private let dates: DateWords
    private let kinds: [(kind: KindName, name: String)]
    /// Of a page that takes so many minutes to read.
    private let minutes: [String]
    /// By age, from the lowest.
    private let ages: [String]

    private static let lowestAge = 6
    private static let highestAge = 18

    init(_ words: Words) {
        self.words = words
        dates = DateWords(words)
        kinds = KindName.allCases.map { ($0, words["kind-\($0.rawValue)"]) }
        minutes = (0...30).map { words.counted("minutes", $0) }
        let between = Phrase(words["reading-age"], ["age"])
        ages = [words["reading-age-low"]] + (Self.lowestAge + 1...Self.highestAge).map { between.filled(String($0)) }
            + [words["reading-age-high"]]
    }

    func date(_ date: CalendarDate) -> DateValues { DateValues(iso: date.iso, words: dates.words(of: date)) }

    func name(of kind: KindName) -> String { kinds.first { $0.kind == kind }?.name ?? "" }

    func readingTime(_ minutes: Int) -> String {
        self.minutes.indices.contains(minutes) ? self.minutes[minutes] : words.counted("minutes", minutes)
    }

    /// Flesch–Kincaid grade + 5, in words.
    func readingLevel(_ age: Int) -> String { ages[max(Self.lowestAge, min(age, Self.highestAge + 1)) - Self.lowestAge] }
}
