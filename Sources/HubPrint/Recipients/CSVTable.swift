/// The rows of a file, whatever separator the program that wrote it uses.
struct CSVTable: Sendable {
    let rows: [CSVRow]
    let slips: [CSVSlip]

    /// Commas by the standard; semicolons where a comma is the decimal point; tabs from “Unicode text”.
    private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

    /// - Parameter titles: tells whether a cell of the first row is a title that we know; the separator that shows most
    ///   of them is the right one.
    init(_ bytes: [UInt8], titles: ([UInt8]) -> Bool) {
        var bytes = bytes
        let separator = Self.declared(in: &bytes) ?? Self.likely(bytes, titles)
        var reader = CSVReader(bytes, separator: separator)
        var rows: [CSVRow] = []
        while let row = reader.next() { rows.append(row) }
        self.rows = rows
        slips = reader.slips
    }

    private static func likely(_ bytes: [UInt8], _ titles: ([UInt8]) -> Bool) -> UInt8 {
        let scored = separators.map { separator in
            var reader = CSVReader(bytes, separator: separator)
            let cells = reader.next()?.cells ?? []
            return (separator: separator, known: cells.filter(titles).count, cells: cells.count)
        }
        let best = scored.max { ($0.known, $0.cells) < ($1.known, $1.cells) }
        return best?.separator ?? separators[0]
    }

    /// `sep=;` as the first line is for the spreadsheet program, which does not count it as a row.
    private static func declared(in bytes: inout [UInt8]) -> UInt8? {
        guard bytes.count > 4, String(decoding: bytes[..<4], as: UTF8.self).lowercased() == "sep=",
            separators.contains(bytes[4])
        else { return nil }
        let separator = bytes[4]
        var end = 5
        if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
        bytes.removeFirst(end)
        return separator
    }
}
