/// A layout rendered for all pages of one variant, language and section, cut at its holes.
struct Frame: Sendable {
    /// Without what goes into the holes.
    private var bytes: [UInt8] = []
    private var holes: [(end: Int, hole: Hole)] = []

    var count: Int { bytes.count }

    init(_ rendered: String) {
        var rest = Array(rendered.utf8)[...]
        while let at = rest.firstIndex(of: Hole.sign), at + 1 < rest.endIndex {
            bytes += rest[..<at]
            if let hole = Hole(rawValue: rest[at + 1]) { holes.append((bytes.count, hole)) }
            rest = rest[(at + 2)...]
        }
        bytes += rest
    }

    /// Writes the frame with each hole filled by what `fill` appends.
    func write(to out: inout [UInt8], fill: (Hole, inout [UInt8]) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            for (end, hole) in holes {
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
                fill(hole, &out)
                start = end
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }
}
