/// Takes known fields out of a mapping, one at a time, and reports all that is wrong or left over.
public struct FieldReader {
    private let mapping: YAMLMapping
    private let file: String
    /// The keys as `YAMLKey.plain` has them, by index of their entries.
    private let plainKeys: [String]
    /// By index of entries: whether somebody asked for it.
    private var isKnown: [Bool]
    private var known: [String] = []
    /// Keys that must be there and are not, with the place to say so.
    private var missing: [(key: String, place: Place?)] = []
    /// Keys whose value is lines of their own, and whether the keys of those are free.
    private var holders: [String: Bool] = [:]
    public private(set) var findings: [Finding] = []

    public init(_ mapping: YAMLMapping, file: String) {
        self.mapping = mapping
        self.file = file
        plainKeys = mapping.entries.map { YAMLKey.plain($0.key) }
        isKnown = mapping.entries.map { _ in false }
        known.reserveCapacity(32)
    }

    public mutating func report(_ fault: some Fault, at place: Place?) {
        findings.append(Finding(fault, in: file, at: place))
    }

    /// The value as it is; nil for `key:` with nothing behind it, which is the same as no key.
    public mutating func value(_ key: String) -> YAMLMapping.Entry? {
        guard let entry = take(key) else { return nil }
        guard case .text("", _) = entry.value else { return entry }
        if let note = entry.note { report(FieldFault.note(key: entry.key, value: note.value), at: note.place) }
        return nil
    }

    private mutating func take(_ key: String) -> YAMLMapping.Entry? {
        known.append(key)
        guard let index = index(of: key) else { return nil }
        isKnown[index] = true
        return mapping.entries[index]
    }

    private func index(of key: String) -> Int? {
        // Most keys that are asked for are not there, and no other begins as they do.
        if let first = key.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
            !plainKeys.contains(where: { $0.utf8.first == first })
        {
            return nil
        }
        let plain = YAMLKey.plain(key)
        return plain.isEmpty ? mapping.entries.firstIndex { $0.key == key } : plainKeys.firstIndex(of: plain)
    }

    /// Words that must be there. What is said if they are not depends on the keys that nobody knows: see `finish`.
    ///
    /// - Parameter place: where to say that there is no such key.
    public mutating func required(_ key: String, at place: Place?) -> String? {
        let before = findings.count
        let words = text(key) ?? ""
        if !words.allSatisfy(\.isWhitespace) { return words }
        // A value of the wrong kind has its own finding by now.
        guard findings.count == before else { return nil }
        if let entry = entry(key) {
            report(FieldFault.empty(key: key), at: entry.keyPlace)
        } else {
            missing.append((key, place))
        }
        return nil
    }

    private func entry(_ key: String) -> YAMLMapping.Entry? { index(of: key).map { mapping.entries[$0] } }

    public mutating func located(_ key: String) -> Located<String>? {
        guard let entry = value(key) else { return nil }
        guard case .text(let text, let place) = entry.value else {
            report(FieldFault.wrongKind(key: key, wanted: "words"), at: entry.value.place)
            return nil
        }
        return Located(text, place)
    }

    public mutating func text(_ key: String) -> String? { located(key)?.value }

