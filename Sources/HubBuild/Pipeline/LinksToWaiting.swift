import HubModel
import HubSource

/// Links that a preview can follow and a build refuses: from documents that are published to those that wait.
enum LinksToWaiting {
    static func findings(in site: Site, on today: CalendarDate) -> [Finding] {
        let waiting = site.pages.filter { $0.entry.document.metadata.isHeldBack(on: today) }
        guard !waiting.isEmpty else { return [] }
        let names = Dictionary(waiting.map { ($0.entry.address, $0.entry.document.path.name) }, uniquingKeysWith: { first, _ in first })
        let texts = site.pages.flatMap { [$0.standard] + ($0.easyRead.map { [$0] } ?? []) } + site.packs.flatMap(\.texts)
        return texts.flatMap { text -> [Finding] in
            guard !text.document.metadata.isHeldBack(on: today) else { return [] }
            return text.annotations.links.compactMap { node, target in
                guard case .page(let address, _) = target, let name = names[address] else { return nil }
                return Finding(ModelFault.linkToHeldBack(name), in: text.document.path.file, at: text.document.place(of: node))
            }
        }
    }
}
