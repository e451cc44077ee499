import HubSource

/// Looks for signs of Markdown that were left in the words of a block.
enum MarkdownSlips {
    /// - Parameter hasSigns: what `mayOccur` says of the text.
    /// - Returns: each slip with the text node it is in; one of a kind for each line.
    static func find(in block: NodeID, of tree: MarkdownTree, hasSigns: Bool) -> [(MarkdownSlip, NodeID)] {
        guard hasSigns || mayBeginLines(block, tree) else { return [] }
        var found: [(MarkdownSlip, NodeID)] = []
        var lines: [(node: NodeID, words: ArraySlice<UInt8>)] = []
        var isLineStart = true
        var passed: NodeID = block
        var bold = 0
        for node in tree.subtree(of: block).dropFirst() where node >= passed {
            switch tree[node].kind {
            case .softBreak, .lineBreak: isLineStart = true
            case .text:
                let words = tree.slice(tree[node].text)
                if isLineStart { lines.append((node, words)) }
                isLineStart = false
                found += inner(words, &bold).map { ($0, node) }
            case .link, .image, .code, .htmlInline:
                passed = tree[node].end
                isLineStart = false
            default: isLineStart = false
            }
        }
        guard tree[block].kind == .paragraph else { return found }
        return starts(of: lines) + found
    }

    /// Whether the words of a text hold any sign that slips are made of, but for what begins a line. Most hold none.
    static func mayOccur(in tree: MarkdownTree) -> Bool { signs.contains { tree.bytes.first($0, from: 0) != nil } }

    private static let signs = Array("*[]{|~".utf8)

    /// Whether a line begins like a list or a heading: with `#`, `-`, `·`, or the first byte of `•` and `–`.
    private static func mayBeginLines(_ block: NodeID, _ tree: MarkdownTree) -> Bool {
        var isLineStart = true
        for id in tree.subtree(of: block).dropFirst() {
            let node = tree[id]
            switch node.kind {
            case .softBreak, .lineBreak: isLineStart = true
            case .text:
                if isLineStart, !node.text.isEmpty, mayBeginLine(tree.bytes[Int(node.text.start)]) { return true }
                isLineStart = false
            default: isLineStart = false
            }
        }
        return false
    }

