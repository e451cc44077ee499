import HubChecks
import HubModel
import HubSource

/// Findings by what to mend first, by reader, and by document.
extension CheckReport {
    /// The findings of one id, the worst and most frequent first.
    private struct Group {
        let id: String
        let findings: [Finding]
        var severity: Severity { findings.map(\.severity).min() ?? .advice }
    }

    private var groups: [Group] {
        Dictionary(grouping: findings, by: \.id).map { Group(id: $0.key, findings: $0.value) }
            .sorted { ($0.severity, $1.findings.count, $0.id) < ($1.severity, $0.findings.count, $1.id) }
    }

    private static let mostPlaces = 5

    func writeFirst(_ page: inout ReportHTML) {
        page.section("first", Self.sections[0].1)
        guard !findings.isEmpty else { return page.end(with: "Nothing was found.") }
        page.raw("<ol class=\"groups\">\n")
        for group in groups { write(group, &page) }
        page.raw("</ol>\n</section>\n")
    }

    private func write(_ group: Group, _ page: inout ReportHTML) {
        let rule = RuleBook.rule(group.id)
        page.raw("<li>\n<h3>")
        writeSeverity(group.severity, &page)
        page.text(rule?.summary ?? group.id)
        page.raw("</h3>\n<p>")
        page.text("\(Self.counted(group.findings.count, "time")). ")
        if let rule { page.text("It hurts \(Self.list(rule.readers.map(\.people))). \(rule.why)") }
        page.raw("</p>\n<ul>\n")
        for finding in group.findings.prefix(Self.mostPlaces) { page.element("li", place(finding)) }
        let rest = group.findings.count - Self.mostPlaces
        if rest > 0 { page.element("li", "and \(rest) more, below") }
        page.raw("</ul>\n</li>\n")
    }

    func writeReaders(_ page: inout ReportHTML) {
        page.section("readers", Self.sections[1].1)
        var counts: [Reader: (severities: [Severity: Int], files: Set<String>)] = [:]
        for finding in findings {
            for reader in RuleBook.rule(finding.id)?.readers ?? [] where reader != .editor {
                counts[reader, default: ([:], [])].severities[finding.severity, default: 0] += 1
                counts[reader]?.files.insert(finding.file)
            }
        }
        guard !counts.isEmpty else { return page.end(with: "Nobody, as far as these checks can tell.") }
        let rows = Reader.allCases.compactMap { reader -> [String]? in
            guard let count = counts[reader] else { return nil }
            let numbers = Severity.allCases.map { String(count.severities[$0] ?? 0) } + [String(count.files.count)]
            return [reader.people.prefix(1).uppercased() + reader.people.dropFirst()] + numbers
        }
        page.table("Findings by the readers they hurt", ["Readers", "Errors", "Warnings", "Advice", "Files"], rows: rows, numbersFrom: 1)
        page.raw("</section>\n")
    }

    func writeDocuments(_ page: inout ReportHTML) {
        page.section("documents", Self.sections[2].1)
        guard !findings.isEmpty else { return page.end(with: "Nothing was found.") }
        let titles = titles
        let files = Dictionary(grouping: findings, by: \.file)
        let worst = files.mapValues { found in Severity.allCases.map { severity in -found.count { $0.severity == severity } } }
        let order = files.keys.sorted { a, b in
            let (left, right) = (worst[a] ?? [], worst[b] ?? [])
            return left == right ? a < b : left.lexicographicallyPrecedes(right)
        }
        for file in order {
            page.element("h3", titles[file] ?? file)
            if titles[file] != nil { page.element("p", file, " class=\"file\"") }
            page.raw("<ul class=\"findings\">\n")
            for finding in files[file] ?? [] { write(finding, &page) }
            page.raw("</ul>\n")
        }
        page.raw("</section>\n")
    }

    private func write(_ finding: Finding, _ page: inout ReportHTML) {
        page.raw("<li><p>")
        writeSeverity(finding.severity, &page)
        if let place = finding.place { page.text("Line \(place.line): ") }
        page.text("\(finding.message) ")
        page.raw("<code>[")
        page.text(finding.id)
        page.raw("]</code></p>\n<p class=\"fix\">")
        page.text(finding.fix)
        page.raw("</p></li>\n")
    }

    private func writeSeverity(_ severity: Severity, _ page: inout ReportHTML) {
        page.raw("<strong class=\"\(severity.rawValue)\">\(severity.inWords):</strong> ")
    }

    /// By file.
    var titles: [String: String] {
        let texts = site.pages.flatMap { [$0.entry.document, $0.entry.easyRead].compactMap { $0 } } + site.packs.flatMap(\.documents)
        return Dictionary(texts.map { ($0.path.file, $0.metadata.title) }, uniquingKeysWith: { first, _ in first })
    }

    /// “a, b and c”.
    static func list(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
