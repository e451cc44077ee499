import HubModel

/// What the pages in one variant's tree have in common, looked up once.
struct VariantTree: Sendable {
    /// The variant's place in the hub's list.
    let index: Int
    let text: Variant.Text
    let isPaper: Bool
    /// Whether it is the tree at the top of the site.
    let isStandard: Bool
    let words: SlotWords

    init(_ variant: Variant, index: Int) {
        self.index = index
        text = variant.text
        isPaper = variant.medium == .paper
        isStandard = variant.prefix.isEmpty
        words = SlotWords(siteRoot: FrameMaker.up(variant, isAbsolute: false), open: variant.opensAnswers ? " open" : "")
    }
}
