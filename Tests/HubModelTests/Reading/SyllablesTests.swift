import Testing

@testable import HubModel

@Suite struct SyllablesTests {
    /// The hundred words checked by hand, and the exceptions of the notes on plain language.
    static let lists: [(Int, String)] = [
        (1, """
            choice group hours asked used changed wheel young through clothes helped moved called worked aged roles
            tier hour our fire hire tired choir real don't can't won't aren't weren't
            """),
        (2, """
            people quiet science being client create going trying seeing table simple business every something
            sometimes framework useful safely statement message meeting guidance language question colleague
            Wednesday didn't doesn't wheelchair carer diet fuel poem react doing able little couple centre metre
            rhythm therefore homeless safety involved different difference interest several separate evening
            medicine favourite restaurant chocolate camera reference hundred household lifelong maybe cafe argue
            really chaos power flower towel church's handled haven't could've trial acre fibre
            """),
        (3, """
            area radio video audience diary autism period serious previous everyone together disabled involvement
            awareness agreement continue influence volunteer barrier physically services wellbeing hospital remember
            opinion employer possible dialogue idea audio vehicle usual employee everything easier interested
            vegetable theatre recipe museum parliament temperature comfortable temporary secretary voluntary
            suicide quietly timetable cruelty valuable businesses settlement element
            """),
        (4, """
            experience material society variety anxiety ingredient community information appreciate diabetes usually
            January television co-production independent accessible priority reliable reality actually coordinate
            diarrhoea
            """),
        (5, """
            individual disability communicated association organisation evaluation opportunity representative
            university possibility immediately continuity experiences
            """),
        (6, "accessibility responsibility physiotherapy identification"),
    ]

    static let words: [(String, Int)] = lists.flatMap { count, words in
        words.split(whereSeparator: \.isWhitespace).map { (String($0), count) }
    }

    @Test(arguments: words) func syllables(word: String, count: Int) {
        var syllables = Syllables()
        #expect(syllables.count(word) == count)
        #expect(syllables.count(word) == count, "the second time, from memory")
    }

    @Test(arguments: [
        ("argued", 2), ("arguing", 3), ("interests", 2), ("interesting", 3), ("differences", 3), ("differently", 3),
        ("medicines", 2), ("references", 3), ("beings", 2), ("Café", 2), ("everyone’s", 3), ("I’m", 1), ("and/or", 2),
        ("follow-up", 3), ("well\u{2011}being", 3), ("people's", 2), ("members'", 2), ("o'clock", 2),
    ])
    func inflections(word: String, count: Int) {
        var syllables = Syllables()
        #expect(syllables.count(word) == count)
    }

    @Test(arguments: [
        ("7", 2), ("17", 3), ("2026", 5), ("50%", 4), ("50 %", 4), ("£4.50", 4), ("2.30pm", 5), ("10am", 3),
        ("1,250", 9), ("3.1", 3), ("2005", 5), ("1990s", 4), ("1st", 1), ("22nd", 4), ("20th", 3), ("A4", 2), ("100", 3),
        ("1,000,000", 3), ("0", 2), ("3MB", 3), ("£2m", 4), ("18-year-old", 4),
    ])
    func numbers(text: String, count: Int) {
        var syllables = Syllables()
        #expect(syllables.count(text) == count)
    }

    @Test(arguments: [
        ("NHS", 3), ("BBC", 3), ("WHO", 5), ("Mr", 2), ("Dr", 2), ("eg", 4), ("e.g", 4), ("i.e", 2), ("etc", 4),
        ("A&E", 3), ("GPs", 2), ("COVID-19", 4), ("MUST", 1), ("INFORMATION", 4), ("B.S.L", 3),
    ])
    func initialisms(text: String, count: Int) {
        var syllables = Syllables()
        #expect(syllables.count(text) == count)
    }

    /// The table of words that were met holds each in one of two places, and these all want the same.
    @Test func wordsOfOnePlaceDoNotMixUp() throws {
        func word(_ number: Int) -> String {
            number < 26 ? String(UnicodeScalar(UInt8(97 + number))) : word(number / 26) + word(number % 26)
        }
        let wanted = try #require(ShortWord("group".utf8)).slot(Syllables.size)
        var words: [String] = []
        for number in 0..<200_000 where words.count < 6 {
            if try #require(ShortWord(word(number).utf8)).slot(Syllables.size) == wanted { words.append(word(number)) }
        }
        #expect(words.count == 6)
        var one = Syllables()
        for word in words + words.reversed() + words {
            var fresh = Syllables()
            #expect(one.count(word) == fresh.count(word))
        }
    }
}
