import HubBuild

/// What a build did, in two lines, and more where documents were left out.
struct Summary: CustomStringConvertible {
    let description: String

    init(_ report: SiteBuild.Report, took time: Duration, output: String) {
        let found = Tally(report.findings)
        let seconds = Self.seconds(time)
        let documents = Tally.count(report.documents, "document")
        guard let written = report.output else {
            description = "Nothing was written: \(found) in \(documents) (\(seconds))."
            return
        }
        let built = """
            Built \(documents) as \(Tally.count(report.pages, "page")) \
            in \(Tally.count(report.variants, "variant")): \(found) (\(seconds)).
            """
        let files = """
            \(Tally.count(written.written, "file")) written to \(output), \(written.unchanged) unchanged, \
            \(written.removed.count) removed.
            """
        description = ([built] + LeftOut(report).lines + [files]).joined(separator: "\n")
    }

    static func seconds(_ time: Duration) -> String {
        let (seconds, attoseconds) = time.components
        let hundredths = attoseconds / 10_000_000_000_000_000
        return "\(seconds).\(hundredths < 10 ? "0" : "")\(hundredths) s"
    }
}
