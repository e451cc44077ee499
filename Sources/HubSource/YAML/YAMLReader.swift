import Yams

/// Reads YAML into values with places. The only file that knows Yams.
///
/// Anchors, aliases and tags are refused before Yams sees them, and so is nesting that nobody writes by hand:
/// they are how a few lines of YAML become gigabytes.
public enum YAMLReader {
    /// Bytes of YAML taken at most, in front matter or a settings file.
    static let longest = 65_536

    /// - Parameters:
    ///   - bytes: valid UTF-8 with LF line ends.
    ///   - firstLine: line of the file that the first byte stands in, from 1.
    /// - Returns: the mapping at the top, empty where the YAML cannot be used, and what is wrong with it.
    public static func read(
        _ bytes: ArraySlice<UInt8>, file: String, firstLine: Int
    ) -> (mapping: YAMLMapping, findings: [Finding]) {
        func failed(_ fault: some Fault, _ place: Place) -> (YAMLMapping, [Finding]) {
            (YAMLMapping(), [Finding(fault, in: file, at: place)])
        }
        func failed(_ slip: YAMLSlip, _ line: Int, _ column: Int) -> (YAMLMapping, [Finding]) {
            failed(slip, Place(line: firstLine + line, column: column))
        }
        let top = Place(line: firstLine, column: 1)
        guard bytes.count <= longest else { return failed(YAMLFault.tooLong(bytes: bytes.count, limit: longest), top) }
        let text = Tidied.tidied(bytes)
        if let (fault, place) = YAMLGuard.fault(in: text, firstLine: firstLine) {
            let advice = fault.isSign ? YAMLAdvice.slip(in: text, complaint: place.line - firstLine) : nil
            return advice.map { failed($0.slip, $0.line, $0.column) } ?? failed(fault, place)
        }
        do {
            // No resolver rules: everything stays text, and no regular expression runs.
            guard let node = try compose(yaml: Sealed.sealed(text), .basic) else { return (YAMLMapping(), []) }
            if let (slip, line, column) = YAMLAdvice.slip(in: text, complaint: nil) { return failed(slip, line, column) }
            var reading = NodeReading(file: file, firstLine: firstLine, lines: text.split(separator: .lineFeed, omittingEmptySubsequences: false))
            guard case .mapping(let mapping, _) = reading.value(of: node) else {
                if node.string?.isEmpty == true { return (YAMLMapping(), []) }
                return failed(YAMLFault.notAMapping, top)
            }
            return (mapping, reading.findings)
        } catch let error as YamlError {
            let (fault, place) = fault(of: error, in: text, firstLine: firstLine)
            let isTwice = if case .duplicateKey = fault { true } else { false }
            if !isTwice, let (slip, line, column) = YAMLAdvice.slip(in: text, complaint: place.map { $0.line - firstLine } ?? .max - 1) {
                return failed(slip, line, column)
            }
            return failed(fault, place ?? top)
        } catch {
            return failed(YAMLFault.wrong(problem: "it cannot be read"), top)
        }
    }

    private static func fault(of error: YamlError, in text: ArraySlice<UInt8>, firstLine: Int) -> (YAMLFault, Place?) {
        func place(_ mark: Mark) -> Place { Place(line: mark.line + firstLine - 1, column: max(mark.column, 1)) }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let isEscape = YAMLProblem.escapes.contains(problem)
            return (isEscape ? .backslash : .wrong(problem: YAMLProblem.words(for: problem)), place(mark))
        case .duplicatedKeysInMapping(let duplicates, let context):
            let key = Sealed.opened(duplicates.sorted().first ?? "")
            guard let (first, second) = YAMLTwice.places(of: key, in: text, from: context.mark.line - 1, firstLine: firstLine) else {
                return (.duplicateKey(key, first: nil), place(context.mark))
            }
            return (.duplicateKey(key, first: first.line), second)
        default:
            return (.wrong(problem: "it cannot be read"), nil)
        }
    }
}

