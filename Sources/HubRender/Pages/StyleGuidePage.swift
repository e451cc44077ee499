import HubModel
import HubSource

/// Every component in one variant, for people who make themes. Nothing here is drawn for show: documents of the hub are
/// drawn with the values and partials of their own pages, and colours and contrasts are those that were worked out.
struct StyleGuidePage {
    let guide: StyleGuide
    let variant: Variant
    let maker: PageMaker

    func main(of page: Site.Page) -> [UInt8] {
        let address = Address(of: page.entry.address)
        let pages = guide.shows.compactMap { shown in
            maker.site.page(named: shown.document, language: page.entry.language).map { ($0, shown.isEasyRead) }
        }
        let shown = pages.enumerated().map { number, shown in
            self.shown(shown.0, isEasyRead: shown.1, id: "shown_\(number + 1)", on: address)
        }
        let items = pages.filter { !$0.1 }.map { ListItem(document: maker.item($0.0, from: address)) }
        var values = maker.values(for: page, page.standard)
        values.body = maker.body(of: page).whole
        values.contents = contents(page.standard.document, shown, hasListing: !items.isEmpty)
        values.own = StyleGuideValues(
            listing: items.isEmpty ? nil : ListValues(items: items), shown: shown, schemes: variant.schemes.map(SchemeItem.init),
            colours: colours, contrasts: contrasts)
        return maker.render(.styleGuide, values)
    }

    private func contents(_ document: Document, _ shown: [ShownValues], hasListing: Bool) -> [MenuItem] {
        let words = maker.words
        var items = document.outline.headings.filter { $0.level == 2 }.map {
            MenuItem(title: $0.title, href: "#" + Address.encoded($0.id))
        }
        if hasListing { items.append(MenuItem(title: words["style-guide-listing"], href: "#hr-listing")) }
        items += shown.map { MenuItem(title: "\($0.page.kindName): \($0.page.title)", href: "#" + $0.id) }
        items.append(MenuItem(title: words["style-guide-colours"], href: "#hr-colours"))
        items.append(MenuItem(title: words["style-guide-contrast"], href: "#hr-contrast"))
        return items
    }

    // MARK: Documents

    /// - Parameter id: with a sign that no id of a heading has, so that none of theirs can be the same.
    private func shown(_ page: Site.Page, isEasyRead: Bool, id: String, on address: Address) -> ShownValues {
        let placement = Placement(address: address, idPrefix: id + "_")
        let text = isEasyRead ? page.text(.easyRead) : page.standard
        let body = maker.body(of: text, at: placement)
        var shown = ShownValues(
            page: maker.values(for: page, text, at: placement), id: id, href: address.to(page.entry.address),
            languageAttributes: Language.attributes(of: page.entry.language, on: maker.edition.language))
        if isEasyRead {
            shown.page.kindName = maker.words["format-easy-read"]
            shown.page.body = body.rows
            shown.href = maker.easyReadHref(page, from: address) ?? shown.href
            shown.easyRead = EasyReadValues(hardWords: maker.hardWords(text), standardHref: maker.standardHref(page, from: address))
            return shown
        }
        switch page.entry.document.kind {
        case .faq(let faq): shown.faq = FAQPage(faq).values(body)
        case .ladder(let ladder): shown.ladder = LadderPage(ladder).values(body, maker.words, folder: shown.href)
        case .charter(let charter): shown.charter = maker.charterValues(charter, body, reviewBy: shown.page.reviewBy)
        case .glossary(let glossary): shown.glossary = maker.glossaryValues(glossary, body)
        case .home(let home): shown.home = maker.homeValues(page, home, from: address)
        case .guide: showGuide(page, body, from: address, in: &shown)
        case .page, .pack, .easyRead, .styleGuide: shown.prose = body.whole
        }
        return shown
    }

    private func showGuide(_ page: Site.Page, _ body: BodyWriter, from address: Address, in shown: inout ShownValues) {
        if let part = page.entry.part {
            shown.part = maker.partValues(page, part, from: address)
        } else if !page.entry.parts.isEmpty {
            shown.overview = PartsValues(parts: maker.parts(of: page, current: page.entry.id, from: address))
        } else {
            shown.prose = body.whole
        }
    }

    // MARK: Colours

    private var colours: [ColourValues] {
        let palette = maker.theme.palettes[variant.id]
        let schemes = [palette?.light, palette?.dark].compactMap { $0 }
        return ColourRoles.all.map { role in
            ColourValues(
                role: role,
                swatches: schemes.enumerated().compactMap { index, colours in
                    colours[role].map { colour in
                        let view = SwatchPicture.view(scheme: index, role: role)
                        return SwatchValues(source: "\(SwatchPicture.file)#\(view)", hex: colour.hex)
                    }
                })
        }
    }

    private var contrasts: [ContrastValues] {
        let rows = maker.theme.contrast.rows.filter { $0.variant == variant.id }
        return variant.schemes.enumerated().map { index, scheme in
            ContrastValues(
                id: "hr-contrast-\(index + 1)", caption: maker.words.filled("style-guide-contrast-of", ["title": scheme]),
                pairs: rows.filter { $0.scheme == scheme }.map { row in
                    PairValues(
                        foreground: row.pair.foreground, background: row.pair.background, contrast: ratio(row.contrast),
                        least: ratio(row.least))
                })
        }
    }

    /// Cut off after the tenths, so that no figure looks better than it is.
    private func ratio(_ contrast: Double) -> String {
        let tenths = Int(contrast * 10)
        let number = tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10)\(maker.words["decimal-mark"])\(tenths % 10)"
        return maker.words.filled("style-guide-ratio", ["number": number])
    }
}
