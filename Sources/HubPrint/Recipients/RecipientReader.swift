import HubModel
import HubSource

/// The people of a recipients file, or all that is wrong with it.
///
/// 1. Find out how the bytes make text, and the rows and cells.
/// 2. Read the titles of the columns.
/// 3. Make a recipient of each row.
/// 4. Look for people who are there twice.
public struct RecipientReader {
    private let offered: [PrintFormat]
    private let pack: String
    private var findings: [RecipientFinding] = []

    /// Letters in one cell. The longest line of an address is far below.
    static let longestCell = 400
    /// Bytes of a file: some 100,000 people.
    public static let longestFile = 20_000_000

    /// - Parameters:
    ///   - file: what to call the file in findings.
    ///   - pack: what to call the pack, and the formats it is made in.
    /// - Returns: no people at all where there are errors.
    public static func read(
        _ bytes: [UInt8], file: String, pack: String, offered: [PrintFormat]
    ) -> (recipients: [Recipient], findings: [Finding]) {
        var reader = RecipientReader(pack: pack, offered: offered)
        let recipients = reader.read(bytes)
        let findings = Finding.ranked(reader.findings.map { $0.finding(in: file) })
        let hasErrors = findings.contains { $0.severity == .error }
        return (hasErrors ? [] : recipients, findings)
    }

    private init(pack: String, offered: [PrintFormat]) {
        self.pack = pack
        self.offered = offered
    }

    private mutating func read(_ raw: [UInt8]) -> [Recipient] {
        guard let bytes = text(raw) else { return [] }
        let table = CSVTable(bytes) { RecipientColumn(title: String(decoding: $0, as: UTF8.self)) != nil }
        let text = CellText(table.rows)
        for slip in table.slips { report(RecipientFault(slip), row: slip.row, column: slip.column) }
        if text.encoding == .windows1252 { report(.oldEncoding, row: 1) }
        for cell in text.damaged { report(.damagedText, row: cell.row, column: cell.column) }

        guard let first = table.rows.first(where: { !$0.isBlank }) else {
            report(.empty, row: 1)
            return []
        }
        let columns = RecipientColumns(first.cells.map(text.string), row: first.number)
        findings += columns.findings
        guard !columns.findings.contains(where: { $0.fault == .noTitles }) else { return [] }

        let rows = table.rows.drop { $0.number <= first.number }.filter { !$0.isBlank }
        if rows.isEmpty { report(.nobody, row: first.number) }
        // A row whose quotation marks are wrong has its cells in the wrong places: one cause is said once.
        let slipped = Set(table.slips.map(\.row))
        let recipients = rows.filter { !slipped.contains($0.number) }.compactMap { recipient(of: $0, columns, text) }
        reportTwins(among: recipients)
        return recipients
    }

    /// UTF-8 without its mark, or one byte a letter; nil where the bytes are no text.
    private mutating func text(_ raw: [UInt8]) -> [UInt8]? {
        if let wide = UTF16Text.utf8(raw) { return wide }
        let bytes = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
        let isOther = ["PK\u{3}\u{4}", "%PDF", "{\\rtf"].contains { bytes.starts(with: $0.utf8) }
        let looksWide = raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF])
        guard !isOther, !looksWide, bytes.prefix(4_096).count(where: { $0 == 0 }) * 20 <= min(bytes.count, 4_096) else {
            report(.notATable, row: 1)
            return nil
        }
        return bytes
    }

    private mutating func recipient(of row: CSVRow, _ columns: RecipientColumns, _ text: CellText) -> Recipient? {
        let extra = row.cells.dropFirst(columns.count).contains { !$0.isEmpty }
        guard row.cells.count >= columns.count, !extra else {
            report(.ragged(cells: row.cells.count, wanted: columns.count), row: row.number)
            return nil
        }
        var cells = RecipientRow(row, columns: columns, text: text)
        let recipient = cells.recipient(pack: pack, offered: offered)
        // A comma too many moves all that follows it: one cause is said once.
        if !cells.findings.isEmpty, row.cells.count > columns.count {
            report(.ragged(cells: row.cells.count, wanted: columns.count), row: row.number)
            return nil
        }
        findings += cells.findings
        return recipient
    }

    private mutating func reportTwins(among recipients: [Recipient]) {
        var seen: [String: Int] = [:]
        for person in recipients {
            let key = ([person.name] + (person.address?.lines ?? [])).map(Self.plain).joined(separator: "\n")
            if let row = seen[key] { report(.samePerson(row: row), row: person.row) } else { seen[key] = person.row }
        }
    }

    /// Letters and digits only, however they are written.
    private static func plain(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    private mutating func report(_ fault: RecipientFault, row: Int, column: Int = 1) {
        findings.append(RecipientFinding(fault, row: row, column: column))
    }
}

extension RecipientFault {
    fileprivate init(_ slip: CSVSlip) {
        self =
            switch slip.kind {
            case .quoteNotClosed: .quoteNotClosed
            case .quoteInside: .quoteInside
            case .textAfterQuote: .textAfterQuote
            }
    }
}
