import HubSource
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: ["2026-03-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "1999-11-30"])
    func daysReadAndWriteTheSame(text: String) throws {
        #expect(try #require(CalendarDate(text)).iso == text)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32", "0000-01-01",
        "2026-1-1", "26-01-01", "2026-01-01 ", " 2026-01-01", "2026-01-01-", "20260101", "-2026-01-01", "2026–01–01", "",
        "２０２６-01-01", "+026-01-01", "2026-0x-01", "2026-+1-01",
    ])
    func whatIsNoDayIsNil(text: String) { #expect(CalendarDate(text) == nil) }

    @Test func everyMonthHasItsDays() {
        let last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for month in 1...12 {
            #expect(CalendarDate(year: 2026, month: month, day: last[month - 1]) != nil)
            #expect(CalendarDate(year: 2026, month: month, day: last[month - 1] + 1) == nil)
        }
    }

    @Test func daysStandInOrder() throws {
        let days = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01", "2027-01-01"].map { try #require(CalendarDate($0)) }
        #expect(days.shuffled().sorted() == days)
        #expect(days.allSatisfy { $0 < .distantFuture })
        #expect(CalendarDate.distantFuture.iso == "9999-12-31")
    }
}
