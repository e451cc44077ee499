import CCmark
import CCmarkArena

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads CommonMark 0.30 with libcmark. The only file that knows libcmark: no pointer of its leaves it.
///
/// One walk with libcmark's iterator fills the flat tree, so an author's nesting never becomes our call stack.
public struct CommonMarkParser {
    /// Of libcmark.
    public static var version: Int { Int(cmark_version()) }

    /// Parses a document without front matter.
    ///
    /// - Parameters:
    ///   - bytes: valid UTF-8 with LF line ends that passed `MarkdownLimits`: libcmark is slow on some inputs.
    ///   - firstLine: the line of the first byte in its file, so that nodes carry lines of the file.
    public static func parse(_ bytes: ArraySlice<UInt8>, firstLine: Int) -> MarkdownTree {
        bytes.withUnsafeBufferPointer { parse($0, firstLine: firstLine).tree }
    }

    public static func parse(_ bytes: [UInt8], firstLine: Int = 1) -> MarkdownTree {
        parse(bytes[...], firstLine: firstLine)
    }

    /// Where the text of a leaf block stands in the source: file lines, both included.
    struct LeafSpan {
        var node: NodeID
        var lines: ClosedRange<Int32>
    }

    /// Parses, and says where each leaf block stands when `wantsSpans`.
    static func parse(
        _ source: UnsafeBufferPointer<UInt8>, firstLine: Int, wantsSpans: Bool = false
    ) -> (tree: MarkdownTree, spans: [LeafSpan]) {
        guard let document = CmarkDocument(source) else { return (.empty, []) }
        var flattening = Flattening(source: source, firstLine: Int32(firstLine), wantsSpans: wantsSpans)
        document.forEachEvent { node, isEntry in
            isEntry ? flattening.enter(node) : flattening.leave(node)
        }
        return (flattening.builder.finish(), flattening.spans)
    }
}

/// libcmark's own tree, in memory that is given back with its owner: a thread has one at a time.
private struct CmarkDocument: ~Copyable {
    private let root: OpaquePointer

    init?(_ source: UnsafeBufferPointer<UInt8>) {
        // Source positions make libcmark count the lines inside code spans.
        let parser = cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS, cmark_arena())
        source.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        guard let parsed = cmark_parser_finish(parser) else {
            cmark_arena_reset()
            return nil
        }
        root = parsed
    }

    deinit { cmark_arena_reset() }

    /// Calls `body` for each node on the way in and, for nodes that can have children, on the way out.
    func forEachEvent(_ body: (_ node: OpaquePointer, _ isEntry: Bool) -> Void) {
        guard let walk = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(walk) }
        while true {
            let event = cmark_iter_next(walk)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { return }
            body(node, event == CMARK_EVENT_ENTER)
        }
    }
}

/// The state of one walk: libcmark's events in, flat nodes out.
private struct Flattening {
    var builder: TreeBuilder
    var spans: [CommonMarkParser.LeafSpan] = []
    private let source: UnsafeBufferPointer<UInt8>
    private let lineShift: Int32
    private let wantsSpans: Bool
    /// The text node that the next text continues, if nothing came between.
    private var openText: NodeID?
    /// libcmark gives inlines unreliable lines, so breaks are counted from the block's first line.
    private var line: Int32 = 1
    /// Made when first needed, which in most documents is never.
    private var sourceLines: SourceLines?

    init(source: UnsafeBufferPointer<UInt8>, firstLine: Int32, wantsSpans: Bool) {
        self.source = source
        self.wantsSpans = wantsSpans
        lineShift = firstLine - 1
        builder = TreeBuilder(expectedBytes: source.count)
    }

    mutating func enter(_ node: OpaquePointer) {
        let type = cmark_node_get_type(node)
        if type == CMARK_NODE_TEXT { return addText(node) }
        openText = nil
        switch type {
        case CMARK_NODE_SOFTBREAK: addBreak(.softBreak, node)
        case CMARK_NODE_LINEBREAK: addBreak(.lineBreak, node)
        case CMARK_NODE_CODE: addSpan(.code, node)
        case CMARK_NODE_HTML_INLINE: addSpan(.htmlInline, node)
        case CMARK_NODE_EMPH: builder.enter(inline(.emphasis, node))
        case CMARK_NODE_STRONG: builder.enter(inline(.strong, node))
        case CMARK_NODE_LINK: enterLink(.link, node)
        case CMARK_NODE_IMAGE: enterLink(.image, node)
        default: enterBlock(type, node)
        }
    }

    mutating func leave(_ node: OpaquePointer) {
        openText = nil
        let type = cmark_node_get_type(node)
        if type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING { checkLines(node, type) }
        builder.leave()
    }