    /// Words with their meaning: `word`, or nil with a finding that lists what is allowed.
    public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, of type: Choice.Type
    ) -> Choice? {
        guard let text = located(key) else { return nil }
        if let match = Choice.allCases.first(where: { YAMLKey.isSame($0.rawValue, text.value) }) { return match }
        let allowed = Choice.allCases.map(\.rawValue)
        report(FieldFault.notAllowed(key: key, value: text.value, allowed: allowed), at: text.place)
        return nil
    }

    /// `true` or `false`; `yes` and `no` are understood too.
    public mutating func flag(_ key: String) -> Bool? {
        guard let text = located(key) else { return nil }
        switch text.value.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            report(FieldFault.notAllowed(key: key, value: text.value, allowed: ["true", "false"]), at: text.place)
            return nil
        }
    }

    public mutating func number(_ key: String) -> Int? {
        guard let text = located(key) else { return nil }
        if let number = Int(text.value) { return number }
        report(FieldFault.wrongKind(key: key, wanted: "a whole number"), at: text.place)
        return nil
    }

    public mutating func date(_ key: String) -> CalendarDate? {
        guard let text = located(key) else { return nil }
        if let date = CalendarDate(text.value) { return date }
        report(FieldFault.notADate(key: key, value: text.value), at: text.place)
        return nil
    }

    /// `"#1B2625"` or `"#abc"`. Without the quotes it is a note to YAML and the value is empty, which is said.
    public mutating func colour(_ key: String) -> Located<Colour>? {
        if let entry = entry(key), case .text("", _) = entry.value {
            _ = take(key)
            report(FieldFault.emptyColour(key: key), at: entry.keyPlace)
            return nil
        }
        guard let text = located(key) else { return nil }
        if let colour = Colour(text.value) { return Located(colour, text.place) }
        report(FieldFault.notAColour(key: key, value: text.value), at: text.place)
        return nil
    }

    /// A list of words; one word alone is a list of one.
    public mutating func list(_ key: String) -> [Located<String>] {
        guard let entry = value(key) else { return [] }
        switch entry.value {
        case .text(let text, let place): return [Located(text, place)]
        case .mapping(_, let place):
            report(FieldFault.wrongKind(key: key, wanted: "a list"), at: place)
            return []
        case .list(let items, _): return items.compactMap { word($0, key) }
        }
    }

    /// A list whose items hold no commas: `starting, power` without brackets was meant as two.
    public mutating func names(_ key: String) -> [Located<String>] {
        let items = list(key)
        guard case .text(let text, let place) = entry(key)?.value, text.contains(",") else { return items }
        report(FieldFault.commas(key: key, value: text), at: place)
        return []
    }

    private mutating func word(_ item: YAMLValue, _ key: String) -> Located<String>? {
        guard case .text(let text, let place) = item, !text.isEmpty else {
            report(FieldFault.wrongKind(key: key, wanted: "a list of words"), at: item.place)
            return nil
        }
        return Located(text, place)
    }

    /// Reads a mapping inside this one; its findings are added to this reader's.
    public mutating func inside<Result>(_ key: String, _ body: (inout FieldReader) -> Result) -> Result? {
        holders[key] = false
        guard let entry = value(key) else { return nil }
        guard case .mapping(let mapping, _) = entry.value else {
            report(FieldFault.wrongKind(key: key, wanted: "settings of its own, each on an indented line"), at: entry.value.place)
            return nil
        }
        return nested(mapping, body)
    }

    /// Free keys with words as values (`hard-words`).
    public mutating func words(_ key: String) -> [(key: Located<String>, value: String)] {
        holders[key] = true
        guard let entry = value(key) else { return [] }
        var entries: [YAMLMapping.Entry] = []
        switch entry.value {
        case .mapping(let mapping, _): entries = mapping.entries
        case .list(let items, _):
            // `- agree: say yes` is as good.
            for item in items {
                if case .mapping(let mapping, _) = item {
                    entries += mapping.entries
                } else {
                    report(FieldFault.wrongKind(key: key, wanted: Self.wordsWanted), at: item.place)
                }
            }
        case .text(_, let place): report(FieldFault.wrongKind(key: key, wanted: Self.wordsWanted), at: place)
        }
        return entries.compactMap { entry in
            guard case .text(let text, _) = entry.value else {
                report(FieldFault.wrongKind(key: entry.key, wanted: "words"), at: entry.value.place)
                return nil
            }
            return (Located(entry.key, entry.keyPlace), text)
        }
    }

    private static let wordsWanted = "lines like “word: what it means”"

    /// Call last: tells of every key that nobody asked for, with the likely one, and of those that are missing.
    public mutating func finish() {
        let known = known
        /// An empty key whose lines were perhaps to be those that follow.
        var holder: (key: String, isFree: Bool)?
        for (entry, isKnown) in zip(mapping.entries, isKnown) {
            if isKnown {
                holder = self.holder(entry)
                continue
            }
            let likely = Spelling.closest(to: entry.key, among: known)
            if let index = missing.firstIndex(where: { $0.key == likely }) {
                report(FieldFault.misspelt(entry.key, needed: missing.remove(at: index).key), at: entry.keyPlace)
            } else if let holder, likely == nil || holder.isFree {
                report(FieldFault.notIndented(entry.key, under: holder.key), at: entry.keyPlace)
            } else {
                report(FieldFault.unknownKey(entry.key, likely: likely, known: known), at: entry.keyPlace)
            }
        }
        for (key, place) in missing { report(FieldFault.missing(key: key), at: place) }
        missing = []
    }

    private func holder(_ entry: YAMLMapping.Entry) -> (key: String, isFree: Bool)? {
        guard case .text("", _) = entry.value else { return nil }
        return holders.first { YAMLKey.isSame($0.key, entry.key) }.map { (entry.key, $0.value) }
    }
}

/// A value and where it was written.
public struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
    public var value: Value
    public var place: Place

    public init(_ value: Value, _ place: Place) {
        self.value = value
        self.place = place
    }
}

extension FieldReader {
    /// All keys as they were written, for mappings whose keys are free.
    public var keys: [String] { mapping.entries.map(\.key) }

    /// The entries that nobody asked for, which are known from now on: for mappings with some free keys.
    public mutating func others() -> [YAMLMapping.Entry] {
        let others = zip(mapping.entries, isKnown).filter { !$0.1 }.map(\.0)
        isKnown = isKnown.map { _ in true }
        return others
    }

    public func isText(_ key: String) -> Bool {
        if case .text = mapping[key] { true } else { false }
    }
}

extension FieldReader {
    /// Reads a mapping that is not behind a key of this one, such as an item of a list.
    public mutating func nested<Result>(_ mapping: YAMLMapping, _ body: (inout FieldReader) -> Result) -> Result {
        var reader = FieldReader(mapping, file: file)
        let result = body(&reader)
        findings += reader.findings
        return result
    }
}
