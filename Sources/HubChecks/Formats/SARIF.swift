import HubSource

/// Findings as SARIF 2.1.0, which code hosts show beside the lines. What documents accept is there too, as suppressed.
public struct SARIF: CustomStringConvertible {
    public let description: String

    /// - Parameter version: of this program.
    public init(_ findings: [Finding], accepted: [AcceptedFinding], version: String) {
        let ids = Set(findings.map(\.id) + accepted.map(\.finding.id)).sorted()
        let indices = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        let results =
            findings.map { Self.result($0, indices[$0.id] ?? 0, reason: nil) }
            + accepted.map { Self.result($0.finding, indices[$0.finding.id] ?? 0, reason: $0.reason) }
        description = """
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {"driver": {"name": "handrail", "version": \(JSONText.quoted(version)), "rules": [\(Self.lines(ids.map(Self.rule)))]}},
                  "columnKind": "unicodeCodePoints",
                  "originalUriBaseIds": {"PROJECT": {"description": {"text": "The folder that holds Content."}}},
                  "results": [\(Self.lines(results))]
                }
              ]
            }
            """
    }

    private static func lines(_ items: [String]) -> String {
        items.isEmpty ? "" : "\n        " + items.joined(separator: ",\n        ") + "\n      "
    }

    private static func rule(_ id: String) -> String {
        guard let rule = RuleBook.rule(id) else { return "{\"id\": \(JSONText.quoted(id))}" }
        let help = [
            "Hurts: \(rule.readers.map(\.people).joined(separator: ", ")).", "Why: \(rule.why)", rule.source.map { "From: \($0)." },
        ].compactMap { $0 }.joined(separator: "\n\n")
        return """
            {"id": \(JSONText.quoted(id)), "shortDescription": {"text": \(JSONText.quoted(rule.summary))}, \
            "fullDescription": {"text": \(JSONText.quoted(rule.why))}, "help": {"text": \(JSONText.quoted(help))}, \
            "defaultConfiguration": {"level": \(JSONText.quoted(level(rule.severity)))}}
            """
    }

    private static func result(_ finding: Finding, _ rule: Int, reason: String?) -> String {
        let region = finding.place.map { ", \"region\": {\"startLine\": \($0.line), \"startColumn\": \($0.column)}" } ?? ""
        let suppressed = reason.map {
            ", \"suppressions\": [{\"kind\": \"inSource\", \"justification\": \(JSONText.quoted($0))}]"
        }
        let words = finding.message.prefix(1).uppercased() + finding.message.dropFirst() + ". " + finding.fix
        return """
            {"ruleId": \(JSONText.quoted(finding.id)), "ruleIndex": \(rule), "level": \(JSONText.quoted(level(finding.severity))), \
            "message": {"text": \(JSONText.quoted(words))}, "locations": [{"physicalLocation": {"artifactLocation": \
            {"uri": \(JSONText.quoted(address(finding.file))), "uriBaseId": "PROJECT"}\(region)}}]\(suppressed ?? "")}
            """
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .advice: "note"
        }
    }

    /// A path as a relative reference (RFC 3986).
    private static func address(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = path.utf8.flatMap { byte -> [UInt8] in
            let isPlain = byte < 0x80 && (UnicodeScalar(byte).properties.isAlphabetic || (0x30...0x39).contains(byte))
            if isPlain || "-._~/".utf8.contains(byte) { return [byte] }
            return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Rule {
    /// “A picture without words for those who cannot see it.”
    public var summary: String { what.prefix(1).uppercased() + what.dropFirst() + "." }
}
