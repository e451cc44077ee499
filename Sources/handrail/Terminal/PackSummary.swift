import HubBuild
import HubPrint

/// What a run made, and what the coordinator must print, buy and post.
struct PackSummary: CustomStringConvertible {
    let description: String

    /// - Parameter out: nil when nothing was to be made.
    init(_ report: PackPost.Report, took time: Duration, out: String?) {
        guard let summary = report.summary else {
            description = "Nothing was made: \(Tally(report.findings))."
            return
        }
        var lines = summary.facts + ["Postage is an estimate: \(summary.prices.source), prices of \(summary.prices.from.inWords)."]
        if summary.totals(summary.sides).mayGoFree > 0 { lines.append(FreePost.condition) }
        lines += summary.notes
        if let out {
            lines.append("\(Tally.count(report.files, "file")) made in \(out) (\(Summary.seconds(time))). summary.pdf says what to print.")
        } else {
            lines.append("Nothing was made. The packs would be:")
            lines += summary.packs.map { PackLine($0, summary).description }
        }
        if out != nil { lines.append(Self.scanned(report)) }
        description = lines.joined(separator: "\n")
    }

    private static func scanned(_ report: PackPost.Report) -> String {
        let files = Tally.count(report.scanned, "file")
        if report.unread > 0, !report.findings.contains(where: { $0.id == "recipient-published" }) {
            return "Looked through \(files) of the hub, \(report.unread) of them in vain: see above. No name, street or postcode of the "
                + "list is in the others."
        }
        return report.findings.contains { $0.id == "recipient-published" }
            ? "Looked through \(files) of the hub: see above."
            : "Looked through \(files) of the hub: no name, street or postcode of the list is in them."
    }
}

/// One row, in the order of the summary.
private struct PackLine: CustomStringConvertible {
    let description: String

    init(_ pack: PostedPack, _ summary: PostSummary) {
        let start = "  row \(pack.row): \(pack.formatWords), \(Tally.count(pack.pages, "page"))"
        guard pack.sendBy == .post else {
            description = "\(start), by \(pack.sendBy.rawValue)"
            return
        }
        let sheets = Tally.count(summary.sheets(pack, summary.sides), "sheet")
        let way = summary.postage(pack, summary.sides).map { postage in
            "\(Grams.rounded(postage.milligrams)) g, \(postage.step.name) in \(postage.step.envelope.name), \(Money.pounds(postage.pence))"
        }
        description = "\(start), \(sheets) of \(pack.paper.rawValue) paper, \(way ?? "too heavy for all prices")"
            + (pack.mayGoFree ? ", may go free" : "")
    }
}

/// What was deleted.
struct ForgottenSummary: CustomStringConvertible {
    let description: String

    init(_ forgotten: PostFolder.Forgotten, out: String) {
        let kept = forgotten.findings.count
        let files = "\(Tally.count(forgotten.files, "file")) deleted in \(out)"
        description = files
            + (kept > 0 ? ", \(kept) kept." : forgotten.isFolderGone ? ", and the folder too." : ".")
            + " Copies on paper, in a printer or in a backup are not touched."
    }
}
