import HubModel
import HubPrint
import HubRender

/// A PDF that a build must have.
struct PDFOrder: Sendable {
    /// From the root of the site.
    let path: String
    let subject: Subject
    let style: PrintStyle
    /// The file to blame when it cannot be made.
    let source: String

    var format: PrintFormat { style.format }

    enum Subject: Sendable, Hashable {
        case page(PageID)
        /// By index in `Site.packs`.
        case pack(Int)
    }

    /// Its source in Typst.
    func job(_ press: Press) -> TypesetJob? {
        switch subject {
        case .page(let id): press.job(for: press.site.pages[id], style)
        case .pack(let index): Self.job(ofPack: press.site.packs[index], style, press)
        }
    }

    private static func job(ofPack text: Site.Text, _ style: PrintStyle, _ press: Press) -> TypesetJob {
        let reader = press.theme.words(for: text.document.language)["letter-reader"]
        let letter = PackOrder.Letter(fields: Dictionary(uniqueKeysWithValues: LetterFields.known.map { ($0, reader) }))
        return press.job(for: PackOrder(pack: text, style: style, language: text.document.language, letter: letter))
    }
}

extension PDFOrder {
    /// The PDFs of all documents, as front matter or `hub.yml` asks for them, and of all packs that are published.
    static func all(_ site: Site) -> [PDFOrder] {
        site.pages.flatMap { orders(of: $0, site.hub.print) } + site.packs.indices.flatMap { orders(ofPack: $0, site) }
    }

    private static func orders(of page: Site.Page, _ settings: PrintSettings) -> [PDFOrder] {
        page.pdfFormats(settings).compactMap { format in
            guard let text = format == .easyRead ? page.easyRead : page.standard else { return nil }
            return PDFOrder(
                path: path(page.entry.address, format), subject: .page(page.entry.id),
                style: PrintStyle(format: format, size: settings.size(of: format)), source: text.document.path.file)
        }
    }

    private static func orders(ofPack index: Int, _ site: Site) -> [PDFOrder] {
        let document = site.packs[index].document
        guard case .pack(let pack) = document.kind, pack.isPublished else { return [] }
        let prefix = site.edition(of: document.language).prefix
        let folder = prefix + document.path.name.split(separator: "/").map { Slug.of($0) + "/" }.joined()
        return pack.formats.map { format in
            PDFOrder(
                path: path(folder, format), subject: .pack(index),
                style: PrintStyle(format: format, size: site.hub.print.size(of: format), paper: pack.paper),
                source: document.path.file)
        }
    }

    /// `guides/x/x-large-print.pdf`: a name that still says what it is when it was saved elsewhere.
    static func path(_ folder: String, _ format: PrintFormat) -> String {
        let name = folder.split(separator: "/").last.map(String.init) ?? "home"
        return folder + name + (format == .standard ? "" : "-" + format.rawValue) + ".pdf"
    }
}

extension Site.Page {
    /// What the document itself says comes first; the hub speaks for kinds that people print.
    fileprivate func pdfFormats(_ settings: PrintSettings) -> [PrintFormat] {
        if let own = entry.document.metadata.pdf { return own }
        switch entry.document.kindName {
        case .guide: return entry.part == nil ? settings.pdf : []
        case .faq, .ladder, .charter, .glossary: return settings.pdf
        default: return []
        }
    }
}

extension PrintedPDFs {
    init(_ pdfs: [MadePDF]) {
        self.init()
        for pdf in pdfs {
            let printed = PrintedPDF(
                path: pdf.order.path, format: pdf.order.format, facts: FileFacts(type: "PDF", bytes: pdf.kept.size, pages: pdf.kept.pages))
            switch pdf.order.subject {
            case .page(let id): pages[id, default: []].append(printed)
            case .pack(let index): packs[index, default: []].append(printed)
            }
        }
    }
}
