import HubChecks
import HubModel
import HubRender
import HubSource

/// What checks found, as one page of HTML that needs nothing else: to look at, to print, and to send to a colleague.
///
/// 1. What to mend first.
/// 2. Whom it hurts.
/// 3. By document.
/// 4. Reading ages, as a drawing and as a table.
/// 5. The formats of each document.
/// 6. What is overdue, and what is let stand.
public struct CheckReport: Sendable {
    let site: Site
    let findings: [Finding]
    let accepted: [AcceptedFinding]
    let heldBack: [Document]
    let today: CalendarDate
    /// By file.
    let titles: [String: String]
    /// Where in the report a file is spoken of.
    let fileAnchors: [String: String]

    /// - Parameters:
    ///   - findings: in the order they are to be shown.
    ///   - heldBack: documents that the site does not have yet, and that were looked at all the same.
    ///   - today: decides what is overdue.
    public init(
        site: Site, findings: [Finding], accepted: [AcceptedFinding], heldBack: [Document] = [], today: CalendarDate
    ) {
        self.site = site
        self.findings = findings
        self.accepted = accepted
        self.heldBack = heldBack
        self.today = today
        let texts = site.pages.flatMap { [$0.entry.document, $0.entry.easyRead].compactMap { $0 } } + site.packs.flatMap(\.documents) + heldBack
        titles = Dictionary(texts.map { ($0.path.file, $0.metadata.title) }, uniquingKeysWith: { first, _ in first })
        let files = Set(findings.map(\.file)).sorted()
        fileAnchors = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, "file-\($0 + 1)") })
    }

    /// The same bytes for the same facts.
    public func html() -> [UInt8] {
        var page = ReportHTML()
        page.raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        page.text(title)
        page.raw("</title>\n<style>\n\(ReportStyle.css)</style>\n</head>\n<body>\n")
        writeOpening(&page)
        page.raw("<main>\n")
        writeFirst(&page)
        writeReaders(&page)
        writeDocuments(&page)
        writeReadingAges(&page)
        writeFormats(&page)
        writeUpkeep(&page)
        writeAccepted(&page)
        writeAbout(&page)
        page.raw("</main>\n</body>\n</html>\n")
        return page.bytes
    }

    private var title: String { "What to mend in \(site.hub.name)" }

    static let sections = [
        ("first", "What to mend first"), ("readers", "Whom it hurts"), ("documents", "By document"), ("reading", "Reading ages"),
        ("formats", "Formats of each document"), ("upkeep", "What is overdue"), ("accepted", "What you chose to leave"), ("about", "About this report"),
    ]

    private func writeOpening(_ page: inout ReportHTML) {
        page.raw("<header>\n")
        page.element("h1", title)
        page.raw("<p class=\"lead\">")
        page.text("\(found) in \(Self.counted(site.pages.count, "document")), on \(today.inWords).")
        page.raw("</p>\n")
        page.element("p", "An error keeps the site from being built. A warning means that something works less well for readers. Advice is good to know.")
        page.raw("<nav aria-label=\"On this page\">\n<ul>\n")
        for (id, name) in Self.sections {
            page.raw("<li><a href=\"#\(id)\">\(name)</a></li>\n")
        }
        page.raw("</ul>\n</nav>\n</header>\n")
    }

    /// “1 error and 2 warnings”; “No findings”.
    private var found: String {
        let counts = Severity.allCases.compactMap { severity -> String? in
            let number = findings.count { $0.severity == severity }
            guard number > 0 else { return nil }
            return severity == .advice ? Self.counted(number, "piece") + " of advice" : Self.counted(number, severity.rawValue)
        }
        return counts.isEmpty ? "No findings" : Self.list(counts)
    }

    static func counted(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

    private func writeAccepted(_ page: inout ReportHTML) {
        page.section("accepted", Self.sections[6].1)
        guard !accepted.isEmpty else { return page.end(with: "Nothing. A page can let a finding stand with “accept:” and a reason.") }
        page.element("p", "Somebody looked at these findings and lets them stand.")
        page.raw("<ul class=\"findings\">\n")
        for item in accepted {
            page.item(title: titles[item.finding.file] ?? item.finding.file, line: item.finding.place?.line, item.finding.message)
            page.raw("<p class=\"fix\"><strong>Reason:</strong> ")
            page.text(item.reason)
            page.raw("</p></li>\n")
        }
        page.raw("</ul>\n</section>\n")
    }

    private func writeAbout(_ page: inout ReportHTML) {
        page.section("about", Self.sections[7].1)
        page.element(
            "p", "A page without findings passes these checks. That does not mean that it is accessible: a program finds only a part of "
                + "what shuts people out. Ask your readers.")
        page.element("p", "“handrail check --explain” and the name in brackets says more about each finding.")
        page.raw("</section>\n")
    }

    /// “a, b and c”.
    static func list(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}

extension CalendarDate {
    /// `3 May 2026`.
    var inWords: String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ]
        return "\(day) \(months[month - 1]) \(year)"
    }
}

extension Severity {
    var inWords: String {
        switch self {
        case .error: "Error"
        case .warning: "Warning"
        case .advice: "Advice"
        }
    }
}
