/// The bytes of a text while it is scanned.
typealias ProseBytes = UnsafeBufferPointer<UInt8>

/// What single characters are, in UTF-8. Fast for ASCII, exact for Latin letters with accents.
enum Letters {
    static func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
    static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    static func isASCIIWord(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) || isDigit(byte) }

    /// The end of the small letters of ASCII that begin at an offset. Most of a text is made of them.
    @inline(__always)
    static func endOfSmall(_ bytes: ProseBytes, _ at: Int, _ end: Int) -> Int {
        var at = at
        while at + atOnce <= end {
            let count = countOfSmall(eight(bytes, at))
            at += count
            if count < atOnce { return at }
        }
        while at < end, isSmall(bytes[at]) { at += 1 }
        return at
    }

    /// Bytes that are looked at together.
    static let atOnce = 8

    /// Eight bytes, the first one lowest.
    @inline(__always)
    static func eight(_ bytes: ProseBytes, _ at: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }

    /// How many of eight bytes are small letters of ASCII, up to the first that is none. Where a word ends is a jump that processors
    /// guess wrong, for each word; this asks for none.
    @inline(__always)
    static func countOfSmall(_ eight: UInt64) -> Int {
        let seven = eight & 0x7F7F_7F7F_7F7F_7F7F
        let fromA = seven &+ 0x1F1F_1F1F_1F1F_1F1F, pastZ = seven &+ 0x0505_0505_0505_0505
        let others = ~(fromA & ~pastZ & ~eight) & 0x8080_8080_8080_8080
        return others.trailingZeroBitCount >> 3
    }

    /// Ones for the first of eight bytes, at most seven.
    @inline(__always)
    static func mask(_ count: Int) -> UInt64 { ~(.max &<< UInt64(truncatingIfNeeded: count &* 8)) }

    /// How many bytes of white space start at an offset; 0 when none does.
    static func space(_ bytes: ProseBytes, _ at: Int, _ end: Int) -> Int {
        let byte = bytes[at]
        if byte < 0x80 { return byte == 0x20 || byte &- 0x09 < 5 ? 1 : 0 }
        if byte == 0xC2, at + 1 < end { return bytes[at + 1] == 0xA0 ? 2 : 0 }
        guard byte == 0xE2 || byte == 0xE3, at + 2 < end else { return 0 }
        let (second, third) = (bytes[at + 1], bytes[at + 2])
        if byte == 0xE3 { return second == 0x80 && third == 0x80 ? 3 : 0 }
        return second == 0x80 && (third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF) ? 3 : 0
    }

    /// How many bytes the letter outside ASCII takes that starts at an offset; 0 when it is none.
    static func foreign(_ bytes: ProseBytes, _ at: Int, _ end: Int) -> Int {
        let byte = bytes[at]
        if byte &- 0xC3 < 3, at + 1 < end {
            return byte == 0xC3 && (bytes[at + 1] == 0x97 || bytes[at + 1] == 0xB7) ? 0 : 2
        }
        guard byte > 0xC5, byte != 0xE2, let (scalar, length) = scalar(bytes, at, end) else { return 0 }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark ? length : 0
    }

    /// Whether a capital outside ASCII starts at an offset.
    static func isForeignCapital(_ bytes: ProseBytes, _ at: Int, _ end: Int) -> Bool {
        scalar(bytes, at, end)?.0.properties.isUppercase ?? false
    }

    /// Whether the three bytes of one of these characters of the block U+2000 stand at an offset.
    @inline(__always)
    static func general(_ bytes: ProseBytes, _ at: Int, _ end: Int, _ last: UInt8...) -> Bool {
        at >= 0 && at + 2 < end && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && last.contains(bytes[at + 2])
    }

    /// The character at an offset and its length in bytes; nil for bytes that are no UTF-8.
    static func scalar(_ bytes: ProseBytes, _ at: Int, _ end: Int) -> (Unicode.Scalar, Int)? {
        var decoder = UTF8()
        var input = bytes[at..<min(at + 4, end)].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&input) else { return nil }
        return (scalar, String(scalar).utf8.count)
    }
}
