import HubModel

/// Pages that are ways to documents: sections, topics, A to Z.
extension PageMaker {
    func sectionPage(_ section: Edition.Section) -> [UInt8] {
        let address = Address(of: section.address)
        let index = section.index.map { site.pages[$0] }
        var values = index.map { self.values(for: $0, $0.text(text)) } ?? listValues(title(of: section), address)
        values.breadcrumbs = [home(from: address)]
        let intro = index.map { introduction(of: $0) }
        values.own = ListValues(
            intro: intro, items: itemsOrRanges(section.pages, in: section.address),
            hardWords: index.map { hardWords($0.text(text)) } ?? [])
        return render(.section, values)
    }

    /// What an `index.md` says, in rows where it is the easy read.
    private func introduction(of page: Site.Page) -> Markup {
        let writer = BodyWriter(page.text(text), page: pageContext(Address(of: page.entry.address)))
        return page.text(text).document.path.isEasyRead ? writer.rows : writer.whole
    }

    func topicPage(_ topic: Edition.Topic) -> [UInt8] {
        let address = Address(of: topic.address)
        var values = listValues(topic.title, address)
        values.breadcrumbs.append(topicsItem(from: address))
        values.summary = topic.summary
        values.own = ListValues(intro: nil, items: itemsOrRanges(topic.pages, in: topic.address))
        return render(.section, values)
    }

    func topicsItem(from address: Address) -> MenuItem {
        MenuItem(title: words["topics-title"], href: address.to(edition.prefix + Edition.topicsIndex))
    }

    func topicsPage() -> [UInt8] {
        let address = Address(of: edition.prefix + Edition.topicsIndex)
        var values = listValues(words["topics-title"], address)
        let items = edition.topics.map { topic in
            ListItem(
                topic: CountedItem(
                    title: topic.title, summary: topic.summary, href: address.to(topic.address),
                    countWords: words.counted("documents", topic.pages.count)))
        }
        values.own = ListValues(intro: nil, items: items)
        return render(.topics, values)
    }

    func aToZPage() -> [UInt8] {
        if let letters { return lettersPage(letters) }
        let address = Address(of: edition.prefix + Edition.aToZ)
        let list = LetterList(pagesByTitle.map(\.entry.id), title: { title(of: site.pages[$0]) })
        var values = listValues(words["a-z-title"], address)
        values.own = AToZValues(
            letters: list.letters.map { letter in
                LetterValues(
                    letter: letter.letter, id: "letter-\(letter.slug)", items: letter.pages.map { item(site.pages[$0], from: address) })
            })
        return render(.aToZ, values)
    }

    var pagesByTitle: [Site.Page] { site.byTitle(edition.pages, text).map { site.pages[$0] } }

    /// Served by web servers at any depth, so its links start at the site's base path.
    func notFoundPage() -> [UInt8] {
        let address = Address(root: site.hub.basePath)
        var values = PageValues(
            words: words, root: address.root, title: words["not-found-title"], kind: "not-found", kindName: "")
        let sections = edition.sections.filter { !$0.pages.isEmpty }
        values.own = NotFoundValues(
            sections: sections.map { MenuItem(title: title(of: $0), href: address.to($0.address)) })
        return render(.notFound, values)
    }

    func items(_ pages: some Sequence<PageID>, from address: Address) -> [ListItem] {
        pages.map { ListItem(document: item(site.pages[$0], from: address)) }
    }

    func listValues(_ title: String, _ address: Address) -> PageValues {
        var values = PageValues(words: words, root: address.root, title: title, kind: "list", kindName: "")
        values.breadcrumbs = [home(from: address)]
        return values
    }
}

extension HubSettings {
    /// The path of the base URL, with a `/` at both ends.
    public var basePath: String {
        guard let rest = addressWithoutScheme, let slash = rest.firstIndex(of: "/") else { return "/" }
        return String(rest[slash...])
    }
}
