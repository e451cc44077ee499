import HubModel

/// Pages that are ways to documents: sections, topics, A to Z.
extension PageMaker {
    func sectionPage(_ section: Edition.Section) -> String {
        let address = Address(of: section.address)
        let index = section.index.map { site.pages[$0] }
        var values = index.map { self.values(for: $0, $0.text(text)) } ?? listValues(title(of: section), address)
        values.breadcrumbs = [home(from: address)]
        let intro = index.map { introduction(of: $0) }
        values.own = ListValues(
            intro: intro, items: items(section.pages, from: address),
            hardWords: index.map { hardWords($0.text(text)) } ?? [])
        return render(.section, values)
    }

    /// What an `index.md` says, in rows where it is the easy read.
    private func introduction(of page: Site.Page) -> String {
        let writer = BodyWriter(page.text(text), page: pageContext(Address(of: page.entry.address)))
        return page.text(text).document.path.isEasyRead ? writer.rows : writer.whole
    }

    func topicPage(_ topic: Edition.Topic) -> String {
        let address = Address(of: topic.address)
        var values = listValues(topic.title, address)
        values.breadcrumbs.append(
            MenuItem(title: words["topics-title"], href: address.to(edition.prefix + Edition.topicsIndex)))
        values.summary = topic.summary
        values.own = ListValues(intro: nil, items: items(topic.pages, from: address))
        return render(.section, values)
    }

    func topicsPage() -> String {
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

    func aToZPage() -> String {
        let address = Address(of: edition.prefix + Edition.aToZ)
        var letters: [LetterValues] = []
        for page in pagesByTitle {
            let letter = Self.letter(of: title(of: page))
            if letters.last?.letter != letter {
                let name = letter == Self.noLetter ? "other" : letter.lowercased()
                letters.append(LetterValues(letter: letter, id: "letter-\(name)", items: []))
            }
            letters[letters.count - 1].items.append(item(page, from: address))
        }
        var values = listValues(words["a-z-title"], address)
        values.own = AToZValues(letters: letters)
        return render(.aToZ, values)
    }

    /// As the edition has them by their standard titles; easy reads have titles of their own.
    var pagesByTitle: [Site.Page] {
        let pages = edition.pages.map { site.pages[$0] }
        guard text == .easyRead else { return pages }
        return pages.map { (key: title(of: $0).lowercased(), page: $0) }
            .sorted { ($0.key, $0.page.entry.name) < ($1.key, $1.page.entry.name) }
            .map(\.page)
    }

    /// Titles that begin with a digit or a sign stand together.
    private static let noLetter = "0–9"

    private static func letter(of title: String) -> String {
        guard let first = title.lowercased().first, first.isLetter else { return noLetter }
        return first.uppercased()
    }

    /// Served by web servers at any depth, so its links start at the site's base path.
    func notFoundPage() -> String {
        let address = Address(root: site.hub.basePath)
        var values = PageValues(
            words: words, root: address.root, title: words["not-found-title"], kind: "not-found", kindName: "")
        let sections = edition.sections.filter { !$0.pages.isEmpty }
        values.own = NotFoundValues(
            sections: sections.map { MenuItem(title: title(of: $0), href: address.to($0.address)) })
        return render(.notFound, values)
    }

    private func items(_ pages: [PageID], from address: Address) -> [ListItem] {
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
