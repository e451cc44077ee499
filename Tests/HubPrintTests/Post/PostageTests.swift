import Foundation
import HubSource
import Testing

@testable import HubPrint

/// A table with prices that are easy to tell apart.
let testPrices = """
    source: The post
    prices-from: 2026-04-07
    sheet:
      grams: 4.99
      millimetres: 0.1
    envelopes:
      C5:
        folds: 1
        grams: 7
        millimetres: 0.4
      C4:
        folds: 0
        grams: 17
        millimetres: 0.5
    prices:
      letter:
        envelope: C5
        grams: 100
        millimetres: 5
        pounds: 0.91
      large letter to 100 g:
        envelope: C4
        grams: 100
        millimetres: 25
        pounds: 1.55
      large letter:
        envelope: C4
        grams: 750
        millimetres: 25
        pounds: 2.70
      small parcel:
        envelope: C4
        grams: 2000
        millimetres: 160
        pounds: 4.25

    """

func prices(_ text: String = testPrices) -> (prices: PostPrices?, findings: [Finding]) {
    PostPrices.read(SourceText(text, path: PostPrices.path))
}

@Suite struct PostageTests {
    private let table: PostPrices

    init() throws { table = try #require(prices().prices) }

    /// Worked out by hand: sheets × 4.99 g + envelope; sheets × 0.1 mm, twice that when folded, + envelope.
    @Test(arguments: [
        // 1 × 4.99 + 7 = 11.99 g; 1 × 0.2 + 0.4 = 0.6 mm
        (1, "letter", 11_990, 600, 91),
        // 18 × 4.99 + 7 = 96.82 g; 18 × 0.2 + 0.4 = 4.0 mm
        (18, "letter", 96_820, 4_000, 91),
        // 19 × 4.99 + 7 = 101.81 g: no letter. Nor to 100 g: 94.81 + 17 = 111.81 g; 1.9 + 0.5 = 2.4 mm
        (19, "large letter", 111_810, 2_400, 270),
        // 146 × 4.99 + 17 = 745.54 g; 14.6 + 0.5 = 15.1 mm
        (146, "large letter", 745_540, 15_100, 270),
        // 147 × 4.99 + 17 = 750.53 g: no large letter
        (147, "small parcel", 750_530, 15_200, 425),
        // 397 × 4.99 + 17 = 1,998.03 g
        (397, "small parcel", 1_998_030, 40_200, 425),
    ])
    func worked(_ sheets: Int, _ step: String, _ milligrams: Int, _ micrometres: Int, _ pence: Int) throws {
        let postage = try #require(Postage(sheets: sheets, prices: table))
        #expect(postage.step.name == step && postage.milligrams == milligrams && postage.micrometres == micrometres && postage.pence == pence)
    }

    @Test func tooHeavyForAll() { #expect(Postage(sheets: 398, prices: table) == nil) }

    /// A limit itself is still inside; a milligram or a thousandth of a millimetre more is not.
    @Test func bandsAtTheirLimits() throws {
        var prices = table
        prices.sheet.milligrams = 93_000  // One sheet: 93 + 7 = 100 g.
        #expect(Postage(sheets: 1, prices: prices)?.step.name == "letter")
        prices.sheet.milligrams = 93_001
        #expect(Postage(sheets: 1, prices: prices)?.step.name == "large letter")
        prices = table
        prices.sheet.micrometres = 2_300  // One sheet, folded: 4.6 + 0.4 = 5 mm.
        #expect(Postage(sheets: 1, prices: prices)?.step.name == "letter")
        prices.sheet.micrometres = 2_301
        #expect(Postage(sheets: 1, prices: prices)?.step.name == "large letter to 100 g")
        prices.sheet.micrometres = 24_500  // Flat: 24.5 + 0.5 = 25 mm.
        #expect(Postage(sheets: 1, prices: prices)?.step.name == "large letter to 100 g")
        prices.sheet.micrometres = 24_501
        #expect(Postage(sheets: 1, prices: prices)?.step.name == "small parcel")
        prices = table
        prices.sheet.milligrams = 733_000  // 733 + 17 = 750 g.
        #expect(Postage(sheets: 1, prices: prices)?.step.name == "large letter")
        prices.sheet.milligrams = 733_001
        #expect(Postage(sheets: 1, prices: prices)?.step.name == "small parcel")
    }

    @Test func sheets() {
        #expect(Sides.two.sheets(pages: 1) == 1 && Sides.two.sheets(pages: 2) == 1 && Sides.two.sheets(pages: 3) == 2)
        #expect(Sides.one.sheets(pages: 3) == 3 && Sides.two.sheets(pages: 0) == 0)
    }

    @Test func freePost() {
        #expect(FreePost.isPossible(format: .largePrint, asked: nil))
        #expect(FreePost.isPossible(format: .standard, asked: 16) && FreePost.isPossible(format: .easyRead, asked: 20))
        #expect(!FreePost.isPossible(format: .standard, asked: nil) && !FreePost.isPossible(format: .easyRead, asked: nil))
        #expect(FreePost.condition.contains("ARTICLES FOR THE BLIND") && FreePost.condition.contains("blind or partially sighted"))
    }

    @Test func money() {
        #expect(Money.pounds(91) == "£0.91" && Money.pounds(155) == "£1.55" && Money.pounds(100_005) == "£1000.05" && Money.pounds(0) == "£0.00")
        #expect(Grams.rounded(11_990) == 12 && Grams.rounded(100_000) == 100 && Grams.rounded(100_001) == 101)
    }
}

@Suite struct PostPricesTests {
    @Test func theTableOfANewHub() throws {
        let text = try String(contentsOfFile: repository + "/Sources/HubBuild/Starter/post.yml", encoding: .utf8)
        let (prices, findings) = prices(text)
        #expect(findings.isEmpty)
        #expect(prices?.from == CalendarDate("2026-04-07") && prices?.steps.map(\.pence) == [91, 155, 190, 240, 270, 425])
        #expect(prices?.sheet == PostPrices.Sheet(milligrams: 4_990, micrometres: 100))
    }

    @Test func aTableOlderThanAYearIsAWarning() throws {
        let table = try #require(prices().prices)
        func warnings(_ day: String) throws -> [String] {
            table.findings(on: try #require(CalendarDate(day)), file: PostPrices.path).map { "\($0.severity) \($0.id)" }
        }
        #expect(try warnings("2026-04-07") == [])
        #expect(try warnings("2027-04-07") == [])
        #expect(try warnings("2027-04-08") == ["warning old-prices"])
        var leap = table
        leap.from = try #require(CalendarDate("2024-02-29"))
        #expect(try !leap.isOld(on: #require(CalendarDate("2025-02-28"))))
        #expect(try leap.isOld(on: #require(CalendarDate("2025-03-01"))))
    }

    @Test(arguments: [
        ("source: The post\n", "", "missing-source"), ("prices-from: 2026-04-07", "prices-from: April 2026", "wrong-value"),
        ("pounds: 0.91", "pounds: a lot", "post-prices"), ("pounds: 0.91", "pounds: -1", "post-prices"),
        ("pounds: 0.91", "pounds: 0", "post-prices"), ("grams: 4.99", "grams: 4,99", "post-prices"), ("envelope: C5", "envelope: C9", "post-prices"),
        ("millimetres: 5\n", "milimetres: 5\n", "post-prices"), ("grams: 750", "grams: 1e9", "post-prices"),
    ])
    func whatIsWrong(_ good: String, _ bad: String, _ id: String) {
        let text = testPrices.replacing(good, with: bad)
        #expect(text != testPrices)
        let (prices, findings) = prices(text)
        #expect(prices == nil && findings.contains { $0.id == id }, "\(findings.map(\.id))")
    }

    @Test func decimals() {
        #expect(Thousandths.read("4.99") == 4_990 && Thousandths.read("0.1") == 100 && Thousandths.read("100") == 100_000)
        #expect(Thousandths.read("0.0001") == nil && Thousandths.read("1.") == nil && Thousandths.read("") == nil && Thousandths.read("1.2.3") == nil)
    }
}

/// The folder of this repository.
let repository = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/").replacing("//", with: "/")
