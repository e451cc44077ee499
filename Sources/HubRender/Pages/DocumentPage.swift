import HubModel
import HubSource

/// The main part of a document's page, for variants that show the standard text.
extension PageMaker {
    /// - Parameter tree: counts for style guides alone; what other kinds show is the same in all variants of a text.
    func main(of page: Site.Page, in tree: VariantTree) -> [UInt8] {
        switch page.entry.document.kind {
        case .home(let home): homePage(page, home)
        case .guide: guidePage(page)
        case .faq(let faq): FAQPage(faq).main(of: page, self)
        case .ladder(let ladder): LadderPage(ladder).main(of: page, self)
        case .charter(let charter): charterPage(page, charter)
        case .glossary(let glossary): glossaryPage(page, glossary)
        case .styleGuide(let guide): StyleGuidePage(guide: guide, variant: site.hub.variants[tree.index], maker: self).main(of: page)
        case .page, .pack, .easyRead: plainPage(page, .page)
        }
    }

    /// The writer of a page's standard text.
    func body(of page: Site.Page) -> BodyWriter {
        body(of: page.standard, at: .own(page))
    }

    func body(of text: Site.Text, at placement: Placement) -> BodyWriter {
        var options = HTMLOptions()
        options.idPrefix = placement.idPrefix
        return BodyWriter(text, page: pageContext(placement.address), options: options)
    }

    private func plainPage(_ page: Site.Page, _ template: TemplateName) -> [UInt8] {
        if let section = edition.sections.first(where: { $0.index == page.entry.id }) {
            return sectionPage(section)
        }
        var values = values(for: page, page.standard)
        values.body = body(of: page).whole
        values.contents = contents(page.standard.document)
        return render(template, values)
    }

    private func guidePage(_ page: Site.Page) -> [UInt8] {
        guard page.entry.part != nil || !page.entry.parts.isEmpty else { return plainPage(page, .guide) }
        var values = values(for: page, page.standard)
        values.body = body(of: page).whole
        values.contents = contents(page.standard.document)
        guard let part = page.entry.part else {
            values.own = PartsValues(parts: parts(of: page, current: page.entry.id, from: Address(of: page.entry.address)))
            return render(.guideIndex, values)
        }
        values.own = partValues(page, part, from: Address(of: page.entry.address))
        return render(.guidePart, values)
    }

    func partValues(_ page: Site.Page, _ part: Entry.Part, from address: Address) -> PartValues {
        let guide = site.pages[part.guide]
        let count = site.pages[guide.entry.parts.last ?? 0].entry.part?.number.text ?? ""
        return PartValues(
            label: words.filled("part-label", ["number": part.number.text, "count": count]), guideHref: address.to(guide.entry.address),
            guideTitle: guide.entry.title, parts: parts(of: guide, current: page.entry.id, from: address),
            previous: part.previous.map { neighbour(site.pages[$0], "previous-part", from: address) },
            next: part.next.map { neighbour(site.pages[$0], "next-part", from: address) })
    }

    private func neighbour(_ page: Site.Page, _ label: String, from address: Address) -> PartItem {
        let number = page.entry.part?.number.text ?? ""
        return PartItem(
            number: number, title: page.entry.title, label: words.filled(label, ["number": number]),
            href: address.to(page.entry.address))
    }

    /// - Parameter current: the page that shows them, the guide's own or one of the parts.
    func parts(of guide: Site.Page, current: PageID, from address: Address) -> [PartItem] {
        guide.entry.parts.map { id in
            let part = site.pages[id].entry
            return PartItem(
                number: part.part?.number.text ?? "", title: part.title,
                summary: guide.entry.id == current ? part.document.metadata.summary : nil,
                href: address.to(part.address), isCurrent: id == current)
        }
    }

