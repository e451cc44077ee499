/// Looks at settings as they were typed and names the first slip in them.
///
/// A parser complains where it can go no further, which is often a line below the slip, and in its own words. Each line is
/// looked at once.
struct YAMLAdvice {
    /// - Parameters:
    ///   - text: the settings, one or more lines.
    ///   - complaint: index of the line that the parser complains of; nil when it does not complain, and then only slips
    ///     are named that it takes for something else.
    /// - Returns: the slip, the index of its line and the column in letters from 1.
    static func slip(in text: ArraySlice<UInt8>, complaint: Int?) -> (slip: YAMLSlip, line: Int, column: Int)? {
        let lines = ByteLines(text).map(YAMLLine.init)
        var advice = YAMLAdvice(lines: lines, complaint: complaint)
        advice.look()
        return advice.found
    }

    /// Whether a slip may be in settings that a parser takes for something else: not where each line is of the form `key: value`, as in
    /// most documents.
    static func mayHoldSilentSlip(_ text: ArraySlice<UInt8>) -> Bool {
        ByteLines(text).contains { line in
            guard let first = line.first else { return false }
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
            return !isLetter || YAMLLine.nextColon(line, from: line.startIndex, to: line.endIndex) == nil
        }
    }

    private let lines: [YAMLLine]
    private let complaint: Int?
    private var found: (slip: YAMLSlip, line: Int, column: Int)?
    /// The next line to look at.
    private var index = 0
    /// The last setting or item of a list.
    private var last: Last?
    /// Columns, from 0, at which the settings around this line begin; outermost first.
    private var depths: [Int] = []
    /// Inside `key: |` all lines that are indented more than this are words.
    private var blockDepth: Int?

    private struct Last {
        /// Of an item, that of the list.
        var key: String
        var depth: Int
        /// Column of the dash of an item.
        var dash: Int?
        var hasValue: Bool
        /// Lines that are indented more than this go on with its words.
        var base: Int
    }

    private init(lines: [YAMLLine], complaint: Int?) {
        self.lines = lines
        self.complaint = complaint
    }

    private mutating func look() {
        let end = min(lines.count, complaint.map { $0 + 1 } ?? lines.count)
        while index < end, found == nil {
            let line = lines[index]
            let here = index
            index += 1
            if line.isBlank { continue }
            if let depth = blockDepth {
                if line.indent > depth { continue }
                blockDepth = nil
            }
            look(at: line, here)
        }
    }

    private mutating func report(_ slip: YAMLSlip, _ here: Int, _ offset: Int) {
        guard found == nil, complaint != nil || slip.isSilent else { return }
        found = (slip, here, lines[here].column(of: offset))
    }

    private mutating func look(at line: YAMLLine, _ here: Int) {
        let first = line.bytes.startIndex + line.indent
        if line.isNote { return }
        if line.beginsWithTab { return report(.tab, here, first) }
        if line.isFence {
            if last != nil { report(.dashes, here, first) }
            return
        }
        if let sign = wrongBullet(line) { return report(sign, here, first) }
        if line.hasDash {
            item(line, here)
        } else if line.colon != nil {
            setting(line, here)
        } else {
            words(line, here)
        }
    }

    // MARK: Lists

    /// `-power`, `* power`, `– power` where a line of a list is to be expected.
    private func wrongBullet(_ line: YAMLLine) -> YAMLSlip? {
        guard let last, !line.hasDash, line.start < line.end else { return nil }
        let isExpected = last.dash.map { $0 == line.indent } ?? (!last.hasValue && line.indent >= last.depth)
        guard isExpected else { return nil }
        let text = line.text(line.start, line.end)
        let margin = String(repeating: " ", count: line.indent)
        let sign = text.prefix(1)
        let rest = text.dropFirst()
        if sign == "-" {
            guard let next = rest.first, next != "-", !next.isNumber else { return nil }
            return .noSpaceAfterDash(line: Self.shown(margin + "- \(rest)"))
        }
        guard ["*", "+", "•", "·", "–", "—", "−"].contains(sign), rest.first == " " else { return nil }
        return .notADash(sign: String(sign), line: Self.shown(margin + "-\(rest)"))
    }

