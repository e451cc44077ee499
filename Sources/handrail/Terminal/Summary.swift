import HubBuild
import HubSource

/// What a build did, in two lines.
struct Summary: CustomStringConvertible {
    let description: String

    init(_ report: SiteBuild.Report, took time: Duration, output: String) {
        let errors = report.findings.filter { $0.severity == .error }.count
        let warnings = report.findings.count - errors
        let found = "\(Self.count(errors, "error")), \(Self.count(warnings, "warning"))"
        let seconds = Self.seconds(time)
        guard let written = report.output else {
            description = "Nothing was written: \(found) in \(Self.count(report.documents, "document")) (\(seconds))."
            return
        }
        description = """
            Built \(Self.count(report.documents, "document")) as \(Self.count(report.pages, "page")) \
            in \(Self.count(report.variants, "variant")): \(found) (\(seconds)).
            \(Self.count(written.written, "file")) written to \(output), \(written.unchanged) unchanged, \
            \(written.removed.count) removed.
            """
    }

    private static func count(_ number: Int, _ word: String) -> String {
        "\(grouped(number)) \(word)\(number == 1 ? "" : "s")"
    }

    /// `12,345`.
    private static func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return String(digits)
    }

    private static func seconds(_ time: Duration) -> String {
        let (seconds, attoseconds) = time.components
        let hundredths = attoseconds / 10_000_000_000_000_000
        return "\(seconds).\(hundredths < 10 ? "0" : "")\(hundredths) s"
    }
}
