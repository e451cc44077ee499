import HubModel
import HubSource

/// Makes the values of pages in one language, for the variants that show one text. Holds what they share.
///
/// A class because every page asks it many things, and a copy would count all its parts. Nothing in it changes.
final class PageMaker: Sendable {
    let site: Site
    let theme: Theme
    let edition: Edition
    /// Documents go by the title and summary of this text, so that a reader meets the same title in a list and on the page.
    let text: Variant.Text
    let words: Words
    let bodyWords: BodyWords
    private let pageWords: PageWords
    /// See `HubSettings.addressWithoutScheme`.
    private let siteAddress: String?
    let request: PageRequest
    /// See `PageContext`.
    let otherHeadings: Set<String>
    let pdfs: PrintedPDFs
    private let skeletons: SkeletonStore
    /// Where A to Z is too long for one page.
    let letters: LetterList?

    init(
        site: Site, theme: Theme, edition: Edition, text: Variant.Text, skeletons: SkeletonStore, letters: LetterList? = nil,
        otherHeadings: Set<String> = [], pdfs: PrintedPDFs = .none
    ) {
        self.site = site
        self.theme = theme
        self.edition = edition
        self.text = text
        self.otherHeadings = otherHeadings
        self.pdfs = pdfs
        words = theme.words(for: edition.language)
        bodyWords = BodyWords(words)
        pageWords = PageWords(words)
        siteAddress = site.hub.addressWithoutScheme
        request = PageRequest(words, baseURL: site.hub.baseURL)
        self.skeletons = skeletons
        self.letters = letters
    }

    private init(_ maker: PageMaker, pdfs: PrintedPDFs) {
        site = maker.site
        theme = maker.theme
        edition = maker.edition
        text = maker.text
        otherHeadings = maker.otherHeadings
        self.pdfs = pdfs
        words = maker.words
        bodyWords = maker.bodyWords
        pageWords = maker.pageWords
        siteAddress = maker.siteAddress
        request = maker.request
        skeletons = maker.skeletons
        letters = maker.letters
    }

    /// The same with other PDFs.
    func printing(_ pdfs: PrintedPDFs) -> PageMaker { PageMaker(self, pdfs: pdfs) }

    /// Renders the main part of a page.
    func render(_ template: TemplateName, _ values: PageValues) -> [UInt8] { skeletons.render(template, values) }

    /// Renders what is around the pages of a frame.
    func render(_ values: LayoutValues) -> [UInt8] { skeletons.render(.layout, values) }

    // MARK: What pages have in common

    /// The values every document's page has.
    ///
    /// - Parameter placement: nil is the document's own page.
    func values(for page: Site.Page, _ text: Site.Text, at placement: Placement? = nil) -> PageValues {
        let document = text.document
        let metadata = document.metadata
        let placement = placement ?? .own(page)
        let address = placement.address
        let isEasyRead = document.path.isEasyRead
        var values = PageValues(
            words: words, root: address.root, title: metadata.title, kind: page.entry.document.kindName.rawValue,
            kindName: kindName(page.entry.document.kindName))
        values.breadcrumbs = breadcrumbs(to: page.entry, from: address)
        values.summary = metadata.summary
        values.published = metadata.published.map(date)
        values.updated = metadata.updated.map(date)
        values.reviewBy = metadata.reviewBy.map(date)
        values.readingTime = document.reading.map { pageWords.readingTime($0.minutes(isEasyRead: isEasyRead)) }
        values.readingLevel = document.reading?.readingAge.map(pageWords.readingLevel)
        values.authors = metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", ")
        values.checkedBy = metadata.checkedBy
        values.hasDates = values.published != nil || values.updated != nil || values.reviewBy != nil || values.authors != nil
            || values.checkedBy != nil
        values.topics = topics(of: page.entry, from: address)
        values.related = page.entry.related.map { item(site.pages[$0], from: address) }
        values.languages = languages(of: page.entry, from: address)
        values.missingLanguages = missingLanguages(of: page.entry)
        values.isDraft = metadata.isDraft
        values.easyReadLink = easyReadLink(to: page, from: address)
        values.idPrefix = placement.idPrefix
        if placement.idPrefix.isEmpty { values.pdfs = pdfs(of: page, from: address) }
        return values
    }

    func date(_ date: CalendarDate) -> DateValues { pageWords.date(date) }

    func kindName(_ kind: KindName) -> String { pageWords.name(of: kind) }

    /// None from easy read: there the page is that already.
    private func easyReadLink(to page: Site.Page, from address: Address) -> String? {
        text == .standard && page.easyRead != nil ? easyReadHref(page, from: address) : nil
    }

    /// The way to a page in the first variant that shows easy read.
    func easyReadHref(_ page: Site.Page, from address: Address) -> String? {
        site.hub.variants.first { $0.text == .easyRead }.map {
            address.to(page.entry.address, inTree: $0.prefix, up: Slot.siteRoot.text)
        }
    }

    /// A document as lists show it.
    func item(_ page: Site.Page, from address: Address) -> DocumentItem {
        let parts = page.entry.parts.count
        let shown = page.document(for: text)
        return DocumentItem(
            title: shown.metadata.title, summary: shown.metadata.summary,
            kind: page.entry.document.kindName.rawValue, kindName: kindName(page.entry.document.kindName),
            href: address.to(page.entry.address),
            languageAttributes: Language.attributes(of: page.entry.language, on: edition.language), hasEasyRead: text == .standard && page.easyRead != nil,
            lacksEasyRead: text == .easyRead && !isEasyToRead(page),
            partsWords: parts > 0 ? words.counted("parts", parts) : nil)
    }

    /// A list of documents is the same in every text.
    private func isEasyToRead(_ page: Site.Page) -> Bool {
        if page.easyRead != nil { return true }
        switch page.entry.document.kindName {
        case .glossary, .styleGuide: return true
        default: break
        }
        return edition.sections.contains { $0.index == page.entry.id }
    }

    func pageContext(_ address: Address) -> PageContext {
        var context = PageContext(treeRoot: address.root, siteAddress: siteAddress, words: bodyWords)
        context.otherHeadings = otherHeadings
        return context
    }

    /// "On this page", where there are three sections or more.
    func contents(_ document: Document, prefix: String = "") -> [MenuItem] {
        let sections = document.outline.headings.filter { $0.level == 2 }
        guard sections.count >= Self.fewestSections else { return [] }
        return sections.map { MenuItem(title: $0.title, href: "#" + Address.encoded(prefix + $0.id)) }
    }

    static let fewestSections = 3

    private func topics(of entry: Entry, from address: Address) -> [MenuItem] {
        guard !entry.document.metadata.topics.isEmpty else { return [] }
        let slugs = entry.document.metadata.topics.map { Slug.of($0.value) }
        return edition.topics.filter { slugs.contains($0.slug) }
            .map { MenuItem(title: $0.title, href: address.to($0.address)) }
    }
}