    private mutating func item(_ line: YAMLLine, _ here: Int) {
        let key = last?.key ?? ""
        depths.removeAll { $0 > line.indent }
        depths.append(line.depth)
        last = Last(
            key: line.key ?? key, depth: line.depth, dash: line.indent, hasValue: line.hasValue,
            base: line.colon == nil ? line.indent : line.depth)
        value(line, here)
    }

    // MARK: Settings

    private mutating func setting(_ line: YAMLLine, _ here: Int) {
        guard let colon = line.colon, let key = line.key else { return }
        let isWord = line.isWord(upTo: colon)
        if let last, line.indent > last.base, last.hasValue {
            let wanted = last.dash == last.base ? depths.first ?? 0 : last.base
            return report(
                isWord ? .indentation(spaces: line.indent, wanted: wanted) : .colonBelow(key: last.key), here,
                isWord ? line.bytes.startIndex : colon)
        }
        if last == nil, line.indent > 0, isOutdentedLater {
            return report(.indentation(spaces: line.indent, wanted: 0), here, line.bytes.startIndex)
        }
        let nearest = depths.first { $0 > line.indent }
        depths.removeAll { $0 > line.indent }
        if let nearest, depths.last != line.indent {
            return report(.indentation(spaces: line.indent, wanted: nearest), here, line.bytes.startIndex)
        }
        if depths.last != line.indent { depths.append(line.indent) }
        last = Last(key: key, depth: line.indent, hasValue: line.hasValue, base: line.indent)
        value(line, here)
    }

    /// Whether the first setting is indented more than another.
    private var isOutdentedLater: Bool {
        lines[index...].contains { $0.indent == 0 && $0.colon != nil && !$0.isBlank && !$0.isNote }
    }

    // MARK: Words alone

    private mutating func words(_ line: YAMLLine, _ here: Int) {
        guard let last else {
            if let tight = line.tightColon { reportTight(line, here, tight) }
            return
        }
        let isInside = line.indent > last.base
        if let tight = line.tightColon, !isInside || !last.hasValue { return reportTight(line, here, tight) }
        if !isInside { report(.runsOn(key: last.key, spaces: last.base + 2 - line.indent), here, line.bytes.startIndex + line.indent) }
    }

    private mutating func reportTight(_ line: YAMLLine, _ here: Int, _ colon: Int) {
        let key = line.text(line.start, colon)
        let whole = "\(line.text(line.bytes.startIndex, colon)): \(line.text(colon + 1, line.end))"
        report(.noSpaceAfterColon(key: key, line: Self.shown(whole)), here, colon)
    }

    // MARK: Values

