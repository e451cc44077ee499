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

    private static func job(ofPack letter: Site.Letter, _ style: PrintStyle, _ press: Press) -> TypesetJob {
        let language = letter.document.language
        let fields = LetterFields([
            .name: press.theme.words(for: language)["letter-reader"], .format: press.name(of: style.format, language: language),
            .size: String(Int(style.size)),
        ])
        return press.job(for: PackOrder(pack: letter, style: style, language: language, letter: PackOrder.Letter(fields: fields)))
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
        let letter = site.packs[index]
        let document = letter.document
        guard case .pack(let pack) = document.kind, pack.isPublished else { return [] }
        let prefix = site.edition(of: document.language).prefix
        let folder = prefix + document.path.name.split(separator: "/").map { Slug.of($0) + "/" }.joined()
        return pack.formats.map { format in
            PDFOrder(
                path: path(folder, format), subject: .pack(index),
                style: PrintStyle(format: format, size: site.hub.print.size(of: format), paper: pack.paper),
                source: letter.text(for: format).document.path.file)
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
    func pdfFormats(_ settings: PrintSettings) -> [PrintFormat] {
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
        self.init(pdfs.map { ($0.order, $0.kept.pages, $0.kept.size) })
    }

    init(_ pdfs: [(order: PDFOrder, pages: Int, bytes: Int)]) {
        self.init()
        for (order, count, bytes) in pdfs {
            let printed = PrintedPDF(path: order.path, format: order.format, facts: FileFacts(type: "PDF", bytes: bytes, pages: count))
            switch order.subject {
            case .page(let id): pages[id, default: []].append(printed)
            case .pack(let index): packs[index, default: []].append(printed)
            }
        }
    }
}
