import Synchronization

/// The frames made so far: each is rendered when the first page wants it.
final class FrameStore: Sendable {
    private let maker: FrameMaker
    private let made = Mutex<[FrameKey: Frames]>([:])

    init(_ maker: FrameMaker) { self.maker = maker }

    /// The frames of a page's variants.
    func frames(_ key: FrameKey) -> Frames {
        made.withLock { made in
            if let frames = made[key] { return frames }
            let frames = Frames(key, maker)
            made[key] = frames
            return frames
        }
    }
}

/// The frames of one key, one for each variant.
final class Frames: Sendable {
    let key: FrameKey
    private let maker: FrameMaker
    /// By the variant's place in the hub's list.
    private let made: Mutex<[Frame?]>

    init(_ key: FrameKey, _ maker: FrameMaker) {
        self.key = key
        self.maker = maker
        made = Mutex(Array(repeating: nil, count: maker.site.hub.variants.count))
    }

    /// Those that were made, by variant, so that a page with many variants asks once.
    var known: [Frame?] { made.withLock { $0 } }

    /// - Parameter pages: the maker of the pages that want it.
    func frame(_ variant: Int, for pages: PageMaker) -> Frame {
        if let frame = made.withLock({ $0[variant] }) { return frame }
        let frame = maker.frame(key, variant, pages)
        made.withLock { $0[variant] = frame }
        return frame
    }
}
