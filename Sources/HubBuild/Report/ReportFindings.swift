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

    private static let mostFiles = 5

    func writeFirst(_ page: inout ReportHTML) {
        page.section("first", Self.sections[0].1)
        guard !findings.isEmpty else { return page.end(with: "Nothing was found.") }
        page.raw("<ol class=\"groups\">\n")
        for group in groups { write(group, &page) }
        page.raw("</ol>\n</section>\n")
    }

    private func write(_ group: Group, _ page: inout ReportHTML) {
        let rule = RuleBook.rule(group.id)
        page.raw("<li id=\"\(Self.anchor(group.id))\">\n<h3>")
        writeSeverity(group.severity, &page)
        page.text(rule?.summary ?? group.id)
        page.raw("</h3>\n")
        if let rule { page.element("p", "It hurts \(Self.list(rule.readers.map(\.people))). \(rule.why)") }
        let fixes = Set(group.findings.map(\.fix))
        if let fix = fixes.first, fixes.count == 1 { writeFix(fix, &page) }
        page.raw("<ul>\n")
        let files = files(of: group.findings)
        for file in files.prefix(Self.mostFiles) { write(file, &page) }
        if files.count > Self.mostFiles { page.element("li", "and \(Self.counted(files.count - Self.mostFiles, "more file")), below") }
        page.raw("</ul>\n</li>\n")
    }

    /// “Good meetings: lines 4 and 9”, with a way to what is said of them.
    private func write(_ file: (name: String, findings: [Finding]), _ page: inout ReportHTML) {
        let lines = Set(file.findings.compactMap(\.place?.line)).sorted()
        page.raw("<li><a href=\"#\(fileAnchors[file.name] ?? "documents")\">")
        page.text(titles[file.name] ?? file.name)
        page.raw("</a>")
        if !lines.isEmpty { page.text(": \(lines.count == 1 ? "line" : "lines") \(Self.list(lines.map(String.init)))") }
        page.raw("</li>\n")
    }

    /// In the order of the findings.
    private func files(of findings: [Finding]) -> [(name: String, findings: [Finding])] {
        var order: [String] = []
        let byFile = Dictionary(grouping: findings, by: \.file)
        var seen: Set<String> = []
        for finding in findings where seen.insert(finding.file).inserted { order.append(finding.file) }
        return order.map { ($0, byFile[$0] ?? []) }
    }

    private static func anchor(_ id: String) -> String { "find-\(id)" }

    func writeReaders(_ page: inout ReportHTML) {
        page.section("readers", Self.sections[1].1)
        var harms: [Reader: Harm] = [:]
        for finding in findings {
            for reader in RuleBook.rule(finding.id)?.readers ?? [] where reader != .editor { harms[reader, default: Harm()].add(finding) }
        }
        guard !harms.isEmpty else { return page.end(with: "Nobody, as far as these checks can tell.") }
        let rows = Reader.allCases.compactMap { reader in harms[reader].map { Self.row(reader, $0) } }
        page.table("Findings by the readers they hurt", ["Readers", "Errors", "Warnings", "Advice", "Files", "Most often"], rows: rows, numbersFrom: 1)
        page.raw("</section>\n")
    }

    /// What hurts one kind of reader.
    private struct Harm {
        var severities: [Severity: Int] = [:]
        var ids: [String: Int] = [:]
        var files: Set<String> = []

        mutating func add(_ finding: Finding) {
            severities[finding.severity, default: 0] += 1
            ids[finding.id, default: 0] += 1
            files.insert(finding.file)
        }
    }

    private static let mostNamed = 2

    private static func row(_ reader: Reader, _ harm: Harm) -> [ReportHTML.Cell] {
        let numbers = Severity.allCases.map { harm.severities[$0] ?? 0 } + [harm.files.count]
        let common = harm.ids.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostNamed)
        let name = reader.people.prefix(1).uppercased() + reader.people.dropFirst()
        return [.words(name)] + numbers.map { .words(String($0)) } + [.links(common.map { (anchor($0.key), $0.key) })]
    }

    /// The worst first; else in the order of their findings.
    private var filesByNeed: [(name: String, findings: [Finding])] {
        files(of: findings).enumerated().map { index, file in
            (file, Severity.allCases.map { severity in -file.findings.count { $0.severity == severity } } + [index])
        }.sorted { a, b in a.1.lexicographicallyPrecedes(b.1) }.map(\.0)
    }

    func writeDocuments(_ page: inout ReportHTML) {
        page.section("documents", Self.sections[2].1)
        guard !findings.isEmpty else { return page.end(with: "Nothing was found.") }
        for file in filesByNeed {
            page.element("h3", titles[file.name] ?? file.name, " id=\"\(fileAnchors[file.name] ?? "")\"")
            if titles[file.name] != nil { page.path(file.name) }
            page.raw("<ul class=\"findings\">\n")
            for finding in file.findings { write(finding, &page) }
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
        page.raw("]</code></p>\n")
        writeFix(finding.fix, &page)
        page.raw("</li>\n")
    }

    private func writeFix(_ fix: String, _ page: inout ReportHTML) {
        page.raw("<p class=\"fix\"><strong>To do:</strong> ")
        page.text(fix)
        page.raw("</p>\n")
    }

    private func writeSeverity(_ severity: Severity, _ page: inout ReportHTML) {
        page.raw("<strong class=\"\(severity.rawValue)\">\(severity.inWords):</strong> ")
    }
}
