/// A piece of YAML with its place: words, a list or a mapping. Words stay words: `no` is not false, `1.10` not 1.1.
public indirect enum YAMLValue: Sendable, Hashable {
    case text(String, Place)
    case list([YAMLValue], Place)
    case mapping(YAMLMapping, Place)

    public var place: Place {
        switch self {
        case .text(_, let place), .list(_, let place), .mapping(_, let place): place
        }
    }
}

/// Keys and values in the order they were written. A key is there once: twice is a finding.
public struct YAMLMapping: Sendable, Hashable {
    public var entries: [Entry]

    public struct Entry: Sendable, Hashable {
        public var key: String
        public var keyPlace: Place
        public var value: YAMLValue
        /// `#MeToo` of `title: #MeToo`, where a note is perhaps meant as the value; the value is empty then.
        public var note: Located<String>?

        public init(key: String, keyPlace: Place, value: YAMLValue, note: Located<String>? = nil) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
            self.note = note
        }
    }

    public init(entries: [Entry] = []) { self.entries = entries }

    public subscript(_ key: String) -> YAMLValue? {
        entries.first { YAMLKey.isSame($0.key, key) }?.value
    }
}

/// Editors write `review-by`, `review_by` or `Review by`; we take them all to be one key.
public enum YAMLKey {
    public static func isSame(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        let plainA = plain(a)
        return !plainA.isEmpty && plainA == plain(b)
    }

    /// Letters and digits only, lower case.
    public static func plain(_ key: String) -> String {
        if key.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) { return key }
        guard key.utf8.allSatisfy({ $0 < 0x80 }) else {
            return String(key.lowercased().filter { $0.isLetter || $0.isNumber })
        }
        return String(unsafeUninitializedCapacity: key.utf8.count) { plain in
            var count = 0
            for byte in key.utf8 {
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): plain[count] = byte
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): plain[count] = byte | 0x20
                default: continue
                }
                count += 1
            }
            return count
        }
    }
}
