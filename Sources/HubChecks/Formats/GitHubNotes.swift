import HubSource

/// Findings as commands of a GitHub Actions log, which GitHub shows beside the lines of a change.
public struct GitHubNotes: CustomStringConvertible {
    public let description: String

    public init(_ findings: [Finding]) {
        description = findings.map(Self.command).joined(separator: "\n")
    }

    private static func command(_ finding: Finding) -> String {
        let command =
            switch finding.severity {
            case .error: "error"
            case .warning: "warning"
            case .advice: "notice"
            }
        var properties = ["file=" + property(finding.file)]
        if let place = finding.place { properties += ["line=\(place.line)", "col=\(place.column)"] }
        properties.append("title=" + property("handrail: \(finding.id)"))
        let message = finding.message.prefix(1).uppercased() + finding.message.dropFirst() + "."
        return "::\(command) \(properties.joined(separator: ","))::\(data(message))%0A\(data(finding.fix))"
    }

    /// What would end the command or begin another one; line ends are gone by then (`Finding.shown`).
    private static func data(_ text: String) -> String { escaped(text, ["%": "%25"]) }

    private static func property(_ text: String) -> String {
        escaped(text, ["%": "%25", ":": "%3A", ",": "%2C"])
    }

    private static func escaped(_ text: String, _ signs: [Character: String]) -> String {
        Finding.shown(text).reduce(into: "") { $0 += signs[$1] ?? String($1) }
    }
}
