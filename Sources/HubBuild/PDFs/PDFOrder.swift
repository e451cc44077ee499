import HubModel
import HubPrint
import HubRender

/// A PDF that a build must have.
struct PDFOrder: Sendable {
    let place: PDFPlace
    let job: TypesetJob

    /// From the root of the site.
    var path: String { place.path }
    var subject: PDFPlace.Subject { place.subject }
    var format: PrintFormat { place.format }
    /// The file to blame when it cannot be made.
    var source: String { place.source }
}

/// What PDF a site is to have, before a word of it is set.
struct PDFPlace: Sendable, Hashable {
    /// From the root of the site.
    let path: String
    let subject: Subject
    let format: PrintFormat
    /// The file that it is made from.
    let source: String

    enum Subject: Sendable, Hashable {
        case page(PageID)
        /// By index in `Site.packs`.
        case pack(Int)
    }
}

extension PDFOrder {
    /// The PDFs of all documents, as front matter or `hub.yml` asks for them, and of all packs that are published.
    static func all(_ press: Press) async throws -> [PDFOrder] {
        let documents = try await concurrentMap(press.site.pages) { pages in pages.flatMap { orders(of: .page($0.entry.id), press) } }
        return documents + press.site.packs.indices.flatMap { orders(of: .pack($0), press) }
    }

    static func orders(of subject: PDFPlace.Subject, _ press: Press) -> [PDFOrder] {
        PDFPlace.all(of: subject, in: press.site).compactMap { PDFOrder($0, press) }
    }

    init?(_ place: PDFPlace, _ press: Press) {
        guard let job = Self.job(for: place, press) else { return nil }
        self.place = place
        self.job = job
    }

    private static func job(for place: PDFPlace, _ press: Press) -> TypesetJob? {
        let size = press.site.hub.print.size(of: place.format)
        switch place.subject {
        case .page(let id): return press.job(for: press.site.pages[id], PrintStyle(format: place.format, size: size))
        case .pack(let index):
            let letter = press.site.packs[index]
            guard case .pack(let pack) = letter.document.kind else { return nil }
            let language = letter.document.language
            let reader = press.theme.words(for: language)["letter-reader"]
            let fields = LetterFields([
                .name: reader, .format: press.name(of: place.format, language: language), .size: String(Int(size)),
            ])
            let style = PrintStyle(format: place.format, size: size, paper: pack.paper)
            return press.job(for: PackOrder(pack: letter, style: style, language: language, letter: PackOrder.Letter(fields: fields)))
        }
    }
}

extension PDFPlace {
    static func all(of site: Site) -> [PDFPlace] {
        site.pages.flatMap { all(of: .page($0.entry.id), in: site) } + site.packs.indices.flatMap { all(of: .pack($0), in: site) }
    }

    static func all(of subject: Subject, in site: Site) -> [PDFPlace] {
        switch subject {
        case .page(let id): all(of: site.pages[id], site.hub.print)
        case .pack(let index): all(ofPack: index, in: site)
        }
    }

    private static func all(of page: Site.Page, _ settings: PrintSettings) -> [PDFPlace] {
        page.pdfFormats(settings).compactMap { format in
            guard let text = format == .easyRead ? page.easyRead : page.standard else { return nil }
            return PDFPlace(
                path: path(page.entry.address, format), subject: .page(page.entry.id), format: format,
                source: text.document.path.file)
        }
    }

    private static func all(ofPack index: Int, in site: Site) -> [PDFPlace] {
        let letter = site.packs[index]
        let document = letter.document
        guard case .pack(let pack) = document.kind, pack.isPublished else { return [] }
        let prefix = site.edition(of: document.language).prefix
        let folder = prefix + document.path.name.split(separator: "/").map { Slug.of($0) + "/" }.joined()
        return pack.formats.map { format in
            PDFPlace(
                path: path(folder, format), subject: .pack(index), format: format, source: letter.text(for: format).document.path.file)
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
        self.init(pdfs.map { ($0.order.place, $0.pages, $0.bytes.count) })
    }

    init(_ pdfs: [(place: PDFPlace, pages: Int, bytes: Int)]) {
        self.init()
        for (place, count, bytes) in pdfs {
            let printed = PrintedPDF(
                path: place.path, format: place.format, facts: FileFacts(type: "PDF", bytes: bytes, pages: count))
            switch place.subject {
            case .page(let id): pages[id, default: []].append(printed)
            case .pack(let index): packs[index, default: []].append(printed)
            }
        }
    }
}