/// Finds a key that is there twice, each on a line of its own, since the parser names only the place of the first.
private enum YAMLTwice {
    /// - Parameter start: index of the line that the mapping begins in.
    static func places(
        of key: String, in text: ArraySlice<UInt8>, from start: Int, firstLine: Int
    ) -> (first: Place, second: Place)? {
        var first: (place: Place, depth: Int)?
        for (index, bytes) in text.split(separator: .lineFeed, omittingEmptySubsequences: false).enumerated() where index >= start {
            let line = YAMLLine(bytes)
            guard !line.isBlank, let written = line.key, written == key || written == "\"\(key)\"" || written == "'\(key)'" else { continue }
            let place = Place(line: firstLine + index, column: line.column(of: line.start))
            guard let (before, depth) = first else {
                first = (place, line.depth)
                continue
            }
            if depth == line.depth { return (before, place) }
        }
        return nil
    }
}

/// What editors type without seeing it and mean no harm by.
private enum Tidied {
    /// Without lines of dashes around the settings of a file, and with plain spaces for non-breaking ones (U+00A0) at the
    /// start of a line and behind the colon of a key or the dash of a list. Each letter stays in its line and column.
    static func tidied(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let text = withoutLastFence(bytes)
        guard text.contains(0xA0) else { return text }
        var tidied: [UInt8] = []
        tidied.reserveCapacity(text.count)
        for line in text.split(separator: .lineFeed, omittingEmptySubsequences: false) {
            if !tidied.isEmpty || line.startIndex > text.startIndex { tidied.append(.lineFeed) }
            tidy(line, into: &tidied)
        }
        return tidied[...]
    }

    private static func withoutLastFence(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let last = bytes.lastIndex(where: { !YAMLLine.isSpace($0) && $0 != .lineFeed }) else { return bytes }
        let start = (bytes[...last].lastIndex(of: .lineFeed) ?? bytes.startIndex - 1) + 1
        return YAMLLine(bytes[start...last]).isFence ? bytes[..<start] : bytes
    }

    private static func tidy(_ line: ArraySlice<UInt8>, into tidied: inout [UInt8]) {
        var position = line.startIndex
        func skip(_ tidied: inout [UInt8]) {
            while position < line.endIndex {
                if YAMLLine.isSpace(line[position]) {
                    tidied.append(line[position])
                    position += 1
                } else if line[position...].starts(with: [0xC2, 0xA0]) {
                    tidied.append(.blank)
                    position += 2
                } else {
                    return
                }
            }
        }
        skip(&tidied)
        if position < line.endIndex, line[position] == UInt8(ascii: "-"), line[(position + 1)...].starts(with: [0xC2, 0xA0]) {
            tidied.append(line[position])
            position += 1
            skip(&tidied)
        }
        let rest = line[position...]
        if let colon = rest.firstIndex(of: UInt8(ascii: ":")), YAMLLine(rest).isWord(upTo: colon) {
            tidied += line[position...colon]
            position = colon + 1
            skip(&tidied)
        }
        tidied += line[position...]
    }
}

/// What libyaml complains of, in words for an editor.
private enum YAMLProblem {
    static let escapes: Set<String> = [
        "found unknown escape character", "did not find expected hexdecimal number", "found invalid Unicode character escape code",
    ]

    static func words(for problem: String) -> String {
        switch problem {
        case "mapping values are not allowed in this context": "there is a second colon in the line"
        case "found unexpected end of stream": "a quotation mark is opened and not closed"
        case "could not find expected ':'": "there is no colon after the name of a setting"
        case "found character that cannot start any token": "a value may not begin with this sign"
        case "found a tab character that violates indentation", "found a tab character where an indentation space is expected":
            "there is a tab where spaces must be"
        case "did not find expected ',' or ']'": "a “[” is opened and not closed"
        case "did not find expected ',' or '}'": "a “{” is opened and not closed"
        case "did not find expected key", "did not find expected '-' indicator":
            "this line does not begin where the lines above it do, or a quotation mark is out of place"
        default: "something is out of place"
        }
    }
}

