/// What is refused before libcmark sees it, because libcmark 0.30 would take time squared over it.
///
/// One scan, linear in the page. Every page that an editor writes is far below these numbers.
public enum MarkdownLimits {
    /// Markdown in one page.
    public static let bytes = 1 << 20
    public static let lines = 50_000
    /// Lists, quotes and inlines inside each other.
    public static let depth = 100
    /// `![` in one run of lines without an empty one.
    public static let picturesPerBlock = 1_000
    /// libcmark copies address and title for each use of a definition: the bytes that may come to.
    static let copiedDefinitions = 64 << 20

    /// - Returns: what is over a limit, with lines counted from `firstLine`; nothing for a page that may be parsed.
    public static func check(_ source: ArraySlice<UInt8>, firstLine: Int) -> [MarkdownFault.Located] {
        source.withUnsafeBufferPointer { check($0, firstLine: firstLine) }
    }

    static func check(_ source: UnsafeBufferPointer<UInt8>, firstLine: Int) -> [MarkdownFault.Located] {
        guard source.count <= bytes else {
            let start = Place(line: firstLine, column: 1)
            return [.init(fault: .pageTooLong(bytes: source.count), place: start)]
        }
        var scan = LimitScan(source, line: firstLine)
        scan.run()
        return scan.faults
    }

    /// Whether nodes stand deeper inside each other than the limit: the first such node.
    static func tooDeepNode(in tree: MarkdownTree) -> NodeID? {
        var ends: [NodeID] = []
        for id in tree.nodes.indices {
            while let end = ends.last, end <= id { ends.removeLast() }
            guard tree.nodes[id].kind.countsAsDepth else { continue }
            ends.append(tree.nodes[id].end)
            if ends.count > depth { return NodeID(id) }
        }
        return nil
    }
}

extension MarkdownNode.Kind {
    /// A list and its item are one level, and paragraphs do not nest.
    fileprivate var countsAsDepth: Bool {
        switch self {
        case .blockQuote, .item, .emphasis, .strong, .link, .image: true
        default: false
        }
    }
}

/// The state of one scan.
private struct LimitScan {
    var faults: [MarkdownFault.Located] = []
    private let source: UnsafeBufferPointer<UInt8>
    private let firstLine: Int
    private var line: Int
    /// The run of non-blank lines the scan is in.
    private var blockLine: Int
    private var pictures = 0
    private var definitionStart: Int?
    private var longestDefinition = 0
    private var brackets = 0
    /// Where the next `[` and `:` stand that were not counted yet.
    private var bracket: Int
    private var colon: Int

    init(_ source: UnsafeBufferPointer<UInt8>, line: Int) {
        self.source = source
        self.line = line
        firstLine = line
        blockLine = line
        bracket = Self.first(UInt8(ascii: "["), source, 0)
        colon = Self.first(UInt8(ascii: ":"), source, 0)
    }

    mutating func run() {
        var start = 0
        while start < source.count {
            let end = scanLine(from: start)
            start = end + 1
            line += 1
        }
        endBlock(at: source.count)
        if line - firstLine > MarkdownLimits.lines {
            report(.tooManyLines(line - firstLine), line: firstLine)
        }
        if longestDefinition * brackets > MarkdownLimits.copiedDefinitions {
            report(.linkDefinitionsTooLong, line: firstLine)
        }
    }

    private mutating func report(_ fault: MarkdownFault, line: Int, column: Int = 1) {
        faults.append(.init(fault: fault, place: Place(line: line, column: column)))
    }

    /// Looks at one line; returns where it ends.
    private mutating func scanLine(from start: Int) -> Int {
        let end = Self.first(.lineFeed, source, start)
        var at = start
        while at < end, source[at] <= 0x20 { at += 1 }
        countSigns(in: start..<end)
        if at == end { endBlock(at: start) } else { checkNesting(start..<end) }
        return end
    }

    /// Where a byte stands first; the end where it does not.
    private static func first(_ byte: UInt8, _ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        ByteScan.first(byte, in: source, from: start) ?? source.count
    }

    private mutating func countSigns(in line: Range<Int>) {
        while bracket < line.upperBound {
            brackets += 1
            if bracket > line.lowerBound, source[bracket - 1] == UInt8(ascii: "!") { pictures += 1 }
            bracket = Self.first(UInt8(ascii: "["), source, bracket + 1)
        }
        while colon < line.upperBound {
            if colon > line.lowerBound, source[colon - 1] == UInt8(ascii: "]"), definitionStart == nil {
                definitionStart = line.lowerBound
            }
            colon = Self.first(UInt8(ascii: ":"), source, colon + 1)
        }
    }

    private mutating func endBlock(at end: Int) {
        if let definitionStart { longestDefinition = max(longestDefinition, end - definitionStart) }
        if pictures > MarkdownLimits.picturesPerBlock { report(.tooManyPictures(pictures), line: blockLine) }
        definitionStart = nil
        pictures = 0
        blockLine = line + 1
    }

    // MARK: Nesting

    /// Bounds how deep a line's first words can stand: its own markers, and one list for each two columns of
    /// indentation, which is the least that stays inside a list begun above.
    private mutating func checkNesting(_ range: Range<Int>) {
        let first = source[range.lowerBound]
        guard first <= UInt8(ascii: ">") else { return }  // a letter
        let ruler = startOfRuler(in: range)
        var at = range.lowerBound
        var markers = 0
        var blanks = 0
        while at < ruler {
            if let blank = width(of: source[at]) {
                blanks += blank
                at += 1
            } else if let next = afterMarker(at, in: range) {
                markers += 1
                at = next
                if at < range.upperBound, source[at] == UInt8(ascii: " ") { at += 1 }
            } else {
                break
            }
        }
        // Indentation alone nests nothing.
        guard markers > 0, markers + blanks / 2 > MarkdownLimits.depth else { return }
        report(.nestedTooDeep, line: line)
    }

    private func width(of byte: UInt8) -> Int? {
        byte == UInt8(ascii: " ") ? 1 : byte == UInt8(ascii: "\t") ? 4 : nil
    }

    /// Where the line's end begins that is one character again and again, as in `- - - -`: a thematic break, which
    /// is no nest of lists.
    private func startOfRuler(in range: Range<Int>) -> Int {
        var at = range.upperBound
        var character: UInt8?
        while at > range.lowerBound {
            let byte = source[at - 1]
            if width(of: byte) == nil {
                guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*"), character ?? byte == byte else { break }
                character = byte
            }
            at -= 1
        }
        return at
    }

    /// Where a quote or list marker at this offset ends, if there is one.
    private func afterMarker(_ at: Int, in range: Range<Int>) -> Int? {
        switch source[at] {
        case UInt8(ascii: ">"): return at + 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return isBlank(at + 1, in: range) ? at + 1 : nil
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            var end = at
            while end < range.upperBound, end < at + 10, source[end] >= 0x30, source[end] <= 0x39 { end += 1 }
            guard end < range.upperBound, source[end] == UInt8(ascii: ".") || source[end] == UInt8(ascii: ")"),
                isBlank(end + 1, in: range)
            else { return nil }
            return end + 1
        default: return nil
        }
    }

    private func isBlank(_ at: Int, in range: Range<Int>) -> Bool {
        at >= range.upperBound || width(of: source[at]) != nil
    }
}
