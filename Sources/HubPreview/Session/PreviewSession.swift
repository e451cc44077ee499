import HubBuild

/// What a preview shows now, and who wants to know when that changes. The only actor in Handrail: pages are asked for by many
/// connections while one task reads the project again.
actor PreviewSession {
    private(set) var site: PreviewedSite
    private var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    private var nextListener = 0

    init(_ site: PreviewedSite) { self.site = site }

    func show(_ site: PreviewedSite) {
        self.site = site
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
