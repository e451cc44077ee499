import HubSource

/// What can be wrong with a recipients file. None of it holds a word of any row but the first.
public enum RecipientFault: Fault, Hashable {
    // The file
    case notRead(FileError)
    case readByOthers
    case empty
    case notATable
    case damagedText
    /// It was read as Windows-1252.
    case oldEncoding
    // The first row
    case noTitles
    case missingColumn(RecipientColumnName)
    case columnTwice(RecipientColumnName)
    case columnWithoutTitle
    case unknownColumn(String, likely: String?)
    case sensitiveColumn(String)
    // Rows
    case nobody
    case ragged(cells: Int, wanted: Int)
    case quoteNotClosed, quoteInside, textAfterQuote
    case tooLong(limit: Int)
    case controlCharacter, hiddenDirection
    /// What a spreadsheet would work out, or an error that it wrote.
    case formula
    case missing(RecipientColumnName)
    case notAllowed(RecipientColumnName, allowed: [String])
    case notOffered(pack: String, offered: [String])
    case samePerson(row: Int)
    // What does not fit on paper
    /// `larger`: how many labels are on the sheet that has room for it.
    case tooLongForLabel(larger: Int?)
    case tooLongForWindow
    /// A letter that no font on this computer has.
    case noFont(RecipientColumnName)

    static func missingColumn(_ column: RecipientColumn) -> Self { .missingColumn(RecipientColumnName(column)) }
    static func columnTwice(_ column: RecipientColumn) -> Self { .columnTwice(RecipientColumnName(column)) }
    static func missing(_ column: RecipientColumn) -> Self { .missing(RecipientColumnName(column)) }
    static func notAllowed(_ column: RecipientColumn, _ allowed: [String]) -> Self {
        .notAllowed(RecipientColumnName(column), allowed: allowed)
    }

    public var severity: Severity {
        switch self {
        case .readByOthers: .warning
        case .oldEncoding: .advice
        default: .error
        }
    }

    public var id: String {
        switch self {
        case .notRead: "recipients-not-read"
        case .readByOthers: "recipients-not-private"
        case .oldEncoding: "old-encoding"
        case .empty, .nobody: "no-recipients"
        case .notATable, .damagedText: "recipients-not-text"
        case .noTitles, .missingColumn, .columnTwice, .columnWithoutTitle: "recipients-columns"
        case .unknownColumn: "unknown-column"
        case .sensitiveColumn: "sensitive-column"
        case .ragged, .quoteNotClosed, .quoteInside, .textAfterQuote: "ragged-row"
        case .tooLong: "cell-too-long"
        case .controlCharacter: "control-character"
        case .hiddenDirection: "hidden-direction"
        case .formula: "formula-cell"
        case .tooLongForLabel, .tooLongForWindow: "address-too-long"
        case .noFont: "letter-without-font"
        case .missing: "missing-cell"
        case .notAllowed: "wrong-cell"
        case .notOffered: "format-not-offered"
        case .samePerson: "same-person"
        }
    }
}

/// A column by its title, in the words of messages.
public struct RecipientColumnName: Sendable, Hashable {
    let title: String

    init(_ column: RecipientColumn) { title = column.rawValue }
}

/// A fault at a cell: rows and columns from 1, as spreadsheets count.
struct RecipientFinding: Sendable, Hashable {
    var fault: RecipientFault
    var row: Int
    var column: Int

    init(_ fault: RecipientFault, row: Int, column: Int = 1) {
        self.fault = fault
        self.row = row
        self.column = column
    }

    func finding(in file: String) -> Finding { Finding(fault, in: file, at: Place(line: row, column: column)) }
}
