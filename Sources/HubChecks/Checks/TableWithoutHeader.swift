import HubModel
import HubSource

/// A table whose first row, the header, has no words.
struct TableWithoutHeader: TextCheck {
    static let rules = [
        Rule(
            "table-without-header", .error, .tables, what: "a table whose first row has no words", hurts: [.screenReader],
            why: "A screen reader says the header of each cell. Without one, people hear numbers and words and cannot tell what they are.",
            source: "WCAG 2.2, 1.3.1 Info and Relationships", good: "| Day | Time |\n|---|---|\n| Monday | 2pm |",
            bad: "| | |\n|---|---|\n| Monday | 2pm |")
    ]

    static func findings(in text: CheckedText) -> [Finding] {
        let tree = text.tree
        return text.nodes.tables.compactMap { table in
            guard let header = tree.children(of: table).first(where: { tree[$0].kind == .tableRow }) else { return nil }
            return tree.hasWords(in: header) ? nil : text.finding(CheckFault.tableWithoutHeader, at: table)
        }
    }
}
