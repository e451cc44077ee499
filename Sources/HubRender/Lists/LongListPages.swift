import HubModel

/// Pages of lists that are too long for one page.
extension PageMaker {
    /// The documents, or ways to ranges of them.
    ///
    /// - Parameter list: the address of the list's own page.
    func itemsOrRanges(_ pages: [PageID], in list: String) -> [ListItem] {
        let address = Address(of: list)
        let ranges = ListSplit.ranges(pages.count)
        guard !ranges.isEmpty else { return items(pages, from: address) }
        return ranges.enumerated().map { number, range in
            way(title: title(of: pages[range]), to: ListSplit.address(of: number, in: list), count: range.count, from: address)
        }
    }

    /// One range of a long list. Trees with fewer documents than others may have nothing to show there.
    ///
    /// - Parameter ways: to the list, from outside in.
    func rangePage(_ pages: [PageID], _ number: Int, in list: String, ways: (Address) -> [MenuItem]) -> [UInt8] {
        let address = Address(of: ListSplit.address(of: number, in: list))
        let shown = range(number, of: pages)
        var values = listValues(title(of: shown), address)
        values.breadcrumbs += ways(address)
        values.own = ListValues(intro: nil, items: items(shown, from: address))
        return render(.section, values)
    }

    func rangeTitle(_ number: Int, of pages: [PageID]) -> String { title(of: range(number, of: pages)) }

    private func range(_ number: Int, of pages: [PageID]) -> ArraySlice<PageID> {
        let ranges = ListSplit.ranges(pages.count)
        return ranges.indices.contains(number) ? pages[ranges[number]] : []
    }

    /// "Access to Budgets": the first and the last title.
    private func title(of pages: ArraySlice<PageID>) -> String {
        guard let first = pages.first, let last = pages.last else { return words["a-z-title"] }
        return words.filled("range-title", ["first": title(of: site.pages[first]), "last": title(of: site.pages[last])])
    }

    private func way(title: String, to page: String, count: Int, from address: Address) -> ListItem {
        ListItem(
            topic: CountedItem(
                title: title, summary: nil, href: address.to(page), countWords: words.counted("documents", count)))
    }
}

/// A to Z where it does not fit on one page: a page of letters, a page for each letter, and ranges where that is too long too.
extension PageMaker {
    func lettersPage(_ list: LetterList) -> [UInt8] {
        let address = Address(of: edition.prefix + Edition.aToZ)
        var values = listValues(words["a-z-title"], address)
        values.own = ListValues(
            intro: nil,
            items: list.letters.map { letter in
                way(title: letter.letter, to: LetterList.address(of: letter.slug, in: edition), count: letter.pages.count, from: address)
            })
        return render(.section, values)
    }

    func letterPage(_ slug: String) -> [UInt8] {
        let list = LetterList.address(of: slug, in: edition)
        let address = Address(of: list)
        var values = listValues(letterTitle(slug), address)
        values.breadcrumbs.append(aToZItem(from: address))
        values.own = ListValues(intro: nil, items: itemsOrRanges(letters?.pages(slug) ?? [], in: list))
        return render(.section, values)
    }

    func letterTitle(_ slug: String) -> String {
        words["a-z-title"] + ": " + (letters?.letters.first { $0.slug == slug }?.letter ?? slug)
    }

    func aToZItem(from address: Address) -> MenuItem {
        MenuItem(title: words["a-z-title"], href: address.to(edition.prefix + Edition.aToZ))
    }
}
