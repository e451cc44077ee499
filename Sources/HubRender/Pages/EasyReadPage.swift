import HubModel

/// The main part of pages in variants that show easy read.
extension PageMaker {
    /// The easy read of a document; where there is none, a page that says so, and leads on.
    func easyMain(of page: Site.Page, in tree: VariantTree) -> [UInt8] {
        switch page.entry.document.kind {
        case .home(let home): return easyHome(page, home)
        case .page where edition.sections.contains(where: { $0.index == page.entry.id }): return main(of: page, in: tree)
        case .glossary where page.easyRead == nil: return main(of: page, in: tree)
        // What there is to see, it shows in the look of easy read too.
        case .styleGuide where page.easyRead == nil: return main(of: page, in: tree)
        default: break
        }
        guard let text = page.easyRead else { return easyReadMissing(page) }
        var values = values(for: page, text)
        values.body = BodyWriter(text, page: pageContext(Address(of: page.entry.address))).rows
        values.own = EasyReadValues(hardWords: hardWords(text), standardHref: standardHref(page, from: Address(of: page.entry.address)))
        return render(.easyRead, values)
    }

    func hardWords(_ text: Site.Text) -> [HardWordItem] {
        guard case .easyRead(let easyRead) = text.document.kind else { return [] }
        return easyRead.hardWords.map { HardWordItem(word: $0.word, meaning: $0.meaning) }
    }

    func standardHref(_ page: Site.Page, from address: Address) -> String {
        address.to(page.entry.address, inTree: "", up: Slot.siteRoot.text)
    }

    private func easyReadMissing(_ page: Site.Page) -> [UInt8] {
        var values = values(for: page, page.standard)
        let contact = ContactValues(site.hub.contact) { request.text(for: title(of: page), Address.encoded(page.entry.address)) }
        let href = standardHref(page, from: Address(of: page.entry.address))
        values.own = EasyReadMissingValues(standardHref: href, guide: easyGuide(of: page), contact: contact)
        return render(.easyReadMissing, values)
    }

    private func easyGuide(of page: Site.Page) -> MenuItem? {
        guard let part = page.entry.part else { return nil }
        let guide = site.pages[part.guide]
        guard guide.easyRead != nil else { return nil }
        return MenuItem(title: title(of: guide), href: Address(of: page.entry.address).to(guide.entry.address))
    }

    /// The way into the easy-read tree: its own words if there are any, then all that there is in easy read, what the home
    /// page features first.
    private func easyHome(_ page: Site.Page, _ home: Home) -> [UInt8] {
        let address = Address(of: page.entry.address)
        var values = values(for: page, page.easyRead ?? page.standard)
        values.breadcrumbs = []
        if page.easyRead == nil { values.title = site.hub.name }
        let featured = home.featured.compactMap { site.page(named: $0.value, language: page.entry.language) }
        let shown = Set(featured.map(\.entry.id))
        let others = pagesByTitle.filter { !shown.contains($0.entry.id) }
        let easy = (featured + others).filter { $0.easyRead != nil }
        let isLong = easy.count > ListSplit.most
        let items = (isLong ? easy.filter { shown.contains($0.entry.id) } : easy).map { ListItem(document: item($0, from: address)) }
            + (isLong ? sections(from: address).map { ListItem(topic: $0) } : [])
        let intro = page.easyRead.map { BodyWriter($0, page: pageContext(address)).rows }
        values.own = ListValues(intro: intro, items: items, hardWords: page.easyRead.map(hardWords) ?? [])
        return render(.section, values)
    }
}

extension Site {
    /// Addresses of pages that do not show the standard text in easy read, so that its headings are not there.
    var easyPagesWithOtherHeadings: Set<String> {
        let introductions = Set(editions.flatMap { $0.sections.compactMap(\.index) })
        let others = pages.filter { page in
            if page.easyRead != nil { return true }
            switch page.entry.document.kindName {
            case .glossary, .styleGuide: return false
            default: return !introductions.contains(page.entry.id)
            }
        }
        return Set(others.map(\.entry.address))
    }
}

extension ContactValues {
    /// - Parameter request: the query of the `mailto:` address.
    init?(_ contact: HubSettings.Contact, request: () -> String) {
        guard !contact.isEmpty else { return nil }
        email = contact.email
        emailHref = contact.email.map { "mailto:" + Address.encoded($0) + "?" + request() }
        phone = contact.phone
        phoneHref = contact.phone.map { "tel:" + $0.filter { $0.isASCII && ($0.isNumber || $0 == "+") } }
        post = contact.post
    }
}