    private mutating func value(_ line: YAMLLine, _ here: Int) {
        guard line.hasValue else { return }
        let byte = line.bytes[line.value]
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote(line, here)
        case UInt8(ascii: "["), UInt8(ascii: "{"): bracket(line, here)
        case UInt8(ascii: "|"), UInt8(ascii: ">"): block(line, here)
        case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
            UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
            report(.sign(Character(UnicodeScalar(byte)), line: rewritten(line)), here, line.value)
        case UInt8(ascii: "-"), UInt8(ascii: "?"):
            guard YAMLLine.isBreak(line.bytes, line.value + 1, line.end) else { return secondColon(line, here) }
            report(.sign(Character(UnicodeScalar(byte)), line: rewritten(line)), here, line.value)
        default: secondColon(line, here)
        }
    }

    private mutating func secondColon(_ line: YAMLLine, _ here: Int) {
        guard line.colon != nil, let second = YAMLLine.nextColon(line.bytes, from: line.value, to: line.end) else { return }
        let words = line.text(line.value, line.end)
        if let first = words.first, "“”„‟«‘’‚".contains(first) {
            let inner = words.dropFirst()
            let straight = inner.last.map { "“”„‟»‘’".contains($0) } == true ? inner.dropLast() : inner
            return report(.curlyQuotes(line: rewritten(line, String(straight))), here, line.value)
        }
        report(.secondColon(line: rewritten(line)), here, second)
    }

    /// `|` and `>` alone, or with `-`, `+` or a digit, begin a block of words.
    private mutating func block(_ line: YAMLLine, _ here: Int) {
        let head = line.text(line.value + 1, line.end).prefix { $0 != " " }
        let rest = line.text(line.value + 1, line.end).dropFirst(head.count).drop { $0 == " " }
        if head.allSatisfy({ "+-123456789".contains($0) }), rest.isEmpty || rest.hasPrefix("#") {
            blockDepth = line.colon == nil ? line.indent : line.depth
        } else {
            report(.sign(Character(UnicodeScalar(line.bytes[line.value])), line: rewritten(line)), here, line.value)
        }
    }

    private mutating func quote(_ line: YAMLLine, _ here: Int) {
        let quote = line.bytes[line.value]
        if let close = YAMLQuote.close(of: line.value, in: line.bytes, line.end) {
            return wordsAfter(close, line, here)
        }
        while index < lines.count {
            let next = lines[index]
            guard next.isBlank || next.indent > line.indent else { break }
            index += 1
            if YAMLQuote.close(quote, in: next.bytes, from: next.bytes.startIndex, next.end) != nil { return }
        }
        let mark = Character(UnicodeScalar(quote))
        let whole = isAlone(here) ? rewritten(line, line.text(line.value + 1, line.end)) : nil
        report(.openQuote(mark, line: whole), here, line.value)
    }

    private mutating func wordsAfter(_ close: Int, _ line: YAMLLine, _ here: Int) {
        let rest = line.text(close + 1, line.end).drop { $0 == " " || $0 == "\t" }
        guard !rest.isEmpty, !rest.hasPrefix("#") else { return }
        let sign = line.bytes[close]
        var words = line.text(line.value, line.end)
        // In 'It's ours' the outer two were to be quotes, and the one inside is an apostrophe.
        if sign == UInt8(ascii: "'"), words.last == "'", words.count > 2 { words = String(words.dropFirst().dropLast()) }
        report(.wordsAfter(Character(UnicodeScalar(sign)), line: rewritten(line, words)), here, close + 1)
    }

    private mutating func bracket(_ line: YAMLLine, _ here: Int) {
        var open: [UInt8] = []
        var close = Self.close(&open, line.bytes, from: line.value, line.end)
        if let close { return wordsAfter(close, line, here) }
        let closing = open.first ?? UInt8(ascii: "]")
        while close == nil, index < lines.count {
            let next = lines[index]
            if !next.isBlank, next.indent <= line.indent, next.colon != nil || next.isFence { break }
            index += 1
            close = Self.close(&open, next.bytes, from: next.bytes.startIndex, next.end)
        }
        guard close == nil else { return }
        let sign = Character(UnicodeScalar(line.bytes[line.value]))
        let end = Character(UnicodeScalar(closing))
        var words = line.text(line.bytes.startIndex, line.end)
        if let last = words.last, "]}".contains(last), last != end { words.removeLast() }
        let isAlone = isAlone(here) && open.count == 1
        report(.openBracket(sign, closing: end, line: isAlone ? Self.shown(words + String(end)) : nil), here, line.value)
    }

    /// - Parameter open: the closing brackets that are still to come, outermost first.
    /// - Returns: where the outermost one is closed.
    private static func close(_ open: inout [UInt8], _ bytes: ArraySlice<UInt8>, from start: Int, _ end: Int) -> Int? {
        var position = start
        var startsValue = true
        while position < end {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                open.append(byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}"))
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                guard open.last == byte else { return nil }
                open.removeLast()
                if open.isEmpty { return position }
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard startsValue else { break }
                guard let close = YAMLQuote.close(of: position, in: bytes, end) else { return nil }
                position = close
            default: break
            }
            startsValue = "[{,:".utf8.contains(byte) || (startsValue && YAMLLine.isSpace(byte))
            position += 1
        }
        return nil
    }

    /// Whether only empty lines were passed since.
    private func isAlone(_ here: Int) -> Bool { lines[(here + 1)..<index].allSatisfy(\.isBlank) }

    // MARK: The line as it should be

    /// Longer lines are not repeated.
    private static let longestShown = 160

    private static func shown(_ line: String) -> String? { line.utf8.count <= longestShown ? line : nil }

    /// The line with its value in quotes.
    private func rewritten(_ line: YAMLLine, _ words: String? = nil) -> String? {
        guard line.end - line.start <= Self.longestShown else { return nil }
        let head = line.text(line.bytes.startIndex, line.start) + (line.key.map { "\($0): " } ?? "")
        return Self.shown(head + YAMLQuote.quoted(words ?? line.text(line.value, line.end)))
    }
}
