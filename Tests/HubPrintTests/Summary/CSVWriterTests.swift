import Testing

@testable import HubPrint

@Suite struct CSVWriterTests {
    @Test func cells() {
        #expect(CSVWriter.cell("plain") == "\"plain\"" && CSVWriter.cell("a \"b\"") == "\"a \"\"b\"\"\"" && CSVWriter.cell("") == "\"\"")
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A1", "=cmd|' /C calc'!A0"])
    func whatASpreadsheetWouldRun(_ text: String) {
        #expect(CSVWriter.cell(text) == "\"'\(text)\"")
    }

    @Test func aTable() {
        #expect(CSVWriter.bytes([["a", "b"], ["1", "2"]]) == [0xEF, 0xBB, 0xBF] + Array("\"a\",\"b\"\r\n\"1\",\"2\"\r\n".utf8))
    }

    /// What is written is read again as it was, apostrophes apart.
    @Test func roundTrip() {
        let rows = [["a,b", "c\nd", "e\"f"], ["g;h", "", "ï"]]
        var reader = CSVReader(Array(CSVWriter.bytes(rows).dropFirst(3)), separator: UInt8(ascii: ","))
        var read: [[String]] = []
        while let row = reader.next() { read.append(row.cells.map { String(decoding: $0, as: UTF8.self) }) }
        #expect(read == rows && reader.slips.isEmpty)
    }
}
