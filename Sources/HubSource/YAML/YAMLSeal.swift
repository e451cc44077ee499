/// Signs that `YAMLGuard` takes for plain text are kept from libyaml, so that no trick with quotes makes one of them an
/// anchor, an alias or a tag. Each is one letter of the private use area for as long, so that columns stay right.
enum YAMLSeal {
    private static let letters: [(sign: UInt8, letter: String)] = [
        (UInt8(ascii: "&"), "\u{F8F0}"), (UInt8(ascii: "*"), "\u{F8F1}"), (UInt8(ascii: "!"), "\u{F8F2}"),
    ]

    static func sealed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isSealed(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "!")
        }
        guard bytes.contains(where: isSealed) else { return bytes }
        var sealed: [UInt8] = []
        sealed.reserveCapacity(bytes.count)
        for byte in bytes {
            if isSealed(byte), let letter = letters.first(where: { $0.sign == byte })?.letter {
                sealed += letter.utf8
            } else {
                sealed.append(byte)
            }
        }
        return sealed[...]
    }

    /// Of all three letters.
    static let firstByte: UInt8 = 0xEF

    static func opened(_ text: String) -> String {
        letters.reduce(text) { $0.replacing($1.letter, with: String(UnicodeScalar($1.sign))) }
    }
}
