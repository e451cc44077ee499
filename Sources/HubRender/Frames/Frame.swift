/// A layout rendered for all pages of one variant, language and section, cut at its holes.
struct Frame: Sendable {
    /// Without what goes into the holes.
    private var bytes: [UInt8] = []
    private var holes: [(end: Int, hole: Hole)] = []

    init(_ rendered: String) {
        var rest = Array(rendered.utf8)[...]
        while let at = rest.firstIndex(of: Hole.sign), at + 1 < rest.endIndex {
            bytes += rest[..<at]
            if let hole = Hole(rawValue: rest[at + 1]) { holes.append((bytes.count, hole)) }
            rest = rest[(at + 2)...]
        }
        bytes += rest
    }

    /// The frame with each hole filled: a page, whose length is known before it is written.
    func filled(with value: (Hole) -> [UInt8]) -> [UInt8] {
        let fillings = HoleFillings(value)
        let count = holes.reduce(bytes.count) { $0 + fillings[$1.hole].count }
        return [UInt8](unsafeUninitializedCapacity: count) { page, written in
            func put(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
                written = page[written...].initialize(fromContentsOf: piece)
            }
            bytes.withUnsafeBufferPointer { bytes in
                var start = 0
                for (end, hole) in holes {
                    put(bytes[start..<end])
                    fillings[hole].withUnsafeBufferPointer { put($0[...]) }
                    start = end
                }
                put(bytes[start...])
            }
        }
    }
}

/// What a page has for each hole: many of them stand in a frame more than once.
private struct HoleFillings {
    private let values: [[UInt8]]

    init(_ value: (Hole) -> [UInt8]) { values = Hole.allCases.map(value) }

    subscript(hole: Hole) -> [UInt8] { values[Int(hole.rawValue - Hole.title.rawValue)] }
}
