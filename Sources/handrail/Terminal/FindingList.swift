import HubChecks
import HubSource

/// Findings as an editor reads them: two lines each, errors first.
struct FindingList: CustomStringConvertible {
    let description: String

    /// After so many findings of one id and severity, a build says how many more there are.
    static let fewOfAKind = 20

    /// - Parameter mostOfAKind: nil shows all.
    init(_ findings: [Finding], mostOfAKind: Int? = nil) {
        var shown: [String: Int] = [:]
        var lines: [String] = []
        for finding in findings {
            let count = shown[finding.id, default: 0]
            shown[finding.id] = count + 1
            if finding.severity == .error || count < mostOfAKind ?? .max { lines.append(finding.description) }
        }
        for (id, count) in shown.sorted(by: { $0.key < $1.key }) {
            guard let most = mostOfAKind, count > most else { continue }
            let hidden = findings.lazy.filter { $0.id == id && $0.severity != .error }.count - most
            if hidden > 0 { lines.append("and \(hidden) more [\(id)]: “handrail check” shows all") }
        }
        description = lines.joined(separator: "\n")
    }
}

/// What documents let stand, with the reasons.
struct AcceptedList: CustomStringConvertible {
    let description: String

    init(_ accepted: [AcceptedFinding]) {
        description = accepted.map { item in
            var finding = item.finding
            finding.fix = item.reason
            return finding.description.replacing("\n  fix: ", with: "\n  accepted: ", maxReplacements: 1)
        }.joined(separator: "\n")
    }
}

/// Findings for programs: a JSON array of objects with `file`, `line`, `column`, `severity`, `id`, `message`, `fix`.
struct FindingJSON: CustomStringConvertible {
    let description: String

    init(_ findings: [Finding]) {
        let objects = findings.map { finding in
            """
              {"file": \(JSONText.quoted(finding.file)), "line": \(Self.number(finding.place?.line)), \
            "column": \(Self.number(finding.place?.column)), "severity": \(JSONText.quoted(finding.severity.rawValue)), \
            "id": \(JSONText.quoted(finding.id)), "message": \(JSONText.quoted(finding.message)), \
            "fix": \(JSONText.quoted(finding.fix))}
            """
        }
        description = objects.isEmpty ? "[]" : "[\n" + objects.joined(separator: ",\n") + "\n]"
    }

    private static func number(_ number: Int?) -> String { number.map(String.init) ?? "null" }
}
