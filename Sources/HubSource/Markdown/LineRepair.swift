/// Finds the true lines of a block's inlines where libcmark and the count of breaks lost some.
///
/// Rare (a definition above the words, an address on a line of its own), so it may look into the source: the first
/// words after each break are searched in the lines they can stand on.
struct LineRepair {
    private let lines: SourceLines
    /// How many lines the block has more than were counted.
    private let missing: Int32
    /// How many more lines may be searched, so that no block takes longer than its own length asks for.
    private var budget: Int32

    init(lines: SourceLines, missing: Int32) {
        self.lines = lines
        self.missing = missing
        budget = missing * 4 + 16
    }

    /// Corrects the nodes of the innermost open block, which is the last one entered.
    mutating func mend(_ builder: inout TreeBuilder) {
        let block = builder.innermost
        var shift: Int32 = 0
        var afterBreak = true
        for id in block + 1..<builder.upcoming {
            let node = builder.nodes[Int(id)]
            if afterBreak, shift < missing, let words = wordsOnLine(from: id, builder) {
                shift += gap(to: words, on: node.line + shift, atMost: missing - shift)
            }
            builder.changeLine(of: id, to: node.line + shift)
            afterBreak = node.kind == .softBreak || node.kind == .lineBreak
        }
        guard block + 1 < builder.upcoming else { return }
        builder.changeLine(of: block, to: builder.nodes[Int(block) + 1].line)
    }

    /// The first words at or after a node, before the next break: at most 16 bytes.
    private func wordsOnLine(from id: NodeID, _ builder: TreeBuilder) -> ArraySlice<UInt8>? {
        for node in builder.nodes[Int(id)...] {
            switch node.kind {
            case .text, .code: return builder.bytes[node.text.indices].prefix(16)
            case .softBreak, .lineBreak: return nil
            default: continue
            }
        }
        return nil
    }

    /// How many lines further down the words stand; 0 when they are not found.
    private mutating func gap(to words: ArraySlice<UInt8>, on line: Int32, atMost: Int32) -> Int32 {
        for step in 0...atMost {
            budget -= 1
            guard budget > 0 else { return 0 }
            if lines.contains(words, inLine: Int(line + step)) { return step }
        }
        return 0
    }
}
