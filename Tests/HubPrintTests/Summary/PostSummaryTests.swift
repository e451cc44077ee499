import HubSource
import Testing

@testable import HubPrint

@Suite struct PostSummaryTests {
    /// Three to post, one to email. Worked out by hand with the table of `PostageTests`.
    private func summary(sides: Sides = .two, isBooklet: Bool = false) throws -> PostSummary {
        let text = titles + """
            Ann,1 High St,,,large print,,cream,,
            Ben,2 High St,,,standard,,,,
            Cy,3 High St,,,easy read,20,,Polish,
            Di,,,,standard,,,,email

            """
        let (people, faults) = people(text)
        try #require(faults.isEmpty)
        let pages = [41, 8, 24, 8]
        let packs = zip(people, pages).map { person, pages in
            PostedPack(
                person, file: "row-00\(person.row).pdf", textSize: person.textSize ?? Int(person.format.usualSize),
                paper: person.paper ?? .white, language: "en-GB",
                notes: person.language.map { ["asked for in “\($0)”"] } ?? [], pages: pages, isBooklet: isBooklet)
        }
        return PostSummary(
            pack: "Welcome pack", day: try #require(CalendarDate("2026-11-25")), prices: try #require(prices().prices), sides: sides,
            packs: packs)
    }

    @Test func totals() throws {
        let two = try summary().totals(.two)
        // 21 + 4 + 12 sheets; 21 go flat: 104.79 + 17; the others folded: 19.96 + 7 and 59.88 + 7.
        #expect(two.sheets == 37 && two.milligrams == 121_790 + 26_960 + 66_880)
        #expect(two.pence == 270 + 91 + 91 && two.mayGoFree == 2 && two.freePence == 270 + 91 && two.tooHeavy.isEmpty)
        let one = try summary().totals(.one)
        // 41 + 8 + 24 sheets: 24 × 4.99 is over 100 g.
        #expect(one.sheets == 73 && one.pence == 270 + 91 + 270)
    }

    @Test func paper() throws {
        let summary = try summary()
        #expect(summary.paper(.two).map { "\($0.sheets) \($0.colour)" } == ["16 white", "21 cream"])
    }

    /// Four pages to a sheet; 41 pages are 11 sheets.
    @Test func booklets() throws {
        let summary = try summary(isBooklet: true)
        #expect(summary.packs.map { summary.sheets($0, .two) } == [11, 2, 6, 2])
    }

    @Test func words() throws {
        #expect(
            try summary().facts == [
                "4 people: 3 by post, 1 by email.",
                "37 sheets of A4 for the post, printed on both sides: 16 white, 21 cream.",
                "216 g in all, with envelopes. Postage: £4.52.",
                "2 packs in large print may go free. If all of them do, postage is £0.91.",
                "Printed on one side only: 73 sheets, postage £6.31.",
            ])
        #expect(try summary().notes == ["Row 4: asked for in “pl”."])
    }

    @Test func theTable() throws {
        let text = String(decoding: try summary().csv.dropFirst(3), as: UTF8.self)
        let lines = text.split(separator: "\r\n")
        #expect(lines.count == 5)
        #expect(
            lines[1] == """
                "2","row-002.pdf","large print","18 pt","cream","en-GB","post","41","21","41","122","222","large letter, C4","£2.70",\
                "large letter, C4","£2.70","yes",""
                """)
        #expect(lines[4].hasPrefix("\"5\",\"row-005.pdf\",\"standard\",\"14 pt\",\"white\",\"en-GB\",\"email\",\"8\",\"4\",\"8\",\"\",\"\",\"\""))
    }

    /// Names and addresses are in none of it.
    @Test func peopleAreNumbers() throws {
        let summary = try summary()
        let said = (summary.facts + summary.notes).joined() + String(decoding: summary.csv, as: UTF8.self)
            + summary.document.source
        for word in ["Ann", "Ben", "Cy", "Di\"", "High St"] { #expect(!said.contains(word)) }
    }

    @Test func rowNumbers() {
        #expect(RowNumbers([4]).description == "Row 4" && RowNumbers([2, 3, 4, 7, 9, 10]).description == "Rows 2 to 4, 7, 9, 10")
    }
}
