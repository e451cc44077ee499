import HubModel

/// What the frame around a page depends on. Pages that have this in common share one rendered frame.
struct FrameKey: Hashable {
    var variant: Int
    var language: String
    /// The way from the page to the root of its tree.
    var root: String
    /// The section or document whose menu item is the current one.
    var section: String?
}
