/// One line of a pipe table, split into cells as GitHub does.
struct TableRow {
    struct Cell {
        /// Offsets in the source, without blanks at either end.
        var range: Range<Int>
        /// Whether `\|` stands in it.
        var hasEscapedPipe = false
    }

    let cells: [Cell]

    /// - Parameter line: the line without what its block quote or list puts before it.
    init(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        let line = Self.trimmed(line)
        var cells: [Cell] = []
        var rest = line
        if rest.first == Self.pipe { rest = rest.dropFirst() }
        while let (cell, after) = Self.nextCell(in: rest) {
            cells.append(cell)
            rest = after
        }
        self.cells = cells
    }

    private static let pipe = UInt8(ascii: "|")

    /// The cell at the start and what follows its `|`; nil at the end of the line.
    private static func nextCell(
        in rest: Slice<UnsafeBufferPointer<UInt8>>
    ) -> (Cell, Slice<UnsafeBufferPointer<UInt8>>)? {
        guard !rest.isEmpty else { return nil }
        var hasEscapedPipe = false
        var previous: UInt8 = 0
        var end = rest.endIndex
        for at in rest.indices {
            if rest[at] == pipe {
                guard previous == UInt8(ascii: "\\") else {
                    end = at
                    break
                }
                hasEscapedPipe = true
            }
            previous = rest[at]
        }
        let words = trimmed(rest[rest.startIndex..<end])
        let cell = Cell(range: words.startIndex..<words.endIndex, hasEscapedPipe: hasEscapedPipe)
        return (cell, rest[min(end + 1, rest.endIndex)...])
    }

    static func trimmed(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        var line = line
        while let first = line.first, isBlank(first) { line = line.dropFirst() }
        while let last = line.last, isBlank(last) { line = line.dropLast() }
        return line
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}

extension TableRow {
    /// The columns of a line of dashes (`|---|:--:|`); nil for any other line.
    static func alignments(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> [MarkdownNode.Alignment]? {
        guard isDelimiterLike(line) else { return nil }
        var alignments: [MarkdownNode.Alignment] = []
        for cell in TableRow(line).cells {
            guard let alignment = alignment(line[cell.range]) else { return nil }
            alignments.append(alignment)
        }
        return alignments.isEmpty ? nil : alignments
    }

    /// Whether nothing but `|`, `-`, `:` and blanks stands on a line, and the first two do.
    static func isDelimiterLike(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var hasPipe = false
        var hasDash = false
        for byte in line {
            switch byte {
            case UInt8(ascii: "|"): hasPipe = true
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): continue
            default: return false
            }
        }
        return hasPipe && hasDash
    }

    private static func alignment(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> MarkdownNode.Alignment? {
        let colon = UInt8(ascii: ":")
        let starts = cell.first == colon
        let dashes = starts ? cell.dropFirst() : cell
        let ends = dashes.last == colon
        let middle = ends ? dashes.dropLast() : dashes
        guard !middle.isEmpty, middle.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
        return starts ? (ends ? .center : .start) : (ends ? .end : MarkdownNode.Alignment.none)
    }
}
