import HubBuild
import HubModel
import HubSource

/// All that was found in the hub, file by file, and what is not published yet.
struct FindingsPage {
    let site: PreviewedSite

    var html: String {
        OwnPage(title: "All findings", main: "<h1>All findings</h1>\n\(count)\(report)\(files)\(waiting)").html
    }

    private var count: String {
        guard let words = FindingCount(site.findings).words else { return "<p>No findings: the hub passes these checks.</p>\n" }
        let errors = keepsFromBuilding ? " The hub cannot be built while there are errors." : ""
        return "<p>\(words).\(errors)</p>\n"
    }

    /// A build leaves drafts out, and with them their errors.
    private var keepsFromBuilding: Bool {
        let documents = site.files.project.site.pages.flatMap { [$0.entry.document, $0.entry.easyRead] }.compactMap { $0 }
        let waiting = Set(documents.filter { $0.metadata.isHeldBack(on: site.today) }.map(\.path.file))
        return site.findings.contains { $0.severity == .error && !waiting.contains($0.file) }
    }

    private var report: String {
        "<p><a href=\"/\(PreviewPages.report)\">The full report: whom it hurts, reading ages, what is overdue</a></p>\n"
    }

    /// Files in the order of their worst finding.
    private var files: String {
        var names: [String] = []
        var byFile: [String: [Finding]] = [:]
        for finding in site.findings {
            if byFile[finding.file] == nil { names.append(finding.file) }
            byFile[finding.file, default: []].append(finding)
        }
        let pages = pages(for: Set(names))
        return names.map { name in
            let link = pages[name].map { "<p><a href=\"\($0.address)\">See the page: \(Markup.escaped($0.title))</a></p>\n" } ?? ""
            return """
                <section><h2><code>\(Markup.escaped(name).replacing("/", with: "/<wbr>"))</code></h2>
                \(link)\(FindingItems(findings: byFile[name] ?? [], namesFiles: false).html)
                </section>

                """
        }.joined()
    }

    private struct Link {
        let address: String
        let title: String

        init(_ page: Site.Page) {
            address = Markup.address(ofFile: page.entry.address + "index.html")
            title = page.entry.title
        }
    }

    private func pages(for files: Set<String>) -> [String: Link] {
        var links: [String: Link] = [:]
        for page in site.files.project.site.pages {
            for document in [page.entry.document, page.entry.easyRead] {
                if let file = document?.path.file, files.contains(file) { links[file] = Link(page) }
            }
        }
        return links
    }

    private var waiting: String {
        let items = site.files.project.site.pages.compactMap { page -> String? in
            guard let waits = Waiting(page.entry.document.metadata, today: site.today) else { return nil }
            let link = Link(page)
            return """
                <li><a href="\(link.address)">\(Markup.escaped(link.title))</a> <span>\
                <strong>\(waits.name)</strong> \(waits.words)</span></li>
                """
        }
        guard !items.isEmpty else { return "" }
        return "<section><h2>Not published yet</h2>\n<ul>\n\(items.joined(separator: "\n"))\n</ul></section>\n"
    }
}
