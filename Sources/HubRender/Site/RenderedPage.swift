import HubModel

/// A page as far as it is rendered: what variants share is made when the first of them wants it.
struct RenderedPage {
    private let job: PageJob
    private let makers: PageMakers
    private let frames: Frames
    /// Of those, the ones that other pages had made before.
    private let known: [Frame?]
    /// Whether it goes by the same title in every text.
    private let hasOneTitle: Bool
    private var heads: [(text: Variant.Text, head: PageHead)] = []
    private var mains: [(kind: MainKind, main: SlottedBytes)] = []

    init(_ job: PageJob, _ makers: PageMakers, _ frames: Frames) {
        self.job = job
        self.makers = makers
        self.frames = frames
        known = frames.known
        hasOneTitle = makers.standard.hasOneTitle(job)
    }

    /// The page in the tree of a variant.
    mutating func file(in tree: VariantTree) -> [UInt8] {
        let maker = makers[tree.text]
        let head = tree.isStandard && tree.text == .standard ? maker.withStructuredData(of: job, head(maker)) : head(maker)
        var words = tree.words
        if frames.key.isAbsolute { words.siteRoot = "" }
        return (known[tree.index] ?? frames.frame(tree.index, for: maker)).filled(head, main(tree, maker), words)
    }

    private mutating func head(_ maker: PageMaker) -> PageHead {
        for place in heads.indices where hasOneTitle || heads[place].text == maker.text { return heads[place].head }
        let head = maker.head(of: job)
        heads.append((maker.text, head))
        return head
    }

    private mutating func main(_ tree: VariantTree, _ maker: PageMaker) -> SlottedBytes {
        let kind = maker.mainKind(of: job, tree)
        for place in mains.indices where mains[place].kind == kind { return mains[place].main }
        let main = SlottedBytes(maker.main(of: job, kind, tree))
        mains.append((kind, main))
        return main
    }
}

extension PageMaker {
    fileprivate func hasOneTitle(_ job: PageJob) -> Bool {
        if case .page(let id) = job.content { site.pages[id].easyRead == nil } else { false }
    }
}

/// The makers of pages in one language.
struct PageMakers: Sendable {
    let standard: PageMaker
    let easyRead: PageMaker

    init(_ maker: (Variant.Text) -> PageMaker) {
        standard = maker(.standard)
        easyRead = maker(.easyRead)
    }

    subscript(text: Variant.Text) -> PageMaker { text == .easyRead ? easyRead : standard }
}
