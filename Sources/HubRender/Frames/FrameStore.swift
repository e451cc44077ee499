import Synchronization

/// The frames made so far: each is rendered when the first page wants it.
final class FrameStore: Sendable {
    private let maker: FrameMaker
    private let made = Mutex<[FrameKey: Frame]>([:])

    init(_ maker: FrameMaker) { self.maker = maker }

    /// - Parameter pages: the maker of the pages that want it.
    func frame(_ key: FrameKey, for pages: PageMaker) -> Frame {
        if let frame = made.withLock({ $0[key] }) { return frame }
        let frame = maker.frame(key, pages)
        made.withLock { $0[key] = frame }
        return frame
    }
}
