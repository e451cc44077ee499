/// Writes a table that every spreadsheet opens, and in which none runs anything (RFC 4180).
enum CSVWriter {
    /// With the mark that makes spreadsheets read UTF-8, and CRLF.
    static func bytes(_ rows: [[String]]) -> [UInt8] {
        let lines = rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    /// Every cell is in quotes. One that a spreadsheet would take for a formula gets an apostrophe first, which the
    /// spreadsheet shows as text (OWASP, “CSV injection”).
    static func cell(_ text: String) -> String {
        let start = text.unicodeScalars.first
        let isFormula = start.map { "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
