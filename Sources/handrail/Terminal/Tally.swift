import HubBuild
import HubSource

/// How many findings there are: `1 error, 2 warnings`, and advice only where there is any.
struct Tally: CustomStringConvertible {
    let description: String

    init(_ findings: [Finding]) {
        func count(_ severity: Severity) -> Int { findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) } }
        let advice = count(.advice)
        description =
            "\(Self.count(count(.error), "error")), \(Self.count(count(.warning), "warning"))"
            + (advice > 0 ? ", \(advice == 1 ? "1 piece" : "\(Self.grouped(advice)) pieces") of advice" : "")
    }

    /// `1 page`, `12,345 pages`.
    static func count(_ number: Int, _ word: String) -> String {
        "\(grouped(number)) \(word)\(number == 1 ? "" : "s")"
    }

    static func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return String(digits)
    }
}

/// What a check found, in one line: `No findings in 40 documents.`
struct CheckSummary: CustomStringConvertible {
    let description: String

    init(_ report: SiteBuild.Report, hasSpeller: Bool) {
        let found = report.findings.isEmpty ? "No findings" : Tally(report.findings).description
        description = (["\(found) in \(Tally.count(report.documents, "document"))."] + LeftOut(report, isChecked: true).lines + Self.unspelled(report, hasSpeller))
            .joined(separator: "\n")
    }

    /// What nobody looked at: whoever trusts the check has to know.
    private static func unspelled(_ report: SiteBuild.Report, _ hasSpeller: Bool) -> [String] {
        guard hasSpeller else { return ["Spelling was not checked: hunspell is not installed."] }
        return report.unspelledLanguages.map { "Spelling of pages in “\($0)” was not checked: hunspell has no dictionary for it." }
    }
}

/// What the findings do not show: those that are accepted, and documents that wait for another build.
struct LeftOut {
    let lines: [String]

    /// - Parameter isChecked: it is the report of a check, which looks at what waits for its day.
    init(_ report: SiteBuild.Report, isChecked: Bool = false) {
        var lines: [String] = []
        let accepted = report.accepted.count
        if accepted > 0 { lines.append("\(Tally.count(accepted, "finding")) \(accepted == 1 ? "is" : "are") accepted, with a reason.") }
        let (drafts, early) = (report.drafts, report.early)
        let were = { (count: Int) in count == 1 ? "was" : "were" }
        if drafts > 0 {
            let hasDrafts = report.heldBack.contains(where: \.metadata.isDraft)
            lines.append("\(Tally.count(drafts, "draft")) \(were(drafts)) \(hasDrafts ? "checked too" : "left out").")
        }
        if early > 0 {
            let day = "the day in “publish-on”"
            let done = isChecked ? "\(early == 1 ? "waits" : "wait") for \(day), and \(were(early)) checked too" : "\(were(early)) left out until \(day)"
            lines.append("\(Tally.count(early, "document")) \(done).")
        }
        self.lines = lines
    }
}
