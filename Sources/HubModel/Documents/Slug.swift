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
        var isASCII = true
        let slug = String(unsafeUninitializedCapacity: text.utf8.count) { slug in
            var count = 0
            for byte in text.utf8 {
                guard byte < 0x80 else {
                    isASCII = false
                    return 0
                }
                if byte.isASCIILetterOrDigit {
                    // Small letters and digits have the bit that capitals lack.
                    slug[count] = byte | 0x20
                    count += 1
                } else if isSeparator(byte), count > 0, slug[count - 1] != UInt8(ascii: "-") {
                    slug[count] = UInt8(ascii: "-")
                    count += 1
                }
            }
            // At most one.
            return count > 0 && slug[count - 1] == UInt8(ascii: "-") ? count - 1 : count
        }
        return isASCII ? slug : nil
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
