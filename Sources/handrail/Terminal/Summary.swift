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
        let pdfs = report.pdfs > 0 ? ", and \(Tally.count(report.pdfs, "PDF")) (\(report.pdfsMade) made now)" : ""
        let built = """
            Built \(documents) as \(Tally.count(report.pages, "page")) \
            in \(Tally.count(report.variants, "variant"))\(pdfs): \(found) (\(seconds)).
            """
        let files = """
            \(Tally.count(written.written, "file")) written to \(output), \(written.unchanged) unchanged, \
            \(written.removed.count) removed.
            """
        description = ([built] + Self.pdfsLeftOut(report) + LeftOut(report).lines + [files]).joined(separator: "\n")
    }

    private static func pdfsLeftOut(_ report: SiteBuild.Report) -> [String] {
        let lines = [
            (report.pdfsLeftOut, "Typst 0.15 is not on this computer. Get it with “pip install typst==0.15.0 pikepdf”"),
            (report.pdfsUntagged, "a screen reader could not follow them. Get what mends that with “pip install pikepdf”"),
        ]
        return lines.filter { $0.0 > 0 }.map { count, why in
            "\(Tally.count(count, "PDF")) \(count == 1 ? "was" : "were") left out: \(why), then build again."
        }
    }

    static func seconds(_ time: Duration) -> String {
        let (seconds, attoseconds) = time.components
        let hundredths = attoseconds / 10_000_000_000_000_000
        return "\(seconds).\(hundredths < 10 ? "0" : "")\(hundredths) s"
    }
}
