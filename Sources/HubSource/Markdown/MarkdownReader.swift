/// Reads the Markdown of one page: what it says as a tree, and what is wrong with how it is written.
///
/// 1. Limits, before libcmark sees the page.
/// 2. CommonMark.
/// 3. What Handrail adds, as rewrites of the tree: tables, task lists, callouts, attributed quotes, links to films.
/// 4. Raw HTML, which is reported and not put on the page.
public enum MarkdownReader {
    /// - Parameters:
    ///   - bytes: valid UTF-8 with LF line ends, without front matter.
    ///   - firstLine: the line of the first byte in its file.
    /// - Returns: the tree, empty when the page is over a limit, and its faults by place.
    public static func read(
        _ bytes: ArraySlice<UInt8>, firstLine: Int
    ) -> (tree: MarkdownTree, faults: [MarkdownFault.Located]) {
        bytes.withUnsafeBufferPointer { read($0, firstLine: firstLine) }
    }

    public static func read(
        _ bytes: [UInt8], firstLine: Int = 1
    ) -> (tree: MarkdownTree, faults: [MarkdownFault.Located]) {
        read(bytes[...], firstLine: firstLine)
    }

    private static func read(
        _ source: UnsafeBufferPointer<UInt8>, firstLine: Int
    ) -> (tree: MarkdownTree, faults: [MarkdownFault.Located]) {
        let overLimits = MarkdownLimits.check(source, firstLine: firstLine)
        guard overLimits.isEmpty else { return (.empty, overLimits) }
        let hasTables = Tables.mayOccur(in: source)
        var (tree, spans) = CommonMarkParser.parse(source, firstLine: firstLine, wantsSpans: hasTables)
        var reading = Reading()
        if let node = MarkdownLimits.tooDeepNode(in: tree) {
            reading.report(.nestedTooDeep, line: tree[node].line, column: tree[node].column)
            return (.empty, reading.located(in: source, firstLine: firstLine))
        }
        if hasTables {
            Tables.rewrite(&tree, spans, SourceLines(source, firstLine: firstLine), &reading)
        }
        reading.rewriteBlocks(of: &tree)
        if reading.isOutOfOrder { tree = tree.inDocumentOrder() }
        for (fault, line, column) in RawHTML.faults(in: tree) { reading.report(fault, line: line, column: column) }
        return (tree, reading.located(in: source, firstLine: firstLine))
    }
}

/// What the rewrites of one page have found so far.
struct Reading {
    /// Whether nodes were added or left behind.
    var isOutOfOrder = false
    /// Columns in bytes.
    private var reports: [(fault: MarkdownFault, line: Int, column: Int)] = []

    mutating func report(_ fault: MarkdownFault, line: Int32, column: Int32) {
        reports.append((fault, Int(line), Int(column)))
    }

    mutating func rewriteBlocks(of tree: inout MarkdownTree) {
        for index in tree.nodes.indices {
            let id = NodeID(index)
            switch tree[id].kind {
            case .item: TaskLists.rewrite(item: id, in: &tree)
            case .blockQuote: rewriteQuote(id, in: &tree)
            case .paragraph:
                if VideoLinks.rewrite(paragraph: id, in: &tree) { isOutOfOrder = true }
            default: continue
            }
        }
    }

    private mutating func rewriteQuote(_ id: NodeID, in tree: inout MarkdownTree) {
        let (isCallout, fault) = Callouts.rewrite(quote: id, in: &tree)
        if let fault { report(fault, line: tree[id].line, column: tree[id].column) }
        let isAttributed = !isCallout && AttributedQuotes.rewrite(quote: id, in: &tree)
        if isCallout || isAttributed { isOutOfOrder = true }
    }

    /// The reports with columns in characters, by place.
    func located(in source: UnsafeBufferPointer<UInt8>, firstLine: Int) -> [MarkdownFault.Located] {
        guard !reports.isEmpty else { return [] }
        let ordered = reports.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        let places = SourceLines(source, firstLine: firstLine)
            .placesInCharacters(ordered.map { Place(line: $0.line, column: $0.column) })
        return zip(ordered, places).map { .init(fault: $0.fault, place: $1) }
    }
}
