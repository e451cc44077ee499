import Testing

@testable import HubPrint

@Suite struct LabelSheetTests {
    /// As the makers print them for the sheets, to a tenth of a millimetre.
    @Test func measures() throws {
        let sheet = try #require(LabelSheet(named: "21"))
        #expect(sheet.columns * sheet.rows == 21 && abs(sheet.left - 7.2) < 0.1 && abs(sheet.top - 15.15) < 0.1)
        let large = try #require(LabelSheet(named: "l7165"))
        #expect(large.count == 8 && abs(large.left - 4.65) < 0.1 && abs(large.top - 13.1) < 0.1)
    }

    @Test func everySheetFitsItsPaper() {
        for sheet in LabelSheet.all {
            #expect(sheet.count == sheet.columns * sheet.rows, "\(sheet.product)")
            #expect(sheet.left > 0 && sheet.top > 0 && sheet.pitch >= sheet.width, "\(sheet.product)")
        }
    }

    @Test func names() {
        #expect(LabelSheet(named: "14")?.product == "L7163" && LabelSheet(named: "L 7159")?.count == 24)
        #expect(LabelSheet(named: "20") == nil && LabelSheet(named: "") == nil)
    }

    /// Never one that is lower or narrower, and never the same.
    @Test(arguments: [("24", [21, 18, 16, 14, 12, 10, 8]), ("18", [10, 8]), ("14", [12, 10, 8]), ("8", [])])
    func larger(than name: String, _ counts: [Int]) throws {
        #expect(try #require(LabelSheet(named: name)).larger.map(\.count) == counts)
    }
}
