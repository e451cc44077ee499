import HubModel
import HubSource

/// Reading ages: how many texts have which, drawn and in a table.
extension CheckReport {
    /// A text with a reading age, or the reason why it has none.
    private struct Row {
        let title: String
        let kind: String
        let statistics: ReadingStatistics?
        let age: Int?
    }

    private var rows: [Row] {
        site.pages.flatMap { page in
            [(page.entry.document, "standard"), (page.entry.easyRead, "easy\u{A0}read")].compactMap { document, kind in
                document.map { Row(title: $0.metadata.title, kind: kind, statistics: $0.reading, age: $0.reading?.readingAge) }
            }
        }.sorted { ($1.age ?? -1, $0.title, $0.kind) < ($0.age ?? -1, $1.title, $1.kind) }
    }

    func writeReadingAges(_ page: inout ReportHTML) {
        page.section("reading", Self.sections[3].1)
        page.element(
            "p", "The reading age is the Flesch–Kincaid grade plus 5, for English texts of 100 words and 5 sentences or more. It knows the "
                + "length of words and sentences and nothing else. Use it to choose what to work on first. This hub aims at "
                + "\(site.hub.checks.readingAge) or less.")
        let (rows, ages) = (rows, rows.compactMap(\.age))
        guard !ages.isEmpty else { return page.end(with: "No text has a reading age.") }
        writeChart(ages, &page)
        page.table(
            "Reading age of each text, the highest first", ["Document", "Text", "Reading age", "Words", "Sentences"],
            rows: rows.map { [$0.title, $0.kind, Self.words($0), $0.statistics.map { "\($0.words)" } ?? "", $0.statistics.map { "\($0.sentences)" } ?? ""] },
            numbersFrom: 2)
        page.raw("</section>\n")
    }

    private static func words(_ row: Row) -> String {
        if let age = row.age { return ReadingStatistics.inWords(age: age) }
        return row.statistics == nil ? "not worked out in this language" : "too short to tell"
    }

    /// A column for each age from 6 to 19, which stand for all below and above. The figures are text beside the drawing, so
    /// that they grow with the reader's letters.
    private func writeChart(_ ages: [Int], _ page: inout ReportHTML) {
        let counts = Dictionary(grouping: ages.map { min(max($0, 6), 19) }, by: { $0 }).mapValues(\.count)
        let (most, target) = (counts.values.max() ?? 1, site.hub.checks.readingAge)
        let above = ages.count { $0 > target }
        page.raw("<figure>\n<div class=\"chart\" role=\"img\" aria-label=\"")
        page.text(
            "How many texts have which reading age: \(ages.count - above) have \(target) or less, \(above) more than \(target). "
                + "The table below has all figures.")
        page.raw("\">\n")
        for age in 6...19 {
            let count = counts[age] ?? 0
            page.raw("<div><span>\(count > 0 ? String(count) : "")</span>")
            page.raw("<svg viewBox=\"0 0 10 10\" preserveAspectRatio=\"none\" style=\"block-size: \(count * 9 / most)rem\" aria-hidden=\"true\">")
            page.raw("<rect class=\"\(age > target ? "above" : "within")\" x=\"1\" y=\"0\" width=\"8\" height=\"10\"/></svg>")
            page.raw("<span>\(age == 6 ? "≤6" : age == 19 ? "19+" : String(age))</span></div>\n")
        }
        page.raw("</div>\n")
        let drawn = above > 0 ? " With a broken line: above \(target), which this hub aims at." : ""
        page.element("figcaption", "How many texts have which reading age.\(drawn)")
        page.raw("</figure>\n")
    }
}
