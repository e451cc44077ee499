import HubBuild

/// Makes the PDFs of pages that somebody looks at, one wish after the other.
struct PreviewPrinting: Sendable {
    private var pdfs: PDFsOnDemand

    init(_ pdfs: PDFsOnDemand) { self.pdfs = pdfs }

    /// Until the wishes end.
    mutating func follow(_ wishes: AsyncStream<Wish>, _ session: PreviewSession, _ tell: @Sendable (Preview.News) -> Void) async {
        for await wish in wishes {
            let before = pdfs.known
            let pdf = await pdfs.make(for: wish.path, of: session.site.files)
            // First: who has a PDF finds pages that speak of it.
            if pdfs.known != before { await show(on: session, tell) }
            if let pdf { wish.reply?.yield(pdf) }
            wish.reply?.finish()
        }
    }

    private func show(on session: PreviewSession, _ tell: @Sendable (Preview.News) -> Void) async {
        let (said, now) = await session.show(pdfs.known)
        if now != said { tell(.findings(new: now.notSaid(in: said), all: now)) }
    }

    /// Somebody looks at a page, or asks for a PDF.
    struct Wish: Sendable {
        /// From the site's root.
        let path: String
        /// Who asks for a PDF gets it here; nothing where it cannot be made.
        var reply: AsyncStream<[UInt8]>.Continuation?
    }
}
