import HubSource

/// The columns of a recipients file. Nothing else is taken: what is not needed must not be kept.
enum RecipientColumn: String, Sendable, Hashable, CaseIterable {
    case name, address, town, postcode, format
    case textSize = "text size"
    case paper, language
    case sendBy = "send by"

    static let titles = allCases.map(\.rawValue)

    var isRequired: Bool { self == .name || self == .address || self == .format }

    /// Case, spaces and hyphens do not matter.
    init?(title: String) {
        guard let match = Self.allCases.first(where: { YAMLKey.isSame($0.rawValue, title) }) else { return nil }
        self = match
    }
}

/// Where each column stands in the rows of one file.
struct RecipientColumns: Sendable {
    private let places: [RecipientColumn: Int]
    let count: Int
    let findings: [RecipientFinding]

    /// - Parameter titles: of the first row; nil stands for one that is damaged.
    init(_ titles: [String?], row: Int) {
        var places: [RecipientColumn: Int] = [:]
        var findings: [RecipientFinding] = []
        let known = titles.map { title in title.flatMap { RecipientColumn(title: $0) } }
        count = Self.width(titles)
        // Without a title that we know, the first row may be a person: nothing of it may be shown.
        guard known.contains(where: { $0 != nil }) else {
            self.places = [:]
            self.findings = [RecipientFinding(.noTitles, row: row)]
            return
        }
        for (index, title) in titles.prefix(count).enumerated() {
            if let column = known[index] {
                if places[column] != nil { findings.append(RecipientFinding(.columnTwice(column), row: row, column: index + 1)) }
                places[column] = index
            } else if let fault = Self.fault(title) {
                findings.append(RecipientFinding(fault, row: row, column: index + 1))
            }
        }
        // A title with a letter wrong is named once, and not as missing too.
        let guessed = findings.compactMap { if case .unknownColumn(_, let likely?) = $0.fault { likely } else { nil } }
        for column in RecipientColumn.allCases
        where column.isRequired && places[column] == nil && !guessed.contains(column.rawValue) {
            findings.append(RecipientFinding(.missingColumn(column), row: row))
        }
        self.places = places
        self.findings = findings
    }

    /// The number of a column from 1, as spreadsheets count.
    func number(_ column: RecipientColumn) -> Int? { places[column].map { $0 + 1 } }

    subscript(column: RecipientColumn) -> Int? { places[column] }

    /// Empty titles at the end are what a spreadsheet leaves of columns that were emptied.
    private static func width(_ titles: [String?]) -> Int {
        (titles.lastIndex { $0 != "" } ?? -1) + 1
    }

    private static func fault(_ title: String?) -> RecipientFault? {
        guard let title else { return nil }
        if title.isEmpty { return .columnWithoutTitle }
        if SensitiveColumn.isOne(title) { return .sensitiveColumn(title) }
        return .unknownColumn(title, likely: Spelling.closest(to: title, among: RecipientColumn.titles))
    }
}

/// Titles of columns that ask what nobody needs to know to post a pack.
enum SensitiveColumn {
    /// Beginnings of words: `diagnos` is in diagnosis and diagnosed.
    private static let beginnings = [
        "diagnos", "disab", "impair", "condition", "illness", "disease", "medic", "health", "autis", "dement", "blind", "deaf",
        "sight", "dyslex", "syndrome", "disorder", "reason", "why", "needs", "support", "ethnic", "religio", "gender", "birth", "age",
        "sexual", "nhs", "insurance", "benefit", "ld", "dob", "iq", "gp",
    ]
    /// Of those, what must be the whole word.
    private static let whole: Set<String> = ["ld", "dob", "iq", "gp", "age", "why", "needs", "nhs"]

    static func isOne(_ title: String) -> Bool {
        let words = title.lowercased().split { !$0.isLetter }.map(String.init)
        return words.contains { word in
            beginnings.contains { whole.contains($0) ? word == $0 : word.hasPrefix($0) }
        }
    }
}
