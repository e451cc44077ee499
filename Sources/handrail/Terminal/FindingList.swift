import HubChecks
import HubSource

/// Findings as an editor reads them: two lines each, errors first.
struct FindingList: CustomStringConvertible {
    let description: String

    /// After so many findings of one id and severity, a build says how many more there are.
    static let fewOfAKind = 20

    /// - Parameter mostOfAKind: nil shows all.
    init(_ findings: [Finding], mostOfAKind: Int? = nil) {
        // There are few kinds, and may be many thousands of findings.
        var kinds: [(id: String, count: Int)] = []
        var lines: [String] = []
        let most = mostOfAKind ?? .max
        for index in findings.indices {
            if findings[index].severity != .error {
                let id = findings[index].id
                let kind = kinds.firstIndex { $0.id == id } ?? kinds.endIndex
                if kind == kinds.endIndex { kinds.append((id, 0)) }
                kinds[kind].count += 1
                if kinds[kind].count > most { continue }
            }
            lines.append(findings[index].description)
        }
        for (id, count) in kinds.sorted(by: { $0.id < $1.id }) where count > most {
            lines.append("and \(count - most) more [\(id)]: “handrail check” shows all")
        }
        description = lines.joined(separator: "\n")
    }

    /// What is wrong with a list of people: the same slip in hundreds of rows is one slip.
    init(ofAList findings: [Finding]) {
        var counts: [String: Int] = [:]
        var lines: [String] = []
        for finding in findings {
            let kind = "\(finding.file)\n\(finding.id)\n\(finding.message)"
            counts[kind, default: 0] += 1
            if counts[kind, default: 0] <= Self.fewOfAKind { lines.append(finding.description) }
        }
        let hidden = counts.values.reduce(0) { $0 + max(0, $1 - Self.fewOfAKind) }
        if hidden > 0 { lines.append("and \(Tally.grouped(hidden)) more of the same in other rows") }
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