    // MARK: Blocks

    private mutating func enterBlock(_ type: cmark_node_type, _ node: OpaquePointer) {
        line = cmark_node_get_start_line(node) + lineShift
        switch type {
        case CMARK_NODE_DOCUMENT:
            line = 1 + lineShift
            builder.enter(block(.document, node))
        case CMARK_NODE_BLOCK_QUOTE: builder.enter(block(.blockQuote, node))
        case CMARK_NODE_LIST: builder.enter(block(.list(style(of: node)), node))
        case CMARK_NODE_ITEM: builder.enter(block(.item(task: nil), node))
        case CMARK_NODE_HEADING:
            builder.enter(block(.heading(level: UInt8(cmark_node_get_heading_level(node))), node))
        case CMARK_NODE_CODE_BLOCK: addLiteralBlock(.codeBlock, node, info: cmark_node_get_fence_info(node))
        case CMARK_NODE_HTML_BLOCK: addLiteralBlock(.htmlBlock, node, info: nil)
        case CMARK_NODE_THEMATIC_BREAK: builder.add(block(.thematicBreak, node))
        default:
            noteSpan(node)
            builder.enter(block(.paragraph, node))
        }
    }

    private mutating func addLiteralBlock(
        _ kind: MarkdownNode.Kind, _ node: OpaquePointer, info: UnsafePointer<CChar>?
    ) {
        noteSpan(node)
        var new = block(kind, node)
        new.extra = store(info)
        new.text = store(cmark_node_get_literal(node))
        builder.add(new)
    }

    private mutating func noteSpan(_ node: OpaquePointer) {
        guard wantsSpans else { return }
        let last = max(line, cmark_node_get_end_line(node) + lineShift)
        spans.append(.init(node: builder.upcoming, lines: line...last))
    }

    private func block(_ kind: MarkdownNode.Kind, _ node: OpaquePointer) -> MarkdownNode {
        MarkdownNode(kind: kind, line: line, column: max(1, cmark_node_get_start_column(node)))
    }

    private func style(of list: OpaquePointer) -> MarkdownNode.ListStyle {
        MarkdownNode.ListStyle(
            isOrdered: cmark_node_get_list_type(list) == CMARK_ORDERED_LIST,
            isTight: cmark_node_get_list_tight(list) != 0,
            start: cmark_node_get_list_start(list))
    }

    // MARK: Inlines

    private mutating func addText(_ node: OpaquePointer) {
        let words = Self.characters(cmark_node_get_literal(node))
        if let openText { return builder.lengthenText(of: openText, by: words) }
        var new = inline(.text, node)
        new.text = builder.store(words)
        openText = builder.add(new)
    }

    private mutating func addBreak(_ kind: MarkdownNode.Kind, _ node: OpaquePointer) {
        builder.add(inline(kind, node))
        line += 1
    }

    private mutating func addSpan(_ kind: MarkdownNode.Kind, _ node: OpaquePointer) {
        var new = inline(kind, node)
        new.text = store(cmark_node_get_literal(node))
        builder.add(new)
        line += max(0, cmark_node_get_end_line(node) - cmark_node_get_start_line(node))
    }

    private mutating func enterLink(_ kind: MarkdownNode.Kind, _ node: OpaquePointer) {
        var new = inline(kind, node)
        new.text = store(cmark_node_get_url(node))
        new.extra = store(cmark_node_get_title(node))
        builder.enter(new)
    }

    private func inline(_ kind: MarkdownNode.Kind, _ node: OpaquePointer) -> MarkdownNode {
        MarkdownNode(kind: kind, line: line, column: max(1, cmark_node_get_start_column(node)))
    }

    // MARK: Lines and text

    /// Mends the lines of a block whose source has more lines than its inlines have breaks: link definitions
    /// before its words, or an address on the line after its `[words](`.
    private mutating func checkLines(_ node: OpaquePointer, _ type: cmark_node_type) {
        var last = cmark_node_get_end_line(node) + lineShift
        let first = cmark_node_get_start_line(node) + lineShift
        if type == CMARK_NODE_HEADING, last > first { last -= 1 }  // the line below a heading of two lines
        guard line < last else { return }
        let lines = sourceLines ?? SourceLines(source, firstLine: Int(lineShift) + 1)
        sourceLines = lines
        var repair = LineRepair(lines: lines, missing: last - line)
        repair.mend(&builder)
    }

    private mutating func store(_ text: UnsafePointer<CChar>?) -> ByteRange {
        builder.store(Self.characters(text))
    }

    private static func characters(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        let count = strlen(text)
        return text.withMemoryRebound(to: UInt8.self, capacity: count) {
            UnsafeBufferPointer(start: $0, count: count)
        }
    }
}
