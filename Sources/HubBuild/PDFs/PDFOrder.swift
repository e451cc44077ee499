import HubModel
import HubPrint
import HubRender

/// A PDF that a build must have.
struct PDFOrder: Sendable {
    /// From the root of the site.
    let path: String
    let subject: Subject
    let format: PrintFormat
    /// The file to blame when it cannot be made.
    let source: String
    let job: TypesetJob

    enum Subject: Sendable, Hashable {
        case page(PageID)
        /// By index in `Site.packs`.
        case pack(Int)
    }
}

extension PDFOrder {
    /// The PDFs of all documents, as front matter or `hub.yml` asks for them, and of all packs that are published.
    static func all(_ press: Press) async throws -> [PDFOrder] {
        let documents = try await concurrentMap(press.site.pages) { pages in pages.flatMap { orders(of: $0, press) } }
        return documents + press.site.packs.indices.flatMap { orders(ofPack: $0, press) }
    }

    private static func orders(of page: Site.Page, _ press: Press) -> [PDFOrder] {
        let settings = press.site.hub.print
        return page.pdfFormats(settings).compactMap { format in
            let style = PrintStyle(format: format, size: settings.size(of: format))
            guard let job = press.job(for: page, style) else { return nil }
            return PDFOrder(
                path: path(page.entry.address, format), subject: .page(page.entry.id), format: format,
                source: (format == .easyRead ? page.easyRead ?? page.standard : page.standard).document.path.file, job: job)
        }
    }

    private static func orders(ofPack index: Int, _ press: Press) -> [PDFOrder] {
        let letter = press.site.packs[index]
        guard case .pack(let pack) = letter.document.kind, pack.isPublished else { return [] }
        let language = letter.document.language
        let edition = press.site.edition(of: language)
        let reader = press.theme.words(for: language)["letter-reader"]
        return pack.formats.map { format in
            let style = PrintStyle(format: format, size: press.site.hub.print.size(of: format), paper: pack.paper)
            let fields = LetterFields([
                .name: reader, .format: press.name(of: format, language: language), .size: String(Int(style.size)),
            ])
            let order = PackOrder(pack: letter, style: style, language: language, letter: PackOrder.Letter(fields: fields))
            let job = press.job(for: order)
            let folder = edition.prefix + letter.document.path.name.split(separator: "/").map { Slug.of($0) + "/" }.joined()
            return PDFOrder(
                path: path(folder, format), subject: .pack(index), format: format,
                source: letter.text(for: format).document.path.file, job: job)
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
        switch entry.document.kind {
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
                path: pdf.order.path, format: pdf.order.format,
                facts: FileFacts(type: "PDF", bytes: pdf.bytes.count, pages: pdf.pages))
            switch pdf.order.subject {
            case .page(let id): pages[id, default: []].append(printed)
            case .pack(let index): packs[index, default: []].append(printed)
            }
        }
    }
}
