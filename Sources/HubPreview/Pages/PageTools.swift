import HubBuild
import HubModel
import HubSource

/// What the preview says at the foot of a page: its mistakes, and ways to look at it. Lives in a shadow tree, so that no style
/// gets in or out. In English, like all that editors read from Handrail.
struct PageTools {
    let site: PreviewedSite
    /// Nil where there is no page of that address.
    let page: ShownPage?

    /// Errors and warnings that show in the panel. Advice waits on the page of all findings.
    private var findings: [Finding] {
        let shown = page == nil ? site.findings.filter { $0.severity == .error } : site.findings(on: page)
        return shown.filter { $0.severity != .advice }
    }

    var html: String { panel + tools }

    /// In one sentence, for who cannot see the panel.
    var summary: String {
        guard let words = FindingCount(findings).words else { return "No mistakes were found on this page." }
        return page == nil ? "There is no such page. \(words) in this hub." : "\(words) on this page."
    }

    private var isKept: Bool { page?.document.map { site.files.project.stale.contains($0.path.file) } ?? false }

    private var panel: String {
        let findings = findings
        guard !findings.isEmpty else { return "" }
        let isOpen = findings.contains { $0.severity == .error }
        let kept = isKept ? "<p class=\"kept\">You see this page as it was before the errors.</p>\n" : ""
        return """
            <section class="panel" aria-label="Preview: mistakes">
            <details id="panel"\(isOpen ? " open" : "")><summary>\(Markup.escaped(summary))</summary>
            <div class="list" tabindex="0" role="group" aria-label="List of mistakes">
            \(kept)\(FindingItems(findings: findings, namesFiles: true).html)
            </div></details></section>

            """
    }

    private var tools: String {
        """
        <section class="tools" aria-labelledby="hr-preview-tools">
        <h2 id="hr-preview-tools">Preview tools</h2>
        \(waits)\(facts)\(formats)<ul role="list" class="ways">
        \(ways.map { "<li><a href=\"\($0.href)\">\($0.words)</a></li>" }.joined(separator: "\n"))
        </ul>
        \(pdfs)</section>
        """
    }

    private var pdfs: String {
        guard page?.hasPDFs == true else { return "" }
        guard site.lacksTypst else { return "<p>PDFs of this page are made a moment after each save.</p>\n" }
        return """
            <p>PDFs that are not up to date are left out: what makes them is not on this computer. Get it with \
            <code>pip install typst==0.15.0 pikepdf</code>, then start the preview again.</p>

            """
    }

    private var waits: String {
        guard let waits = Waiting(page?.document?.metadata, today: site.today) else { return "" }
        return "<p class=\"waits\"><strong>\(waits.name)</strong> \(waits.words)</p>\n"
    }

    private var facts: String {
        guard let document = page?.document else { return "" }
        let age = "<p>\(Markup.escaped(ReadingAge(document).words))</p>\n"
        return "<p>File: <code>\(Markup.escaped(document.path.file))</code></p>\n" + age
    }

    private var formats: String {
        guard let page else { return "" }
        let items = page.formats.map { format in
            let isThis = format.variant.id == page.variant.id
            return """
                <li><a href="\(Markup.address(ofFile: format.path))"\(isThis ? " aria-current=\"true\"" : "")>\
                \(Markup.escaped(format.name))</a></li>
                """
        }
        return """
            <h3>This page in each format</h3>
            <ul role="list" class="formats">
            \(items.joined(separator: "\n"))
            </ul>

            """
    }

    private var ways: [(href: String, words: String)] {
        var ways: [(String, String)] = []
        if let page, page.formats.count > 1 { ways.append((SideBySidePage.address(of: page), "See two formats side by side")) }
        if let paper = page?.formats.first(where: { $0.variant.medium == .paper }) {
            ways.append((Markup.address(ofFile: paper.path), "See it as it prints"))
        }
        let count = FindingCount(site.findings).words ?? "none"
        return ways + [("/" + PreviewPages.folder, "All findings in this hub: \(count)")]
    }
}