    private static func mayBeginLine(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "#") || byte == UInt8(ascii: "-") || byte == 0xC2 || byte == 0xE2
    }

    // MARK: At the start of lines

    private static func starts(of lines: [(node: NodeID, words: ArraySlice<UInt8>)]) -> [(MarkdownSlip, NodeID)] {
        guard let first = lines.first else { return [] }
        if isTable(lines.map(\.words)) { return [(.table, first.node)] }
        var found: [(MarkdownSlip, NodeID)] = []
        if isTask(first.words) { found.append((.task, first.node)) }
        for sign in ["•", "·", "–", "-", "*"] {
            let marked = lines.filter { isListLine($0.words, sign) }
            if marked.count > 1 {
                found.append((.list(sign), marked[0].node))
                break
            }
        }
        return found + lines.compactMap { line in headingLevel(line.words).map { (.heading(level: $0), line.node) } }
    }

    /// `##Heading`; one `#` alone begins a word on other sites (`#MeToo`).
    private static func headingLevel(_ words: ArraySlice<UInt8>) -> Int? {
        let level = words.prefix { $0 == UInt8(ascii: "#") }.count
        guard (2...6).contains(level), words.count > level else { return nil }
        return words[words.startIndex + level] > 0x20 ? level : nil
    }

    /// `[] words`, `[ ]words`, `[x]words`, `-[ ] words`.
    private static func isTask(_ words: ArraySlice<UInt8>) -> Bool {
        let rest = words.first.map { "-*+".utf8.contains($0) } ?? false ? words.dropFirst() : words
        for box in ["[]", "[ ]", "[x]", "[X]", "[ x]", "[x ]", "[  ]"] where rest.starts(with: box.utf8) {
            guard let next = rest.dropFirst(box.utf8.count).first else { return false }
            return next == 0x20 || isLetter(next)
        }
        return false
    }

    /// Two lines or more between pipes, or three with as many pipes each; one with its line of dashes has its own finding.
    private static func isTable(_ lines: [ArraySlice<UInt8>]) -> Bool {
        let pipe = UInt8(ascii: "|")
        guard lines.count > 1, let first = lines.first, first.contains(pipe) else { return false }
        if lines.contains(where: { $0.contains(UInt8(ascii: "-")) && $0.allSatisfy { "|-: \t".utf8.contains($0) } }) { return false }
        if lines.prefix(2).allSatisfy({ $0.first == pipe && $0.dropFirst().contains(pipe) }) { return true }
        let counts = lines.map { line in line.count { $0 == pipe } }
        return lines.count > 2 && counts[0] > 0 && counts.allSatisfy { $0 == counts[0] }
    }

    private static func isListLine(_ words: ArraySlice<UInt8>, _ sign: String) -> Bool {
        guard words.starts(with: sign.utf8), let next = words.dropFirst(sign.utf8.count).first else { return false }
        // A dash and a space make a list already; a dash before a name or a number may be what it says.
        return sign.utf8.count > 1 ? next == 0x20 || next == 0x09 || next == 0xC2 || isLetter(next) : isLetter(next)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x80 }

    // MARK: Inside words

    /// How many bytes before and after a sign are looked at: nobody writes a longer link, and a text of nothing but signs stays cheap.
    private static let reach = 300

    /// - Parameter bold: pairs of stars so far in the block: one pair is no slip yet.
    private static func inner(_ words: ArraySlice<UInt8>, _ bold: inout Int) -> [MarkdownSlip] {
        var found: [MarkdownSlip] = []
        var at = words.startIndex
        // Signs that nothing closes are most of what a text of signs is made of.
        let hasBracket = words.contains(UInt8(ascii: "]")), hasBrace = words.contains(UInt8(ascii: "}"))
        let hasParenthesis = words.contains(UInt8(ascii: ")"))
        func report(_ slip: MarkdownSlip) { if !found.contains(slip) { found.append(slip) } }
        while let next = words[at...].firstIndex(where: isSign) {
            at = next
            let rest = words[at...].prefix(reach)
            switch words[at] {
            case UInt8(ascii: "[") where !hasBracket, UInt8(ascii: "!") where !hasBracket, UInt8(ascii: "{") where !hasBrace: break
            case UInt8(ascii: "!") where rest.starts(with: "![".utf8): if isPicture(rest) { report(.picture) }
            case UInt8(ascii: "]") where hasParenthesis || rest.dropFirst().first == UInt8(ascii: "["):
                if let slip = link(rest, before: words[..<at].suffix(reach)) { report(slip) }
            case UInt8(ascii: "[") where rest.starts(with: "[^".utf8) && closes(rest.dropFirst(2)): report(.footnote)
            case UInt8(ascii: "[") where rest.starts(with: "[[".utf8) && ByteSearch.first("]]", in: rest) != nil: report(.otherProgram("[["))
            case UInt8(ascii: "{"): if let sign = foreign(rest) { report(.otherProgram(sign)) }
            case UInt8(ascii: "~") where isPair(words, at, UInt8(ascii: "~")):
                if ByteSearch.first("~~", in: rest.dropFirst(2)) != nil { report(.crossedOut) }
                at += 1
            case UInt8(ascii: "*") where isPair(words, at, UInt8(ascii: "*")):
                bold += 1
                if bold == 2 { report(.bold) }
                at += 1
            default: break
            }
            at += 1
        }
        return withoutEchoes(found)
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "{"), UInt8(ascii: "~"), UInt8(ascii: "*"): true
        default: false
        }
    }

    /// A picture looks like a link too, and so does what another program would have made one.
    private static func withoutEchoes(_ found: [MarkdownSlip]) -> [MarkdownSlip] {
        let isForeign = found.contains { if case .otherProgram = $0 { true } else { false } }
        guard isForeign || found.contains(.picture) else { return found }
        return found.filter { slip in
            switch slip {
            case .picture: !isForeign
            case .link, .linkWithSpace, .linkWithoutAddress: false
            default: true
            }
        }
    }

    /// Two of a sign, and neither one more before nor after.
    private static func isPair(_ words: ArraySlice<UInt8>, _ at: Int, _ sign: UInt8) -> Bool {
        guard at + 1 < words.endIndex, words[at + 1] == sign else { return false }
        return (at == words.startIndex || words[at - 1] != sign) && (at + 2 >= words.endIndex || words[at + 2] != sign)
    }

    private static func isPicture(_ words: ArraySlice<UInt8>) -> Bool {
        guard let close = words.firstIndex(of: UInt8(ascii: "]")) else { return false }
        let after = words[(close + 1)...].drop { $0 == 0x20 }.first
        return after == UInt8(ascii: "(") || after == UInt8(ascii: "[")
    }

    private static func link(_ words: ArraySlice<UInt8>, before: ArraySlice<UInt8>) -> MarkdownSlip? {
        let next = words.dropFirst()
        if next.first == UInt8(ascii: "("), next.contains(UInt8(ascii: ")")) { return .link }
        guard let open = before.lastIndex(of: UInt8(ascii: "[")) else { return nil }
        let label = before[(open + 1)...]
        if next.first == UInt8(ascii: "["), closes(next.dropFirst()), !label.allSatisfy({ (0x30...0x39).contains($0) }) {
            return .linkWithoutAddress
        }
        guard next.starts(with: " (".utf8), let end = next.firstIndex(of: UInt8(ascii: ")")) else { return nil }
        return isAddress(next[(next.startIndex + 2)..<end]) ? .linkWithSpace : nil
    }

    private static func isAddress(_ words: ArraySlice<UInt8>) -> Bool {
        guard !words.isEmpty, !words.contains(where: { $0 <= 0x20 }) else { return false }
        let text = String(decoding: words, as: UTF8.self).lowercased()
        let hasStart = ["http:", "https:", "mailto:", "tel:", "www.", "#", "../", "./"].contains { text.hasPrefix($0) }
        return hasStart || [".md", ".pdf", ".html", ".docx", ".svg", ".png", ".jpg", ".jpeg"].contains { text.hasSuffix($0) }
    }

    private static func closes(_ words: ArraySlice<UInt8>) -> Bool {
        guard let end = words.firstIndex(of: UInt8(ascii: "]")) else { return false }
        return end > words.startIndex && !words[..<end].contains(UInt8(ascii: "["))
    }

    /// Signs of programs that put pages together: Liquid, Handlebars, kramdown.
    private static func foreign(_ words: ArraySlice<UInt8>) -> String? {
        let pairs = [("{{", "}}"), ("{%", "%}"), ("{:", "}")]
        return pairs.first { words.starts(with: $0.0.utf8) && ByteSearch.first($0.1, in: words) != nil }?.0
    }
}
