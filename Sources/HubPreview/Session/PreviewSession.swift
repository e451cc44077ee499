import HubBuild
import HubSource

/// What a preview shows now, and who wants to know when that changes. The only actor in Handrail: pages are asked for by many
/// connections while one task reads the project again.
actor PreviewSession {
    private(set) var site: PreviewedSite
    private var pdfs: KnownPDFs
    /// PDFs to make, for who makes them. When more come than can be made, the oldest are forgotten: open pages ask again.
    nonisolated let wishes: AsyncStream<PreviewPrinting.Wish>
    private nonisolated let wish: AsyncStream<PreviewPrinting.Wish>.Continuation
    private var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    private var nextListener = 0

    init(_ site: PreviewedSite, pdfs: KnownPDFs = KnownPDFs()) {
        self.site = site.printing(pdfs)
        self.pdfs = pdfs
        (wishes, wish) = AsyncStream.makeStream(of: PreviewPrinting.Wish.self, bufferingPolicy: .bufferingNewest(32))
    }

    func show(_ site: PreviewedSite) {
        self.site = site.printing(pdfs)
        tell()
    }

    /// - Returns: all that is wrong, before and now. In one step: what another task shows meanwhile is no news of PDFs.
    func show(_ pdfs: KnownPDFs) -> (before: [Finding], now: [Finding]) {
        let before = site.findings
        self.pdfs = pdfs
        site = site.printing(pdfs)
        tell()
        return (before, site.findings)
    }

    /// Somebody sees a page: its PDFs are to be as it is.
    nonisolated func look(at path: String) { wish.yield(.init(path: path)) }

    /// A PDF as the site is now; nil where it cannot be made.
    nonisolated func pdf(at path: String) async -> [UInt8]? {
        let (answers, reply) = AsyncStream.makeStream(of: [UInt8].self)
        wish.yield(.init(path: path, reply: reply))
        for await answer in answers { return answer }
        return nil
    }

    private func tell() {
        for listener in listeners.values { listener.yield(ServerEvent.changed) }
    }

    /// Server-sent events for one page that listens, until it goes.
    func events() -> AsyncStream<[UInt8]> {
        let (events, continuation) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(2))
        nextListener += 1
        let id = nextListener
        listeners[id] = continuation
        continuation.onTermination = { _ in Task { await self.forget(id) } }
        continuation.yield(ServerEvent.start)
        return events
    }

    private func forget(_ id: Int) { listeners[id] = nil }
}

/// What goes down the stream (HTML, 9.2). Pages ask for what changed themselves, so that none misses it while it loads.
enum ServerEvent {
    /// Tells browsers to come again after half a second when the connection breaks.
    static let start = Array("retry: 500\n\n".utf8)
    static let changed = Array("event: changed\ndata: \n\n".utf8)
}
