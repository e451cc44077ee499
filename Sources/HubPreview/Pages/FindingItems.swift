import HubSource

/// Findings as a list in HTML, for the panel and for the page of all findings.
struct FindingItems {
    let findings: [Finding]
    /// Whether each says its file; not where a heading has said it.
    let namesFiles: Bool

    var html: String {
        let items = findings.map { finding in
            """
            <li class="finding \(finding.severity.rawValue)"><p><strong>\(Self.name(finding.severity))</strong> \
            \(place(of: finding))\(Markup.escaped(Self.sentence(finding.message)))</p>
            <p class="fix"><span>What to do:</span> \(Markup.escaped(finding.fix))</p></li>
            """
        }
        return "<ul role=\"list\">\n\(items.joined(separator: "\n"))\n</ul>"
    }

    private func place(of finding: Finding) -> String {
        let file = namesFiles ? "<code>\(Markup.escaped(finding.file))</code>" : nil
        let line = finding.place.map { "line \($0.line)" }
        let words = [file, line].compactMap { $0 }.joined(separator: ", ")
        guard !words.isEmpty else { return "" }
        return "<span class=\"place\">\(file == nil ? "L" + words.dropFirst() : words):</span> "
    }

    private static func name(_ severity: Severity) -> String {
        switch severity {
        case .error: "Error"
        case .warning: "Warning"
        case .advice: "Advice"
        }
    }

    /// Messages begin small, as they follow a file's name on a terminal, and have no full stop.
    private static func sentence(_ message: String) -> String { message.prefix(1).uppercased() + message.dropFirst() + "." }
}
