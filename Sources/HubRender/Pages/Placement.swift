import HubModel

/// Where a document is drawn: on its own page, or as a part of another.
struct Placement: Sendable {
    /// The page it is drawn on.
    var address: Address
    /// What stands before its ids, so that none is on that page twice.
    var idPrefix = ""

    static func own(_ page: Site.Page) -> Placement { Placement(address: Address(of: page.entry.address)) }
}
