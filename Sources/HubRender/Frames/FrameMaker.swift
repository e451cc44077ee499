import HubModel

/// Renders the layout for pages that share a frame.
struct FrameMaker: Sendable {
    let site: Site
    let theme: Theme

    /// - Parameter maker: for the language and the text of the frame's pages.
    func frame(_ key: FrameKey, _ variant: Int, _ maker: PageMaker) -> Frame {
        Frame(maker.render(values(key, variant, maker)))
    }

    private func values(_ key: FrameKey, _ index: Int, _ maker: PageMaker) -> LayoutValues {
        let variant = site.hub.variants[index]
        let words = theme.words(for: key.language)
        let edition = site.edition(of: key.language)
        let root = Hole.root.marker
        let address = Address(root: root)
        let up = Self.up(variant, isAbsolute: key.isAbsolute).description
        return LayoutValues(
            words: words, language: key.language, direction: Language.direction(of: key.language),
            hubName: site.hub.name, tagline: site.hub.tagline,
            hubLanguageAttributes: Language.attributes(of: site.hub.language, on: key.language),
            logo: (site.logo ?? theme.logo).map { LogoValues($0, from: root + up) },
            variant: VariantValues(
                id: variant.id, name: name(variant, words), isStandard: variant.prefix.isEmpty,
                isPaper: variant.medium == .paper, isEasyRead: variant.text == .easyRead,
                colourScheme: theme.palettes[variant.id]?.colourScheme ?? "light dark"),
            root: address.to(edition.home.map { site.pages[$0].entry.address } ?? ""), assets: root + up,
            stylesheet: root + up + (theme.stylesheets[variant.id]?.path ?? ""),
            navigation: menu(site.hub.navigation.map(\.value), maker, address, current: key.section),
            footer: menu(site.hub.footer.map(\.value), maker, address, current: nil),
            formats: site.hub.variants.indices.map { format($0, words, current: index, top: root + up) },
            contact: ContactValues(site.hub.contact) { Hole.request.marker },
            aToZ: address.to(edition.prefix + Edition.aToZ),
            topicsIndex: address.to(edition.prefix + Edition.topicsIndex), hasTopics: !edition.topics.isEmpty,
            packs: address.to(edition.prefix + Edition.packs), hasPacks: !edition.packs(of: site).isEmpty)
    }

    /// From the root of a variant's tree to the root of the site. A page that is served at any depth starts at the root.
    static func up(_ variant: Variant, isAbsolute: Bool) -> StaticString {
        isAbsolute || variant.prefix.isEmpty ? "" : "../"
    }

    private func name(_ variant: Variant, _ words: Words) -> String {
        variant.name ?? words["format-\(variant.id)"]
    }

    /// - Parameter top: the way to the top of the site.
    private func format(_ index: Int, _ words: Words, current: Int, top: String) -> FormatItem {
        let variant = site.hub.variants[index]
        let path = variant.prefix + Hole.path.marker
        return FormatItem(
            id: variant.id, name: name(variant, words),
            purpose: variant.purpose ?? words.known("purpose-\(variant.id)") ?? "",
            href: top + path, alternate: (site.hub.baseURL ?? top) + path,
            isOffered: index == current || Self.offered.contains(variant.id), isCurrent: index == current)
    }

    /// The variants that most people ask for.
    private static let offered = ["standard", "large-print", "easy-read"]

    /// A menu names sections and documents. What does not exist was reported when the hub was read.
    private func menu(_ names: [String], _ maker: PageMaker, _ address: Address, current: String?) -> [MenuItem] {
        let editions = [maker.edition, site.editions[0]]
        return names.compactMap { name in
            let sections = editions.lazy.compactMap { edition in edition.sections.first { $0.name == name } }
            if let section = sections.first {
                return MenuItem(
                    title: maker.title(of: section), href: address.to(section.address), isCurrent: current == name)
            }
            return site.page(named: name, language: maker.edition.language).map {
                MenuItem(
                    title: maker.title(of: $0), href: address.to($0.entry.address),
                    languageAttributes: Language.attributes(of: $0.entry.language, on: maker.edition.language),
                    isCurrent: current == name)
            }
        }
    }
}

extension LogoValues {
    /// - Parameter top: the way to the top of the site.
    init(_ picture: Picture, from top: String) {
        var path: [UInt8] = []
        AddressEscaping.append(path: picture.path, to: &path)
        source = top + String(decoding: path, as: UTF8.self)
        size = if let width = picture.width, let height = picture.height { " width=\"\(width)\" height=\"\(height)\"" } else { "" }
    }
}
