/// Eight hexadecimal digits in small letters, as they lie in memory, made and read all at once.
enum HexadecimalDigits {
    /// Each half byte gets a byte of its own, the highest first, and of all eight at once those are found that are letters.
    static func of(_ value: UInt32) -> UInt64 {
        var digits = UInt64(value)
        digits = (digits | digits << 16) & 0x0000_FFFF_0000_FFFF
        digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
        digits = (digits | digits << 4) & 0x0F0F_0F0F_0F0F_0F0F
        let letters = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
        return (digits &+ 0x3030_3030_3030_3030 &+ letters &* 0x27).bigEndian
    }

    /// Nil where one of them is no digit.
    static func value(of digits: UInt64) -> UInt32? {
        let bytes = digits.bigEndian
        // Of these signs only letters have this bit.
        let letters = bytes >> 6 & 0x0101_0101_0101_0101
        var halves = (bytes & 0x0F0F_0F0F_0F0F_0F0F) &+ letters &* 9
        halves = (halves | halves >> 4) & 0x00FF_00FF_00FF_00FF
        halves = (halves | halves >> 8) & 0x0000_FFFF_0000_FFFF
        let value = UInt32(truncatingIfNeeded: halves | halves >> 16)
        // What was no digit gives other digits.
        return of(value) == digits ? value : nil
    }
}