extension PageMaker {
    /// Home, then the section, then the guide that a part belongs to; the page itself is not in it.
    private func breadcrumbs(to entry: Entry, from address: Address) -> [MenuItem] {
        var items = [home(from: address)]
        let name = entry.document.path.section
        if let section = edition.sections.first(where: { $0.name == name }) {
            if section.index != entry.id { items.append(MenuItem(title: title(of: section), href: address.to(section.address))) }
        }
        if let part = entry.part {
            let guide = site.pages[part.guide]
            items.append(MenuItem(title: title(of: guide), href: address.to(guide.entry.address)))
        }
        return items
    }

    /// The home page in this language, or in the hub's own where there is none.
    func home(from address: Address) -> MenuItem {
        MenuItem(title: words["home"], href: address.to(edition.home.map { site.pages[$0].entry.address } ?? ""))
    }

    func title(of page: Site.Page) -> String { page.document(for: text).metadata.title }

    /// What its `index.md` says, what the language file says, or the folder's name.
    func title(of section: Edition.Section) -> String {
        if let index = section.index { return title(of: site.pages[index]) }
        if let known = words.known("section-" + section.name) { return known }
        return section.name.prefix(1).uppercased() + section.name.dropFirst().replacing("-", with: " ")
    }

    /// The languages of a document, where it has more than one.
    private func languages(of entry: Entry, from address: Address) -> [LanguageItem] {
        entry.translations.map { id in
            let other = site.pages[id].entry
            return LanguageItem(
                name: theme.words(for: other.language)["language-name"], language: other.language,
                direction: Language.direction(of: other.language), href: address.to(other.address),
                isCurrent: id == entry.id)
        }
    }

    /// A plain statement for each of the hub's languages that the document is not in, in that language.
    private func missingLanguages(of entry: Entry) -> [MissingLanguage] {
        guard site.editions.count > 1 else { return [] }
        let present = Set(entry.translations.map { site.pages[$0].entry.language } + [entry.language])
        return site.editions.map(\.language).filter { !present.contains($0) }.map { language in
            MissingLanguage(
                statement: theme.words(for: language)["translation-missing"], language: language,
                direction: Language.direction(of: language))
        }
    }
}

extension Site.Page {
    /// As `text`, where nothing but the document is wanted.
    func document(for text: Variant.Text) -> Document {
        text == .easyRead ? easyRead?.document ?? standard.document : standard.document
    }
}

extension Slot {
    /// How the slot stands in a template's values.
    var text: String { String(decoding: [Slot.marker, rawValue], as: UTF8.self) }
}

extension HubSettings {
    /// `example.org/hub/`, for links on paper.
    var addressWithoutScheme: String? {
        baseURL.flatMap { url in url.firstRange(of: "://").map { String(url[$0.upperBound...]) } }
    }
}

extension BodyWords {
    public convenience init(_ words: Words) {
        self.init(
            note: words["callout-note"], tip: words["callout-tip"], important: words["callout-important"],
            warning: words["callout-warning"], caution: words["callout-caution"], done: words["task-done"],
            toDo: words["task-to-do"], table: words["table"], watchFilm: words["video-watch"], opens: words["video-opens"],
            onePage: words["pages-one"], manyPages: words["pages-many"], decimalMark: words["decimal-mark"], comma: words["comma"])
    }
}
