/// Words as they stand in addresses and in the ids of headings.
public enum Slug {
    /// Lower case; letters and digits of any script stay, white space and joining signs become one `-`, all else goes.
    public static func of(_ text: some StringProtocol) -> String {
        if let ascii = ofASCII(text) { return ascii }
        var slug = ""
        for character in text.lowercased() {
            if character.isLetter || character.isNumber {
                slug.append(character)
            } else if isSeparator(character), slug.last != "-", !slug.isEmpty {
                slug.append("-")
            }
        }
        while slug.last == "-" { slug.removeLast() }
        return slug
    }

    /// Nearly all headings: no need to look at characters one by one.
    private static func ofASCII(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            guard byte < 0x80 else { return nil }
            if byte.isASCIILetterOrDigit {
                // Small letters and digits have the bit that capitals lack.
                bytes.append(byte | 0x20)
            } else if isSeparator(byte), let last = bytes.last, last != UInt8(ascii: "-") {
                bytes.append(UInt8(ascii: "-"))
            }
        }
        while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"): true
        default: false
        }
    }

    private static func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || "-_/–—".contains(character)
    }
}
