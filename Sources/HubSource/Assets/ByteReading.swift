/// Reads of fixed places in files that may be cut short: outside the bytes there is nothing, never a crash.
extension [UInt8] {
    /// The byte at an offset, or nil outside the file.
    func byte(_ offset: Int) -> UInt8? { offset >= 0 && offset < count ? self[offset] : nil }

    /// An unsigned number of `size` bytes (1 to 4), most significant first.
    func big(_ offset: Int, _ size: Int) -> Int? {
        guard holds(offset, size) else { return nil }
        return (0..<size).reduce(0) { $0 << 8 | Int(self[offset + $1]) }
    }

    /// An unsigned number of `size` bytes (1 to 4), least significant first.
    func little(_ offset: Int, _ size: Int) -> Int? {
        guard holds(offset, size) else { return nil }
        return (0..<size).reversed().reduce(0) { $0 << 8 | Int(self[offset + $1]) }
    }

    /// Whether these characters stand at an offset.
    func reads(_ text: String, at offset: Int = 0) -> Bool {
        guard holds(offset, text.utf8.count) else { return false }
        var place = offset
        for byte in text.utf8 {
            guard self[place] == byte else { return false }
            place += 1
        }
        return true
    }

    /// Where these characters stand last, at `lowest` or after it.
    func lastPlace(of text: String, from lowest: Int) -> Int? {
        var offset = count - text.utf8.count
        while offset >= Swift.max(0, lowest) {
            if reads(text, at: offset) { return offset }
            offset -= 1
        }
        return nil
    }

    private func holds(_ offset: Int, _ size: Int) -> Bool {
        offset >= 0 && offset <= count && size <= count - offset
    }
}

extension UInt8 {
    static func ascii(_ character: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: character.value) }

    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isASCIICapital: Bool { self >= 0x41 && self <= 0x5A }
    var isASCIISmall: Bool { self >= 0x61 && self <= 0x7A }
    /// Small for a capital of ASCII, otherwise the byte as it is.
    var small: UInt8 { isASCIICapital ? self | 0x20 : self }
    /// Space, tab, line feed, carriage return.
    var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
