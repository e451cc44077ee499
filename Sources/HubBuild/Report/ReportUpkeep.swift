import HubChecks
import HubModel
import HubSource

/// In which formats a document is there, and what is to be looked at again.
extension CheckReport {
    func writeFormats(_ page: inout ReportHTML) {
        page.section("formats", Self.sections[4].1)
        let languages = site.editions.map(\.language).dropFirst()
        let old = Set(findings.filter { ["easy-read-out-of-date", "translation-out-of-date"].contains($0.id) }.map(\.file))
        let hasPDFs = site.pages.contains { !$0.pdfFormats(site.hub.print).isEmpty }
        let columns = ["Document"] + site.hub.variants.map { Self.name($0) } + (hasPDFs ? ["PDF"] : []) + languages.map { "In " + Self.name($0) }
        let rows = site.pages.filter { $0.entry.language == site.hub.language }.map { item -> [String] in
            let formats = site.hub.variants.map { variant -> String in
                guard variant.text == .easyRead else { return "yes" }
                return Self.state(item.entry.easyRead, old)
            }
            let translations = languages.map { language in
                Self.state(item.entry.translations.lazy.map { site.pages[$0].entry }.first { $0.language == language }?.document, old)
            }
            let pdf = hasPDFs ? [item.pdfFormats(site.hub.print).isEmpty ? "no" : "yes"] : []
            return [item.entry.title] + formats + pdf + translations
        }
        guard !rows.isEmpty else { return page.end(with: "There are no documents.") }
        page.table("Which formats and languages each document is in", columns, rows: rows)
        page.raw("</section>\n")
    }

    private static func state(_ document: Document?, _ old: Set<String>) -> String {
        guard let document else { return "no" }
        return old.contains(document.path.file) ? "out of date" : "yes"
    }

    /// `large-print` is “Large print”.
    private static func name(_ variant: Variant) -> String {
        variant.name ?? variant.id.prefix(1).uppercased() + variant.id.dropFirst().replacing("-", with: " ")
    }

    private static func name(_ language: String) -> String {
        let names = [
            "ar": "Arabic", "bn": "Bengali", "cy": "Welsh", "en": "English", "es": "Spanish", "fr": "French", "ga": "Irish", "gd": "Gaelic",
            "pa": "Punjabi", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "so": "Somali", "uk": "Ukrainian", "ur": "Urdu",
        ]
        return names[Language.primary(language)] ?? language
    }

    func writeUpkeep(_ page: inout ReportHTML) {
        page.section("upkeep", Self.sections[5].1)
        let rows = overdue
        if rows.isEmpty {
            page.element("p", "Nothing is overdue.")
        } else {
            page.raw("<ul class=\"findings\">\n")
            for finding in rows {
                page.item(title: titles[finding.file] ?? finding.file, finding.message)
                page.path(finding.file)
                page.raw("</li>\n")
            }
            page.raw("</ul>\n")
        }
        let dated = site.pages.map(\.entry.document.metadata.reviewBy)
        let without = dated.count { $0 == nil }
        if without > 0 {
            page.element("p", "\(without) of \(Self.counted(dated.count, "document")) have no day of review. Write one like “review-by: 2027-03-31” at the top.")
        }
        let unmarked = texts.count { $0.path.isEasyRead && $0.metadata.madeFrom == nil }
        if unmarked > 0 {
            page.element(
                "p", "\(Self.counted(unmarked, "easy read")) \(unmarked == 1 ? "has" : "have") no mark (made-from), so nobody can tell whether "
                    + "\(unmarked == 1 ? "it is" : "they are") out of date. “handrail check --mark-current” writes it.")
        }
        writeHeldBack(&page)
        page.raw("</section>\n")
    }

    private func writeHeldBack(_ page: inout ReportHTML) {
        guard !heldBack.isEmpty else { return }
        page.element("p", "Not published yet, and looked at too:")
        page.raw("<ul>\n")
        for document in heldBack {
            let day = document.metadata.publishOn.map { ", which waits for \($0.value.inWords)" }
            page.element("li", document.metadata.title + (document.metadata.isDraft ? ", a draft" : day ?? ""))
        }
        page.raw("</ul>\n")
    }

    private var texts: [Document] { site.pages.flatMap { [$0.entry.document, $0.entry.easyRead].compactMap { $0 } } }

    private var overdue: [Finding] {
        findings.filter { ["overdue-review", "easy-read-out-of-date", "translation-out-of-date"].contains($0.id) }
    }
}
