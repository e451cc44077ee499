/// Pipe tables, as GitHub writes them, found in the source lines of paragraphs.
///
/// 1. A paragraph whose second line is a line of dashes becomes a table; its lines become rows.
/// 2. `Table: words` directly below the last row is the caption.
/// 3. The cells of the whole page are read with one more parse (`TableCells`).
enum Tables {
    static let maximumColumns = 100
    static let maximumCells = 100_000

    /// Whether a page has a line of dashes and pipes at all. Most have none, and then tables cost this look only.
    static func mayOccur(in source: UnsafeBufferPointer<UInt8>) -> Bool {
        var from = 0
        while let pipe = ByteScan.first(UInt8(ascii: "|"), in: source, from: from) {
            let lineStart = source[..<pipe].lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
            let lineEnd = ByteScan.first(.lineFeed, in: source, from: pipe) ?? source.count
            let line = source[lineStart..<lineEnd].drop { " \t>".utf8.contains($0) }
            if TableRow.isDelimiterLike(line) { return true }
            from = lineEnd
        }
        return false
    }

    static func rewrite(
        _ tree: inout MarkdownTree, _ spans: [CommonMarkParser.LeafSpan], _ lines: SourceLines,
        _ reading: inout Reading
    ) {
        let original = tree
        var depth = QuoteDepth()
        var maker = TableMaker(lines: lines)
        for span in spans where original[span.node].kind == .paragraph {
            let quotes = depth.quotes(around: span.node, in: original)
            maker.rewrite(span, quotes: quotes, in: &tree, &reading)
        }
        guard reading.isOutOfOrder else { return }
        let definitions = LinkDefinitions.lines(of: lines, outside: spans, in: original)
        maker.cells.splice(into: &tree, definitions: definitions)
    }
}

/// Counts the block quotes around nodes that are asked for in document order.
private struct QuoteDepth {
    private var upcoming: NodeID = 0
    private var ends: [NodeID] = []

    mutating func quotes(around id: NodeID, in tree: MarkdownTree) -> Int {
        while upcoming < id {
            if tree[upcoming].kind == .blockQuote { ends.append(tree[upcoming].end) }
            upcoming += 1
        }
        while let end = ends.last, end <= id { ends.removeLast() }
        return ends.count
    }
}