/// Signs that `YAMLGuard` takes for plain text are kept from Yams, so that no trick with quotes makes one of them an
/// anchor, an alias or a tag. Each is one letter of the private use area for as long, so that columns stay right.
private enum Sealed {
    private static let letters: [(sign: UInt8, letter: String)] = [
        (UInt8(ascii: "&"), "\u{F8F0}"), (UInt8(ascii: "*"), "\u{F8F1}"), (UInt8(ascii: "!"), "\u{F8F2}"),
    ]

    static func sealed(_ bytes: ArraySlice<UInt8>) -> String {
        var sealed: [UInt8] = []
        sealed.reserveCapacity(bytes.count)
        for byte in bytes {
            if let letter = letters.first(where: { $0.sign == byte })?.letter {
                sealed += letter.utf8
            } else {
                sealed.append(byte)
            }
        }
        return String(decoding: sealed, as: UTF8.self)
    }

    static func opened(_ text: String) -> String {
        // The first byte of all three.
        guard text.utf8.contains(0xEF) else { return text }
        return letters.reduce(text) { $0.replacing($1.letter, with: String(UnicodeScalar($1.sign))) }
    }
}

/// Turns Yams nodes into our values. Nesting is bounded by `YAMLGuard`, so that recursion is too.
private struct NodeReading {
    let file: String
    let firstLine: Int
    let lines: [ArraySlice<UInt8>]
    var findings: [Finding] = []

    mutating func value(of node: Node) -> YAMLValue {
        let place = place(of: node)
        switch node {
        case .scalar(let scalar): return .text(plain(scalar.string, at: place), place)
        case .sequence(let sequence): return .list(sequence.map { value(of: $0) }, place)
        case .mapping(let mapping): return .mapping(self.mapping(mapping), place)
        case .alias: return .text("", place)
        }
    }

    /// `"\u0001"` makes a control character of plain letters.
    private mutating func plain(_ text: String, at place: Place) -> String {
        guard text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }) else {
            return Sealed.opened(text)
        }
        findings.append(Finding(YAMLFault.controlCharacter, in: file, at: place))
        return ""
    }

    private mutating func mapping(_ mapping: Node.Mapping) -> YAMLMapping {
        var entries: [YAMLMapping.Entry] = []
        var seen: [String: Int] = [:]
        for (key, value) in mapping {
            let place = place(of: key)
            guard let name = key.scalar.map({ plain($0.string, at: place) }) else {
                findings.append(Finding(YAMLFault.keyNotText, in: file, at: place))
                continue
            }
            let spelling = YAMLKey.plain(name)
            let spelt = spelling.isEmpty ? name : spelling
            if let first = seen[spelt] {
                findings.append(Finding(YAMLFault.duplicateKey(name, first: first), in: file, at: place))
            } else {
                seen[spelt] = place.line
            }
            let value = self.value(of: value)
            entries.append(.init(key: name, keyPlace: place, value: value, note: note(for: value, place)))
        }
        return YAMLMapping(entries: entries)
    }

    /// Where `#MeToo` stands in `title: #MeToo`: what follows the sign is a note to YAML. `# words` is meant as one.
    private func note(for value: YAMLValue, _ place: Place) -> Located<String>? {
        guard case .text("", _) = value, lines.indices.contains(place.line - firstLine) else { return nil }
        let line = YAMLLine(lines[place.line - firstLine])
        guard line.colon != nil, line.value + 1 < line.end, line.bytes[line.value] == UInt8(ascii: "#"),
            !YAMLLine.isSpace(line.bytes[line.value + 1])
        else { return nil }
        return Located(line.text(line.value, line.end), Place(line: place.line, column: line.column(of: line.value)))
    }

    private func place(of node: Node) -> Place {
        guard let mark = node.mark else { return Place(line: firstLine, column: 1) }
        return Place(line: mark.line + firstLine - 1, column: max(mark.column, 1))
    }
}
