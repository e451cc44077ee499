import HubModel

/// Which main part a variant shows. Variants of one kind share its bytes.
enum MainKind: Hashable {
    case standard, easyRead
    /// A guide with all its parts, on paper.
    case joined
    /// What no two variants share: by the variant's place in the hub's list.
    case alone(Int)
}

extension PageMaker {
    func mainKind(of job: PageJob, _ tree: VariantTree) -> MainKind {
        if case .page(let id) = job.content, site.pages[id].entry.document.kindName == .styleGuide { return .alone(tree.index) }
        if tree.text == .easyRead { return .easyRead }
        guard case .page(let id) = job.content else { return .standard }
        return tree.isPaper && !site.pages[id].entry.parts.isEmpty ? .joined : .standard
    }

    /// - Parameter tree: of a variant that shows this kind of main part.
    func main(of job: PageJob, _ kind: MainKind, _ tree: VariantTree) -> [UInt8] {
        switch job.content {
        case .page(let id):
            switch kind {
            case .standard: main(of: site.pages[id], in: tree)
            case .easyRead: easyMain(of: site.pages[id], in: tree)
            case .alone where tree.text == .easyRead: easyMain(of: site.pages[id], in: tree)
            case .alone: main(of: site.pages[id], in: tree)
            case .joined: joinedGuide(site.pages[id])
            }
        case .home: missingHome()
        case .section(let index): sectionPage(edition.sections[index])
        case .topic(let index): topicPage(edition.topics[index])
        case .topics: topicsPage()
        case .packs: packsPage()
        case .aToZ: aToZPage()
        case .sectionRange(let index, let number):
            rangePage(edition.sections[index].pages, number, in: edition.sections[index].address) { address in
                [MenuItem(title: title(of: edition.sections[index]), href: address.to(edition.sections[index].address))]
            }
        case .topicRange(let index, let number):
            rangePage(edition.topics[index].pages, number, in: edition.topics[index].address) { address in
                [topicsItem(from: address), MenuItem(title: edition.topics[index].title, href: address.to(edition.topics[index].address))]
            }
        case .letter(let slug): letterPage(slug)
        case .letterRange(let slug, let number):
            rangePage(letters?.pages(slug) ?? [], number, in: LetterList.address(of: slug, in: edition)) { address in
                [aToZItem(from: address), MenuItem(title: letterTitle(slug), href: address.to(LetterList.address(of: slug, in: edition)))]
            }
        case .notFound: notFoundPage()
        case .redirect: []
        }
    }
}
