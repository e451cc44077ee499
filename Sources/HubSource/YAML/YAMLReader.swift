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
        let text = YAMLTidied.tidied(bytes)
        if let (fault, place) = YAMLGuard.fault(in: text, firstLine: firstLine) {
            let advice = fault.isSign ? YAMLAdvice.slip(in: text, complaint: place.line - firstLine) : nil
            return advice.map { failed($0.slip, $0.line, $0.column) } ?? failed(fault, place)
        }
        do {
            // No resolver rules: everything stays text, and no regular expression runs.
            guard let node = try compose(yaml: Sealed.sealed(text), .basic, Constructor([:], [:], [:]), .utf8) else { return (YAMLMapping(), []) }
            if let (slip, line, column) = YAMLAdvice.slip(in: text, complaint: nil) { return failed(slip, line, column) }
            var reading = NodeReading(file: file, firstLine: firstLine, text: text)
            guard case .mapping(let mapping, _) = reading.value(of: node) else {
                if node.string?.isEmpty == true { return (YAMLMapping(), []) }
                return failed(YAMLFault.notAMapping, top)
            }
            return (mapping, reading.findings)
        } catch let error as YamlError {
            let (fault, place) = fault(of: error, in: text, firstLine: firstLine)
            if case .duplicateKey = fault { return failed(fault, place ?? top) }
            let complaint = place.map { $0.line - firstLine } ?? text.count
            let advice = YAMLAdvice.slip(in: text, complaint: complaint)
            return advice.map { failed($0.slip, $0.line, $0.column) } ?? failed(fault, place ?? top)
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
            let twice = YAMLTwice.places(of: key, in: text, from: context.mark.line - 1, firstLine: firstLine)
            return (.duplicateKey(key, first: twice?.first.line), twice?.second ?? place(context.mark))
        default:
            return (.wrong(problem: "it cannot be read"), nil)
        }
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
        func isSealed(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "!")
        }
        guard bytes.contains(where: isSealed) else { return String(decoding: bytes, as: UTF8.self) }
        var sealed: [UInt8] = []
        sealed.reserveCapacity(bytes.count)
        for byte in bytes {
            if isSealed(byte), let letter = letters.first(where: { $0.sign == byte })?.letter {
                sealed += letter.utf8
            } else {
                sealed.append(byte)
            }
        }
        return String(decoding: sealed, as: UTF8.self)
    }

    /// Of all three letters.
    static let firstByte: UInt8 = 0xEF

    static func opened(_ text: String) -> String {
         letters.reduce(text) { $0.replacing($1.letter, with: String(UnicodeScalar($1.sign))) }
    }
}

/// Turns Yams nodes into our values. Nesting is bounded by `YAMLGuard`, so that recursion is too.
private struct NodeReading {
    let file: String
    let firstLine: Int
    let text: ArraySlice<UInt8>
    /// Made when a value without words is met, which in most documents is never.
    lazy var lines = Array(ByteLines(text))
    var findings: [Finding] = []

    mutating func value(of node: Node) -> YAMLValue {
        switch node {
        case .scalar(let scalar):
            let place = place(of: scalar.mark)
            return .text(plain(scalar.string, at: place), place)
        case .sequence(let sequence): return .list(sequence.map { value(of: $0) }, place(of: sequence.mark))
        case .mapping(let mapping): return .mapping(self.mapping(mapping), place(of: mapping.mark))
        case .alias(let alias): return .text("", place(of: alias.mark))
        }
    }

    /// `"\u0001"` makes a control character of plain letters.
    private mutating func plain(_ text: String, at place: Place) -> String {
        var text = text
        let (hasControls, isSealed) = text.withUTF8 { bytes in
            (
                bytes.contains { $0 < 0x20 && $0 != .lineFeed && $0 != UInt8(ascii: "\t") },
                bytes.contains(Sealed.firstByte)
            )
        }
        guard hasControls else { return isSealed ? Sealed.opened(text) : text }
        findings.append(Finding(YAMLFault.controlCharacter, in: file, at: place))
        return ""
    }

    private mutating func mapping(_ mapping: Node.Mapping) -> YAMLMapping {
        var entries: [YAMLMapping.Entry] = []
        var seen = [String: Int](minimumCapacity: mapping.count)
        entries.reserveCapacity(mapping.count)
        // By index: to walk over a mapping of Yams' copies all that is in it.
        for index in mapping.indices {
            let pair = mapping[index]
            guard case .scalar(let scalar) = pair.key else {
                findings.append(Finding(YAMLFault.keyNotText, in: file, at: place(of: pair.key.mark)))
                continue
            }
            let place = place(of: scalar.mark)
            let name = plain(scalar.string, at: place)
            let spelling = YAMLKey.plain(name)
            let spelt = spelling.isEmpty ? name : spelling
            if let first = seen[spelt] {
                findings.append(Finding(YAMLFault.duplicateKey(name, first: first), in: file, at: place))
            } else {
                seen[spelt] = place.line
            }
            let value = value(of: pair.value)
            entries.append(.init(key: name, keyPlace: place, value: value, note: note(for: value, place)))
        }
        return YAMLMapping(entries: entries)
    }

    /// Where `#MeToo` stands in `title: #MeToo`: what follows the sign is a note to YAML. `# words` is meant as one.
    private mutating func note(for value: YAMLValue, _ place: Place) -> Located<String>? {
        guard case .text("", _) = value, lines.indices.contains(place.line - firstLine) else { return nil }
        let line = YAMLLine(lines[place.line - firstLine])
        guard line.colon != nil, line.value + 1 < line.end, line.bytes[line.value] == UInt8(ascii: "#"),
            !YAMLLine.isSpace(line.bytes[line.value + 1])
        else { return nil }
        return Located(line.text(line.value, line.end), Place(line: place.line, column: line.column(of: line.value)))
    }

    private func place(of mark: Mark?) -> Place {
        guard let mark else { return Place(line: firstLine, column: 1) }
        return Place(line: mark.line + firstLine - 1, column: max(mark.column, 1))
    }
}