    /// All parts of a guide on one page, for paper. Ids of each part get its address in front, so that none is there twice.
    func joinedGuide(_ page: Site.Page) -> [UInt8] {
        let address = Address(of: page.entry.address)
        var values = values(for: page, page.standard)
        var context = pageContext(address)
        context.places[page.entry.address] = PageContext.Place(id: "main", prefix: "")
        for part in page.entry.parts.map({ site.pages[$0].entry }) {
            context.places[part.address] = PageContext.Place(id: part.chapterID, prefix: part.chapterID + "-")
        }
        values.body = BodyWriter(page.standard, page: context).whole
        let chapters = page.entry.parts.map { id in
            let part = site.pages[id]
            let id = part.entry.chapterID
            var options = HTMLOptions()
            options.headingShift = 1
            options.idPrefix = id + "-"
            let writer = BodyWriter(part.standard, page: context, options: options)
            return SectionValues(
                number: part.entry.part?.number.text ?? "", title: part.entry.title, titleHTML: Markup(), id: id,
                body: writer.whole)
        }
        values.own = JoinedValues(chapters: chapters)
        return render(.guideJoined, values)
    }

    private func charterPage(_ page: Site.Page, _ charter: Charter) -> [UInt8] {
        let body = body(of: page)
        var values = values(for: page, page.standard)
        values.contents = contents(page.standard.document)
        values.own = charterValues(charter, body, reviewBy: values.reviewBy)
        return render(.charter, values)
    }

    func charterValues(_ charter: Charter, _ body: BodyWriter, reviewBy: DateValues?) -> CharterValues {
        CharterValues(
            group: charter.group, agreed: charter.agreed.map(date), intro: body.blocks(charter.intro),
            clauses: charter.clauses.enumerated().map { body.section($1, number: String($0 + 1)) },
            signatures: charter.signatures.map(NameItem.init),
            hasFacts: charter.group != nil || charter.agreed != nil || reviewBy != nil)
    }

    private func glossaryPage(_ page: Site.Page, _ glossary: Glossary) -> [UInt8] {
        var values = values(for: page, page.standard)
        values.own = glossaryValues(glossary, body(of: page))
        return render(.glossary, values)
    }

    func glossaryValues(_ glossary: Glossary, _ body: BodyWriter) -> GlossaryValues {
        let entries = glossary.entries.sorted { $0.term.lowercased() < $1.term.lowercased() }
        var letters: [LetterItem] = []
        for entry in entries {
            let letter = entry.term.prefix(1).uppercased()
            if letters.last?.letter != letter {
                letters.append(LetterItem(letter: letter, href: "#" + Address.encoded(body.id(entry.section.heading))))
            }
        }
        return GlossaryValues(
            intro: body.blocks(glossary.intro),
            entries: entries.map { entry in
                WordValues(
                    term: entry.term, id: body.id(entry.section.heading), expansion: entry.expansion,
                    body: body.blocks(entry.section.body))
            }, letters: letters)
    }

    private func homePage(_ page: Site.Page, _ home: Home) -> [UInt8] {
        let address = Address(of: page.entry.address)
        var values = values(for: page, page.standard)
        values.breadcrumbs = []
        values.body = body(of: page).whole
        values.own = homeValues(page, home, from: address)
        return render(.home, values)
    }

    func homeValues(_ page: Site.Page, _ home: Home, from address: Address) -> HomeValues {
        let cards = home.featured.compactMap { site.page(named: $0.value, language: page.entry.language) }
        return HomeValues(
            hubName: site.hub.name, tagline: page.entry.document.metadata.summary ?? site.hub.tagline,
            cards: cards.map { item($0, from: address) }, sections: sections(from: address))
    }

    /// A home page for a hub that has none: its name, and ways to all there is.
    func missingHome() -> [UInt8] {
        let address = Address(of: edition.prefix)
        var values = PageValues(
            words: words, root: address.root, title: site.hub.name, kind: KindName.home.rawValue, kindName: words["kind-home"])
        values.own = HomeValues(
            hubName: site.hub.name, tagline: site.hub.tagline, cards: [], sections: sections(from: address))
        return render(.home, values)
    }

    func sections(from address: Address) -> [CountedItem] {
        edition.sections.filter { !$0.pages.isEmpty }.map { section in
            CountedItem(
                title: title(of: section), summary: nil, href: address.to(section.address),
                countWords: words.counted("documents", section.pages.count))
        }
    }
}

extension Entry {
    /// The id of a part where all parts of its guide stand on one page.
    fileprivate var chapterID: String { String(address.split(separator: "/").last ?? "part") }
}
