import HubModel
import HubSource

/// One row on its way to a recipient: takes each cell, and notes all that is wrong with it.
struct RecipientRow {
    private let row: CSVRow
    private let columns: RecipientColumns
    private let text: CellText
    private(set) var findings: [RecipientFinding] = []

    init(_ row: CSVRow, columns: RecipientColumns, text: CellText) {
        self.row = row
        self.columns = columns
        self.text = text
    }

    /// Nil when a cell is not what it must be.
    mutating func recipient(pack: String, offered: [PrintFormat]) -> Recipient? {
        let sendBy = choice(.sendBy, sendingWay, allowed: SendingWay.allCases.map(\.rawValue)) ?? .post
        let name = required(.name).map(Self.onOneLine)
        let address = self.address(isRequired: sendBy == .post)
        let format = self.format(pack: pack, offered: offered)
        let textSize = choice(.textSize, points, allowed: ["a number from 16 to 28, or leave it empty"])
        let paper = choice(.paper, { word in PaperColour.allCases.first { YAMLKey.isSame($0.rawValue, word) } },
            allowed: PaperColour.allCases.map(\.rawValue))
        let language = choice(.language, LanguageName.tag, allowed: ["the name of a language, such as Welsh,", "its letters, such as cy"])
        guard findings.isEmpty, let name, let format else { return nil }
        return Recipient(
            row: row.number, name: name, address: address, format: format, textSize: textSize, paper: paper, language: language,
            sendBy: sendBy, nameColumn: columns.number(.name) ?? 1, addressColumn: columns.number(.address) ?? 1)
    }

    private mutating func format(pack: String, offered: [PrintFormat]) -> PrintFormat? {
        guard required(.format) != nil else { return nil }
        let format = choice(
            .format, { word in PrintFormat.allCases.first { YAMLKey.isSame($0.rawValue, word) } }, allowed: PrintFormat.allCases.map(\.words))
        if let format, !offered.contains(format) { report(.notOffered(pack: pack, offered: offered.map(\.words)), .format) }
        return format
    }

    private mutating func address(isRequired: Bool) -> PostalAddress? {
        let street = isRequired ? required(.address) : cell(.address)
        let town = cell(.town).map(Self.onOneLine) ?? ""
        let postcode = cell(.postcode).map(Self.onOneLine) ?? ""
        return street.flatMap { PostalAddress(address: $0, town: town, postcode: postcode) }
    }

    private func sendingWay(_ word: String) -> SendingWay? {
        switch YAMLKey.plain(word) {
        case "post", "bypost", "letter": .post
        case "email", "byemail", "mail": .email
        case "phone", "byphone", "telephone": .phone
        default: nil
        }
    }

    /// `18`, `18pt`, `18 point`.
    private func points(_ words: String) -> Int? {
        let digits = words.prefix { $0.isASCII && $0.isNumber }
        guard ["", "pt", "point", "points"].contains(words.dropFirst(digits.count).trimmed.lowercased()) else { return nil }
        return Int(digits).flatMap { Recipient.textSizes.contains($0) ? $0 : nil }
    }

    private mutating func required(_ column: RecipientColumn) -> String? {
        guard let index = columns[column] else { return nil }
        // Damaged letters are reported for all cells at once.
        guard text.string(row.cells[index]) != nil else { return nil }
        let before = findings.count
        if let text = cell(column) { return text }
        if findings.count == before { report(.missing(column), column) }
        return nil
    }

    private mutating func choice<Value>(
        _ column: RecipientColumn, _ read: (String) -> Value?, allowed: [String]
    ) -> Value? {
        guard let text = cell(column) else { return nil }
        if let value = read(text) { return value }
        report(.notAllowed(column, allowed), column)
        return nil
    }

    /// The text of a cell; nil where there is none, or where it must not be used.
    private mutating func cell(_ column: RecipientColumn) -> String? {
        guard let index = columns[column], let text = text.string(row.cells[index]), !text.isEmpty else { return nil }
        if let fault = Self.fault(in: text) {
            if !findings.contains(where: { $0.fault == fault && $0.column == index + 1 }) { report(fault, column) }
            return nil
        }
        return text
    }

    private static func fault(in text: String) -> RecipientFault? {
        if text.unicodeScalars.count > RecipientReader.longestCell { return .tooLong(limit: RecipientReader.longestCell) }
        if isFormula(text) { return .formula }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x0D, 0x09: continue
            case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: return .controlCharacter
            case 0x202A...0x202E, 0x2066...0x2069: return .hiddenDirection
            default: continue
            }
        }
        return nil
    }

    /// What no name or address begins with, in any spreadsheet program.
    private static func isFormula(_ text: String) -> Bool {
        text.hasPrefix("=") || text.hasPrefix("＝") || isError(text)
    }

    /// `#REF!`, `#NAME?`, `#N/A`, `####`
    private static func isError(_ text: String) -> Bool {
        text.hasPrefix("#") && (text.hasSuffix("!") || text.hasSuffix("?") || text == "#N/A" || text.allSatisfy { $0 == "#" })
    }

    private static func onOneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private mutating func report(_ fault: RecipientFault, _ column: RecipientColumn) {
        findings.append(RecipientFinding(fault, row: row.number, column: columns.number(column) ?? 1))
    }
}
