import HubModel

/// What the frame around a page depends on. Pages that have this in common share one rendered frame.
struct FrameKey: Hashable {
    var variant: Int
    var language: String
    /// Whether the page is served at any depth, so that its way to the root is an absolute one.
    var isAbsolute: Bool
    /// The section or document whose menu item is the current one; nil where no menu names it.
    var section: String?
}
