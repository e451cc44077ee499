/// One row of a table as a spreadsheet counts: from 1, empty rows included.
struct CSVRow: Sendable, Hashable {
    var number: Int
    /// Bytes as they stand in the file, without quotes; in no encoding yet.
    var cells: [[UInt8]]

    var isBlank: Bool { cells.allSatisfy { $0.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } } }
}

/// What is wrong with how a row is written. Columns count from 1.
struct CSVSlip: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case quoteNotClosed, quoteInside, textAfterQuote }

    var row: Int
    var column: Int
    var kind: Kind
}

/// Reads a table of cells with one kind of separator between them (RFC 4180), from bytes that anybody may have written.
///
/// Lines may end in CRLF, LF or CR. A cell in quotes may hold separators, line ends, and quotes written twice.
/// A quote where none can be is a slip; the row is read on as well as can be, so that all slips are found in one go.
struct CSVReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var index = 0
    private(set) var row = 0
    private(set) var slips: [CSVSlip] = []

    init(_ bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// The next row; nil at the end.
    mutating func next() -> CSVRow? {
        guard index < bytes.count else { return nil }
        row += 1
        var cells: [[UInt8]] = []
        while true {
            cells.append(cell(column: cells.count + 1))
            guard index < bytes.count, bytes[index] == separator else { break }
            index += 1
            // A separator at the very end opens a last, empty cell.
            if index == bytes.count {
                cells.append([])
                break
            }
        }
        skipLineEnd()
        return CSVRow(number: row, cells: cells)
    }

    private mutating func cell(column: Int) -> [UInt8] {
        guard index < bytes.count, bytes[index] == Self.quote else { return plainCell(column) }
        var text = quotedPart(column)
        let rest = plainPart()
        if !rest.allSatisfy({ $0 == UInt8(ascii: " ") }) {
            note(.textAfterQuote, column)
            text += rest
        }
        return text
    }

    private mutating func plainCell(_ column: Int) -> [UInt8] {
        let text = plainPart()
        if text.contains(Self.quote) { note(.quoteInside, column) }
        return text
    }

    /// Up to the next separator or line end.
    private mutating func plainPart() -> [UInt8] {
        let start = index
        while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
        return Array(bytes[start..<index])
    }

    private mutating func quotedPart(_ column: Int) -> [UInt8] {
        index += 1
        var text: [UInt8] = []
        var start = index
        while index < bytes.count {
            guard bytes[index] == Self.quote else {
                index += 1
                continue
            }
            text += bytes[start..<index]
            index += 1
            guard index < bytes.count, bytes[index] == Self.quote else { return text }
            start = index
            index += 1
        }
        note(.quoteNotClosed, column)
        return text + bytes[start...]
    }

    private mutating func skipLineEnd() {
        guard index < bytes.count, isLineEnd(bytes[index]) else { return }
        let wasReturn = bytes[index] == Self.carriageReturn
        index += 1
        if wasReturn, index < bytes.count, bytes[index] == Self.lineFeed { index += 1 }
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

    private mutating func note(_ kind: CSVSlip.Kind, _ column: Int) {
        slips.append(CSVSlip(row: row, column: column, kind: kind))
    }
}
