/// Words that belong to one person each, found in bytes in one pass.
struct SecretWords: Sendable {
    /// By their first four bytes.
    private var needles: [UInt32: [(bytes: [UInt8], row: Int)]] = [:]
    /// Whether spaces count. They do not where words are read off a page: what parts them there is room, and so is what parts letters.
    private let hasSpaces: Bool
    /// Which pairs of first bytes any of them has: most places are passed by with one look.
    private var starts = [Bool](repeating: false, count: 65_536)

    init(_ people: [Recipient], withSpaces hasSpaces: Bool = true) {
        self.hasSpaces = hasSpaces
        for person in people {
            for text in Self.telling(of: person) {
                for spelling in Set([text, Self.inHTML(text)]) { add(oneLine(Array(spelling.utf8)), person.row) }
            }
        }
    }

    /// A first name or a town alone tells of nobody.
    private static func telling(of person: Recipient) -> [String] {
        let lines = person.address?.lines ?? []
        let numbered = lines.filter { $0.contains(where: \.isNumber) && $0.count >= 5 }
        return (person.name.contains(" ") ? [person.name] : []) + numbered
    }

    private static func inHTML(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("'", with: "&#39;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
    }

    private mutating func add(_ bytes: [UInt8], _ row: Int) {
        guard bytes.count >= 4 else { return }
        let key = bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
        needles[key, default: []].append((bytes, row))
        starts[Int(key & 0xFFFF)] = true
    }

    /// The rows whose words are in the bytes, over the ends of lines too.
    func rows(in bytes: [UInt8]) -> [Int] {
        var rows: Set<Int> = []
        oneLine(bytes).withUnsafeBytes { text in
            guard text.count >= 4 else { return }
            for index in 0...(text.count - 4) {
                let key = text.loadUnaligned(fromByteOffset: index, as: UInt32.self)
                guard starts[Int(key & 0xFFFF)], let found = needles[key] else { continue }
                for needle in found where text[index...].starts(with: needle.bytes) { rows.insert(needle.row) }
            }
        }
        return rows.sorted()
    }

    /// The same with one space in the place of all that parts words, or none; with one kind of apostrophe; and without what does not
    /// show: marks of where a line may end and which way it runs.
    private func oneLine(_ bytes: [UInt8]) -> [UInt8] {
        let space = UInt8(ascii: " ")
        let hasSpaces = hasSpaces
        return [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
            bytes.withUnsafeBufferPointer { text in
                var index = 0
                while index < text.count {
                    let byte = text[index]
                    let next = index + 1 < text.count ? text[index + 1] : 0
                    let third = index + 2 < text.count ? text[index + 2] : 0
                    switch (byte, next, third) {
                    // No-break space, and spaces of other widths.
                    case (0...0x20, _, _), (0xC2, 0xA0, _), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF):
                        if hasSpaces, count == 0 || out[count - 1] != space {
                            out[count] = space
                            count += 1
                        }
                        index += byte <= 0x20 ? 1 : byte == 0xC2 ? 2 : 3
                    case (0xE2, 0x80, 0x98...0x99):
                        out[count] = UInt8(ascii: "'")
                        count += 1
                        index += 3
                    // Soft hyphen, zero width, word joiner, directions, byte order mark.
                    case (0xC2, 0xAD, _): index += 2
                    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF), (0xEF, 0xBB, 0xBF): index += 3
                    default:
                        out[count] = byte
                        count += 1
                        index += 1
                    }
                }
            }
        }
    }
}
