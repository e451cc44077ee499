/// A layout rendered for all pages of one variant, language, depth and section, cut at its holes.
struct Frame: Sendable {
    private let pieces: [Piece]
    /// Bytes, without what goes into the holes.
    let count: Int

    private enum Piece: Sendable {
        case bytes([UInt8])
        case hole(Hole)
    }

    init(_ rendered: String) {
        var pieces: [Piece] = []
        var rest = Array(rendered.utf8)[...]
        while let at = rest.firstIndex(of: Hole.sign), at + 1 < rest.endIndex {
            pieces.append(.bytes(Array(rest[..<at])))
            if let hole = Hole(rawValue: rest[at + 1]) { pieces.append(.hole(hole)) }
            rest = rest[(at + 2)...]
        }
        pieces.append(.bytes(Array(rest)))
        self.pieces = pieces
        count = rendered.utf8.count
    }

    /// Writes the frame with each hole filled by what `fill` appends.
    func write(to out: inout [UInt8], fill: (Hole, inout [UInt8]) -> Void) {
        for piece in pieces {
            switch piece {
            case .bytes(let bytes): out += bytes
            case .hole(let hole): fill(hole, &out)
            }
        }
    }
}
