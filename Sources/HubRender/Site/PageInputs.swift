import HubModel
import HubSource

/// All that a page is made from, in one number: a page whose number is that of the last build need not be rendered again.
///
/// Whatever a page looks at must be in its number. What a document's page shows of other documents is in their `shownHash`, with
/// the address and the like (`shown`). What nearly all pages show (menus, sections, languages, the theme) is in one number for
/// all of them. Where a page looks at much more, there is no number, and it is rendered each time.
public struct PageInputs: Sendable {
    private let site: Site
    private var pdfs: PrintedPDFs
    private let common: UInt64
    /// What other pages may show of each page, by id.
    private let shown: [UInt64]
    /// Of all of them.
    private let everything: UInt64
    /// By id.
    private let topics: [PageID: [UInt64]]
    /// What sections list, by the document that introduces each.
    private let introduced: [PageID: [PageID]]

    /// - Parameter origin: of the program, the settings of the hub and its theme.
    public init(_ site: Site, pdfs: PrintedPDFs, origin: UInt64) {
        self.site = site
        self.pdfs = pdfs
        shown = site.pages.map(Self.shown)
        var all = RecordWriter()
        for hash in shown { all.write(hash) }
        everything = all.hash
        common = Self.common(site, shown, origin)
        topics = Self.topics(site)
        introduced = Dictionary(
            site.editions.flatMap(\.sections).compactMap { section in section.index.map { ($0, section.pages) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The same for pages that speak of these PDFs.
    public func speaking(of pdfs: PrintedPDFs) -> PageInputs {
        var copy = self
        copy.pdfs = pdfs
        return copy
    }

    /// All pages that may look at the texts of some documents: their own, guides whose parts they are, and pages that have no
    /// number since they show what they like.
    public static func pages(lookingAt ids: [PageID], in site: Site) -> Set<PageID> {
        let guides = ids.compactMap { site.pages[$0].entry.part?.guide }
        let others = site.pages.indices.filter { site.pages[$0].entry.document.kindName == .styleGuide }
        return Set(ids + guides + others)
    }

    /// What the PDF of a document may show; nil where that is not known.
    public func ofPaper(_ id: PageID) -> UInt64? {
        var record = RecordWriter()
        record.write(common)
        record.write(site.pages[id].entry.language)
        return write(site.pages[id], to: &record) ? record.hash : nil
    }

    /// Nil for pages that are rendered each time.
    public func of(_ job: PageJob) -> UInt64? {
        var record = RecordWriter()
        record.write(common)
        record.write(job.address)
        record.write(job.language)
        record.write(job.section)
        var edition: Edition { site.edition(of: job.language) }
        switch job.content {
        case .page(let id):
            guard write(site.pages[id], to: &record) else { return nil }
        case .section(let index): write(edition.sections[index].pages, to: &record)
        case .sectionRange(let index, let number):
            record.write(number)
            write(edition.sections[index].pages, to: &record)
        case .topic(let index): write(edition.topics[index], to: &record)
        case .topicRange(let index, let number):
            record.write(number)
            write(edition.topics[index], to: &record)
        // The covering letters of packs are no pages, so that their settings are in no number.
        case .packs: return nil
        case .home, .topics, .aToZ: record.write(everything)
        case .letter(let slug):
            record.write(slug)
            record.write(everything)
        case .letterRange(let slug, let number):
            record.write(slug)
            record.write(number)
            record.write(everything)
        case .notFound: record.write(everything)
        case .redirect(let redirect):
            record.write(redirect.file)
            record.write(shown[redirect.page])
        }
        return record.hash
    }

    /// - Returns: false where the page looks at more than is written here.
    private func write(_ page: Site.Page, to record: inout RecordWriter) -> Bool {
        guard page.entry.document.kindName != .styleGuide, write(page.standard, to: &record) else { return false }
        record.write(page.easyRead != nil)
        if let easy = page.easyRead, !write(easy, to: &record) { return false }
        record.write(shown[page.entry.id])
        write(page.entry.related, to: &record)
        write(page.entry.translations, to: &record)
        for pdf in pdfs.pages[page.entry.part?.guide ?? page.entry.id] ?? [] {
            record.write(pdf.path)
            record.write(pdf.format.rawValue)
            record.write(pdf.facts.bytes)
            record.write(pdf.facts.pages) { $0.write($1) }
        }
        for topic in topics[page.entry.id] ?? [] { record.write(topic) }
        // Home pages list what the home page in easy read lists.
        if page.entry.document.kindName == .home { record.write(everything) }
        if let pages = introduced[page.entry.id] { write(pages, to: &record) }
        return write(partsOf: page, to: &record)
    }

    /// A part shows the guide's other parts, and on paper a guide shows all of them.
    private func write(partsOf page: Site.Page, to record: inout RecordWriter) -> Bool {
        guard let guide = page.entry.part.map({ site.pages[$0.guide] }) ?? (page.entry.parts.isEmpty ? nil : page) else { return true }
        record.write(shown[guide.entry.id])
        write(guide.entry.parts, to: &record)
        guard page.entry.part == nil else { return true }
        return guide.entry.parts.allSatisfy { write(site.pages[$0].standard, to: &record) }
    }

    private func write(_ text: Site.Text, to record: inout RecordWriter) -> Bool {
        guard let digest = text.digest else { return false }
        record.write(text.document.hash)
        record.write(digest)
        return true
    }

    private func write(_ ids: [PageID], to record: inout RecordWriter) {
        record.write(ids.count)
        for id in ids { record.write(shown[id]) }
    }

    private func write(_ topic: Edition.Topic, to record: inout RecordWriter) {
        record.write(topic.title)
        record.write(topic.summary)
        write(topic.pages, to: &record)
    }
}

extension PageInputs {
    private static func shown(_ page: Site.Page) -> UInt64 {
        var record = RecordWriter()
        record.write(page.entry.address)
        record.write(page.standard.document.shownHash)
        record.write(page.easyRead?.document.shownHash ?? 0)
        record.write(page.entry.parts.count)
        record.write(page.entry.part) { record, part in
            record.write(part.number.text)
            record.write(part.position)
            record.write(part.count)
        }
        return record.hash
    }

    private static func common(_ site: Site, _ shown: [UInt64], _ origin: UInt64) -> UInt64 {
        func write(_ id: PageID?, to record: inout RecordWriter) { record.write(id.map { shown[$0] } ?? 0) }
        var record = RecordWriter()
        record.write(origin)
        record.write(site.logo) { record, logo in
            record.write(logo.path)
            record.write(logo.width) { $0.write($1) }
            record.write(logo.height) { $0.write($1) }
        }
        for edition in site.editions {
            record.write(edition.language)
            write(edition.home, to: &record)
            record.write(edition.topics.isEmpty)
            record.write(edition.packs(of: site).isEmpty)
            record.write(edition.sections) { record, section in
                record.write(section.name)
                record.write(section.address)
                record.write(section.pages.isEmpty)
                write(section.index, to: &record)
            }
            for name in site.hub.navigation + site.hub.footer {
                write(site.page(named: name.value, language: edition.language)?.entry.id, to: &record)
            }
        }
        return record.hash
    }

    private static func topics(_ site: Site) -> [PageID: [UInt64]] {
        var topics: [PageID: [UInt64]] = [:]
        for topic in site.editions.flatMap(\.topics) {
            var record = RecordWriter()
            record.write(topic.title)
            record.write(topic.address)
            for id in topic.pages { topics[id, default: []].append(record.hash) }
        }
        return topics
    }
}
