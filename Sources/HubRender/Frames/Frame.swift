/// A layout rendered for all pages of one variant, language and section, cut at its holes.
///
/// A class because every page asks for it, on all cores: a copy would count its parts, and cores wait for each other where both count.
/// Nothing in it changes.
final class Frame: Sendable {
    /// Without what goes into the holes.
    private let bytes: [UInt8]
    private let holes: [(end: Int, hole: Hole)]

    init(_ rendered: [UInt8]) {
        var bytes: [UInt8] = []
        var holes: [(end: Int, hole: Hole)] = []
        var rest = rendered[...]
        while let at = rest.firstIndex(of: Hole.sign), at + 1 < rest.endIndex {
            bytes += rest[..<at]
            if let hole = Hole(rawValue: rest[at + 1]) { holes.append((bytes.count, hole)) }
            rest = rest[(at + 2)...]
        }
        self.bytes = bytes + rest
        self.holes = holes
    }

    /// The frame with each hole filled: a page, whose length is known before it is written.
    ///
    /// - Parameter words: for the slots of the main part.
    func filled(_ head: PageHead, _ main: SlottedBytes, _ words: SlotWords) -> [UInt8] {
        let mainCount = main.count(with: words)
        let count = holes.reduce(bytes.count) { $0 + ($1.hole == .main ? mainCount : head.count(of: $1.hole)) }
        return [UInt8](unsafeUninitializedCapacity: count) { page, written in
            var page = Pieces(of: page)
            bytes.withUnsafeBufferPointer { bytes in
                var start = 0
                for (end, hole) in holes {
                    page.put(bytes[start..<end])
                    if hole == .main { main.put(into: &page, with: words) } else { head.put(hole, into: &page) }
                    start = end
                }
                page.put(bytes[start...])
            }
            written = page.count
        }
    }
}

/// Memory that is filled piece by piece, and is large enough for all of them.
struct Pieces {
    private let memory: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(of memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

    mutating func put(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
        precondition(count + piece.count <= memory.count, "there is room for all pieces")
        guard let start = memory.baseAddress, let from = piece.base.baseAddress else { return }
        (start + count).initialize(from: from + piece.startIndex, count: piece.count)
        count += piece.count
    }
}
