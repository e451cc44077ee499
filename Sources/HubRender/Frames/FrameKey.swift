import HubModel

/// What the frames around a page depend on, but for the variant. Pages that have this in common share their rendered frames.
struct FrameKey: Hashable {
    var language: String
    /// Whether the page is served at any depth, so that its way to the root is an absolute one.
    var isAbsolute: Bool
    /// The section or document whose menu item is the current one; nil where no menu names it.
    var section: String?
}
