/// Makes values of what libyaml finds (YAML 1.2.2, section 3.1: to compose). Nesting is bounded by `YAMLGuard`, so that recursion
/// is too.
struct YAMLComposer {
    private let file: String
    private let firstLine: Int
    private let text: ArraySlice<UInt8>
    /// Made when a value without words is met, which in most documents is never.
    private lazy var lines = Array(ByteLines(text))
    private(set) var findings: [Finding] = []

    init(file: String, firstLine: Int, text: ArraySlice<UInt8>) {
        self.file = file
        self.firstLine = firstLine
        self.text = text
    }

    /// The value of the one document in a text; nil when there is none.
    mutating func value(of sealed: ArraySlice<UInt8>) throws(YAMLFailure) -> YAMLValue? {
        try sealed.withUnsafeBufferPointer { bytes throws(YAMLFailure) in
            var events = YAMLEvents(bytes)
            guard try events.enterDocument() else { return nil }
            let (first, mark) = try events.next()
            let value = try value(first, mark, &events)
            try events.leaveDocument()
            return value
        }
    }

    private mutating func value(
        _ event: YAMLEvents.Event, _ mark: YAMLEvents.Mark, _ events: inout YAMLEvents
    ) throws(YAMLFailure) -> YAMLValue {
        let place = Place(line: mark.line + firstLine, column: mark.column + 1)
        return switch event {
        case .scalar(let text): .text(plain(text, at: place), place)
        case .sequence: .list(try items(&events), place)
        case .mapping: .mapping(try mapping(&events), place)
        // There is none where a value is to be.
        case .end: .text("", place)
        }
    }

    /// `"\u0001"` makes a control character of plain letters.
    private mutating func plain(_ text: String, at place: Place) -> String {
        var text = text
        let (hasControls, isSealed) = text.withUTF8 { bytes in
            let hasControls = bytes.contains { $0 < 0x20 && $0 != .lineFeed && $0 != UInt8(ascii: "\t") }
            return (hasControls, bytes.contains(YAMLSeal.firstByte))
        }
        guard hasControls else { return isSealed ? YAMLSeal.opened(text) : text }
        findings.append(Finding(YAMLFault.controlCharacter, in: file, at: place))
        return ""
    }

    private mutating func items(_ events: inout YAMLEvents) throws(YAMLFailure) -> [YAMLValue] {
        var items: [YAMLValue] = []
        while true {
            let (event, mark) = try events.next()
            if case .end = event { return items }
            items.append(try value(event, mark, &events))
        }
    }

    private mutating func mapping(_ events: inout YAMLEvents) throws(YAMLFailure) -> YAMLMapping {
        var entries: [YAMLMapping.Entry] = []
        var keys = Keys()
        while true {
            let (event, mark) = try events.next()
            if case .end = event { break }
            guard case .scalar(let text) = event else {
                try passEntry(event, mark, &events)
                continue
            }
            let place = Place(line: mark.line + firstLine, column: mark.column + 1)
            let name = plain(text, at: place)
            if let first = keys.add(name, mark) {
                findings.append(Finding(YAMLFault.duplicateKey(name, first: first.line + firstLine), in: file, at: place))
            }
            let (next, valueMark) = try events.next()
            let value = try value(next, valueMark, &events)
            entries.append(.init(key: name, keyPlace: place, value: value, note: note(for: value, place)))
        }
        if let twice = keys.twice { throw .twice(key: twice.key, twice.first) }
        return YAMLMapping(entries: entries)
    }

    /// Leaves out an entry whose key is no text.
    private mutating func passEntry(
        _ key: YAMLEvents.Event, _ mark: YAMLEvents.Mark, _ events: inout YAMLEvents
    ) throws(YAMLFailure) {
        let before = findings
        _ = try value(key, mark, &events)
        let (event, valueMark) = try events.next()
        _ = try value(event, valueMark, &events)
        let place = Place(line: mark.line + firstLine, column: mark.column + 1)
        findings = before + [Finding(YAMLFault.keyNotText, in: file, at: place)]
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
}

/// The keys of one mapping, and those of them that are one.
private struct Keys {
    /// Where each spelling was met first.
    private var seen: [String: (name: String, mark: YAMLEvents.Mark)] = [:]
    /// Of the keys that stand there twice letter for letter the first by name.
    private(set) var twice: (key: String, first: YAMLEvents.Mark)?

    /// - Returns: where the key stands already, if perhaps in another spelling.
    mutating func add(_ name: String, _ mark: YAMLEvents.Mark) -> YAMLEvents.Mark? {
        let plain = YAMLKey.plain(name)
        let spelling = plain.isEmpty ? name : plain
        guard let first = seen[spelling] else {
            seen[spelling] = (name, mark)
            return nil
        }
        if first.name == name, !name.isEmpty, twice.map({ name < $0.key }) ?? true { twice = (name, first.mark) }
        return first.mark
    }
}
