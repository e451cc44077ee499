import HubModel
import HubSource

/// A hub as checks of the whole see it.
public struct CheckedSite: Sendable {
    public let catalogue: Catalogue
    public let pages: [Site.Page]
    /// How many pages lead to each, by address.
    public let inboundLinks: InboundLinks
    public let today: CalendarDate

    public init(_ catalogue: Catalogue, pages: [Site.Page], inboundLinks: InboundLinks, today: CalendarDate) {
        self.catalogue = catalogue
        self.pages = pages
        self.inboundLinks = inboundLinks
        self.today = today
    }

    public var hub: HubSettings { catalogue.hub }
    public var settings: CheckSettings { hub.checks }

    /// Every text: documents and letters, with their easy reads.
    public var texts: [Document] {
        pages.flatMap { [$0.standard.document, $0.easyRead?.document].compactMap { $0 } }
            + catalogue.packs.flatMap { [$0.document, $0.easyRead].compactMap { $0 } }
    }

    /// What the checks of the whole find.
    public var findings: [Finding] {
        let levels = Levels(settings)
        return Checks.ofSites.filter { $0.rules.contains { !levels.isOff($0) } }.flatMap { $0.findings(in: self) }
    }
}
