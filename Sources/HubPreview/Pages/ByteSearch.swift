/// Finding short ASCII texts in pages.
enum ByteSearch {
    static func first(_ text: StaticString, in bytes: [UInt8], from start: Int = 0) -> Int? {
        first(text.withUTF8Buffer(Array.init), in: bytes, from: start)
    }

    static func first(_ text: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
        guard let lead = text.first, bytes.count >= text.count else { return nil }
        var at = start
        while at <= bytes.count - text.count {
            if bytes[at] == lead, bytes[at..<(at + text.count)].elementsEqual(text) { return at }
            at += 1
        }
        return nil
    }

    static func last(_ text: StaticString, in bytes: [UInt8]) -> Int? {
        let text = text.withUTF8Buffer(Array.init)
        guard bytes.count >= text.count else { return nil }
        return (0...(bytes.count - text.count)).last { bytes[$0..<($0 + text.count)].elementsEqual(text) }
    }

    /// Whether the text stands somewhere, capital or small.
    static func contains(_ small: String, in bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).lowercased().contains(small)
    }
}
