/// How the letters of a file are written as bytes.
enum CellEncoding: Sendable, Hashable {
    case utf8
    /// What spreadsheet programs on Windows write as “CSV”.
    case windows1252
}

/// Makes text of cells. The whole file is in one encoding, or it is none that we can read.
struct CellText: Sendable {
    let encoding: CellEncoding
    /// The cells that are neither.
    let damaged: [(row: Int, column: Int)]

    init(_ rows: [CSVRow]) {
        let (broken, wide) = Self.survey(rows)
        // Bytes that are no UTF-8 beside letters that clearly are: two encodings in one file, and any guess would
        // put wrong letters into somebody's name.
        let isMixed = !broken.isEmpty && wide
        encoding = broken.isEmpty || isMixed ? .utf8 : .windows1252
        damaged = isMixed ? broken : broken.isEmpty ? [] : Self.undefined(in: rows)
    }

    /// The text of a cell, white space at its ends taken off; nil if it is damaged.
    func string(_ cell: [UInt8]) -> String? {
        let text =
            switch encoding {
            case .utf8: String(validating: cell, as: UTF8.self)
            case .windows1252: Windows1252.string(cell)
            }
        return text.map { String($0.trimmed) }
    }

    /// Cells that are no UTF-8, and whether any cell has letters of several bytes in good UTF-8.
    private static func survey(_ rows: [CSVRow]) -> (broken: [(row: Int, column: Int)], wide: Bool) {
        var broken: [(row: Int, column: Int)] = []
        var wide = false
        for row in rows {
            for (index, cell) in row.cells.enumerated() where cell.contains(where: { $0 >= 0x80 }) {
                if String(validating: cell, as: UTF8.self) == nil {
                    broken.append((row.number, index + 1))
                } else {
                    wide = true
                }
            }
        }
        return (broken, wide)
    }

    private static func undefined(in rows: [CSVRow]) -> [(row: Int, column: Int)] {
        rows.flatMap { row in
            row.cells.enumerated().filter { Windows1252.string($0.element) == nil }.map { (row.number, $0.offset + 1) }
        }
    }
}

/// The encoding of older Windows programs in western Europe.
enum Windows1252 {
    /// Nil when a byte stands for nothing.
    static func string(_ bytes: [UInt8]) -> String? {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let value = (0x80..<0xA0).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
            guard let scalar = Unicode.Scalar(value), value != 0xFFFF else { return nil }
            text.append(scalar)
        }
        return String(text)
    }

    /// The bytes 0x80 to 0x9F; 0xFFFF is nothing.
    private static let high: [UInt32] = [
        0x20AC, 0xFFFF, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFF, 0x017D, 0xFFFF,
        0xFFFF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFF, 0x017E, 0x0178,
    ]
}

/// UTF-16 with its mark, as “Unicode text” is saved.
enum UTF16Text {
    /// UTF-8 for it; nil when the file does not begin with a mark of UTF-16, or the bytes are not whole.
    static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= 2, bytes.count.isMultiple(of: 2) else { return nil }
        let isLittle: Bool
        switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE): isLittle = true
        case (0xFE, 0xFF): isLittle = false
        default: return nil
        }
        let units = stride(from: 2, to: bytes.count, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmed: SubSequence {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else {
            return self[endIndex...]
        }
        return self[start...end]
    }
}
