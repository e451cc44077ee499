import HubModel

/// How many pages of a hub lead to each of its pages. Kept up as pages change, and never counted anew.
public struct InboundLinks: Sendable {
    private var counts: [String: Int] = [:]

    public init(_ pages: [Site.Page]) { self.init(targets: pages.map(Self.targets)) }

    /// - Parameter targets: of each page.
    public init(targets: [Set<String>]) {
        for target in targets.joined() { counts[target, default: 0] += 1 }
    }

    /// Takes in what a page links to now in place of what it linked to before.
    public mutating func replace(_ old: Site.Page, by new: Site.Page) {
        count(old, -1)
        count(new, 1)
    }

    /// Pages that lead to an address from the root of a tree; a page that links to itself is none.
    public subscript(_ address: String) -> Int { counts[address] ?? 0 }

    private mutating func count(_ page: Site.Page, _ step: Int) {
        for target in Self.targets(of: page) { counts[target, default: 0] += step }
    }

    /// Each once, however often the page links there.
    public static func targets(of page: Site.Page) -> Set<String> {
        var targets: Set<String> = []
        for text in [page.standard, page.easyRead] { targets.formUnion(text?.linkedPages ?? []) }
        targets.remove(page.entry.address)
        return targets
    }
}
