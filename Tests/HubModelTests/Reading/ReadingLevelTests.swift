import Testing

@testable import HubModel

@Suite struct ReadingLevelTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var name: String
        var paragraphs: [String]
        var items: [String] = []
        var counts: [Int]
        /// Flesch, Flesch–Kincaid, SMOG in the US, SMOG in the UK.
        var measures: [Double]

        var testDescription: String { name }
    }

    static let examples: [Example] = [
        Example(
            name: "A", paragraphs: ["We meet up each week. You can come too. We sit and talk. Then we have tea."],
            counts: [4, 17, 17, 0], measures: [117.92, -2.13, 3.13, 8.00]),
        Example(
            name: "B",
            paragraphs: [
                "Some people find it hard to speak in a big group. We begin in a quiet room. "
                    + "You can write your ideas down first."
            ], counts: [3, 24, 29, 1], measures: [96.49, 1.79, 6.43, 11.16]),
        Example(
            name: "C",
            paragraphs: [
                "Our council wants to change how day services work. We will plan the changes with the people who "
                    + "use them. Every member of the group has an equal say."
            ], counts: [3, 29, 37, 1], measures: [89.09, 3.24, 6.43, 11.16]),
        Example(
            name: "D",
            paragraphs: [
                "Co-production means that disabled people and staff share decisions from the beginning. It is "
                    + "different from a consultation, where the important choices are already made."
            ], counts: [2, 25, 44, 7], measures: [45.25, 10.05, 13.82, 18.25]),
        Example(
            name: "E",
            paragraphs: [
                "Stakeholder engagement facilitates the identification of strategic priorities across the "
                    + "organisation. Utilisation of appropriate communication methodologies is essential."
            ], counts: [2, 18, 57, 12], measures: [-70.20, 25.29, 17.12, 21.42]),
        Example(
            name: "F",
            paragraphs: ["Doors open at 2.30pm on Monday. Mr. Khan pays £4.50 to park at St. Mary's."],
            counts: [2, 15, 26, 0], measures: [52.58, 7.79, 3.13, 8.00]),
        Example(
            name: "G", paragraphs: ["Before the meeting, please tell us:"],
            items: ["what time suits you", "if you need an interpreter", "how you like to get information"],
            counts: [4, 21, 29, 2], measures: [84.68, 2.75, 7.17, 11.87]),
        Example(
            name: "H", paragraphs: ["The church's hall is free. NHS staff didn't use it."],
            counts: [2, 10, 14, 0], measures: [83.32, 2.88, 3.13, 8.00]),
    ]

    static func measure(_ prose: Prose, _ language: String) -> ReadingStatistics? {
        var meter = ReadingMeter()
        return meter.read(prose, language: language).statistics
    }

    @Test(arguments: examples) func workedExamples(_ example: Example) throws {
        let text = try #require(Self.measure(Prose(paragraphs: example.paragraphs), "en-GB"))
        let items = try #require(Self.measure(Prose(paragraphs: example.items, areItems: true), "en"))
        let sum = ReadingStatistics(
            sentences: text.sentences + items.sentences, words: text.words + items.words,
            syllables: text.syllables + items.syllables, polysyllables: text.polysyllables + items.polysyllables)
        #expect([sum.sentences, sum.words, sum.syllables, sum.polysyllables] == example.counts)
        let found = [sum.fleschReadingEase, sum.fleschKincaidGrade, sum.smogGrade, sum.smogYears]
        for (measure, expected) in zip(found, example.measures) { #expect(abs(measure - expected) < 0.1) }
    }

    @Test(arguments: [
        (0, 3.13, 8.00), (1, 4.17, 9.00), (4, 5.22, 10.00), (9, 6.26, 11.00), (16, 7.30, 12.00), (30, 8.84, 13.48),
        (100, 13.56, 18.00),
    ])
    func smogTable(polysyllables: Int, american: Double, british: Double) {
        let found = ReadingStatistics(sentences: 30, words: 300, syllables: 400, polysyllables: polysyllables)
        #expect(abs(found.smogGrade - american) < 0.006)
        #expect(abs(found.smogYears - british) < 0.006)
    }

    @Test func ageNeedsEnoughText() {
        #expect(ReadingStatistics(sentences: 5, words: 99, syllables: 130).readingAge == nil)
        #expect(ReadingStatistics(sentences: 4, words: 100, syllables: 130).readingAge == nil)
        // 0.39 × 20 + 11.8 × 1.3 − 15.59 = 7.55, and 5
        #expect(ReadingStatistics(sentences: 5, words: 100, syllables: 130).readingAge == 13)
        #expect(ReadingStatistics(sentences: 20, words: 100, syllables: 100).readingAge == 3)
    }

    @Test func minutesAreRoundedUp() {
        #expect(ReadingStatistics().minutes() == 1)
        #expect(ReadingStatistics(words: 200).minutes() == 1)
        #expect(ReadingStatistics(words: 201).minutes() == 2)
        #expect(ReadingStatistics(words: 240).minutes(isEasyRead: true) == 2)
        #expect(ReadingStatistics(words: 241).minutes(isEasyRead: true) == 3)
    }

    @Test(arguments: ["cy", "fr", "enm", "", "bfi"]) func otherLanguagesAreNotMeasured(language: String) {
        #expect(Self.measure(Prose(paragraphs: ["We meet here."]), language) == nil)
    }

    @Test func shortItemsAreLabels() throws {
        let items = Prose(paragraphs: ["tea", "cold milk", "a big cake"], areItems: true)
        let found = try #require(Self.measure(items, "en"))
        #expect([found.sentences, found.words] == [1, 3])
    }

    @Test func emptyTextIsFinite() throws {
        let found = try #require(Self.measure(Prose(paragraphs: []), "en"))
        #expect(found == ReadingStatistics())
        #expect(found.fleschReadingEase.isFinite && found.smogGrade.isFinite && found.readingAge == nil)
    }

    @Test func damagedTextCrashesNothing() {
        var state: UInt64 = 7
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let pieces = [
            "A", "a", ".", "…", " ", "\u{A0}", "’", "-", "(", ")", "é", "9", "£", "&", "@", "://", "%", ",", "'s", "Ŵ",
        ]
        var meter = ReadingMeter()
        for _ in 0..<4000 {
            let text = (0..<next(30)).map { _ in pieces[next(pieces.count)] }.joined()
            let found = meter.read(Prose(paragraphs: [text], areItems: next(2) == 0), language: "en").statistics
            #expect((found?.words ?? -1) >= (found?.sentences ?? 0))
        }
    }
}
