/// One pass over the bytes of a file that should be text.
///
/// Eight bytes at a time where they are plain letters, one character at a time elsewhere.
struct TextScan {
    /// Neither a byte order mark nor a CR is in it: the bytes are the text.
    private(set) var isPlain: Bool
    /// Offset of the first byte that is no UTF-8; nothing behind it has been looked at.
    private var invalid: Int?
    private var controls = Sighting()
    private var bidi = Sighting()

    /// Where something was first seen, and how often.
    private struct Sighting {
        var offset = 0
        var scalar: Unicode.Scalar = " "
        var count = 0

        mutating func note(_ value: UInt32, at place: Int) {
            if count == 0, let seen = Unicode.Scalar(value) { (offset, scalar) = (place, seen) }
            count += 1
        }
    }

    init(_ bytes: [UInt8]) {
        isPlain = !bytes.starts(with: [UInt8].byteOrderMark)
        bytes.withUnsafeBytes { scan($0) }
    }

    /// The faults with the byte each stands at, in the order of the file.
    func faults(in bytes: [UInt8]) -> [(fault: FileFault, offset: Int)] {
        // Good UTF-8 without control characters, zeros among them, is no other encoding.
        guard invalid != nil || controls.count > 0 || bidi.count > 0 else { return [] }
        if let guess = EncodingGuess(notUTF8At: invalid, in: bytes) {
            let offset = invalid ?? controls.offset
            return [(.notUTF8(offset: offset, guess: guess), offset)]
        }
        var faults: [(fault: FileFault, offset: Int)] = []
        if controls.count > 0 {
            faults.append((.controlCharacter(controls.scalar, others: controls.count - 1), controls.offset))
        }
        if bidi.count > 0 { faults.append((.bidiControl(bidi.scalar, others: bidi.count - 1), bidi.offset)) }
        return faults.sorted { $0.offset < $1.offset }
    }

    private mutating func scan(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        while index < bytes.count {
            while index + 8 <= bytes.count {
                let plain = Self.plainBytes(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
                index += plain
                if plain < 8 { break }
            }
            guard index < bytes.count else { return }
            let byte = bytes[index]
            if byte < 0x80 {
                noteASCII(byte, at: index)
                index += 1
            } else {
                guard let (value, length) = Self.character(in: bytes, at: index) else {
                    invalid = index
                    return
                }
                noteWide(value, at: index)
                index += length
            }
        }
    }

    /// How many of eight bytes are letters, digits or signs, up to the first that is below 0x20 or above 0x7E. A carry may make one
    /// behind that look so too.
    private static func plainBytes(_ word: UInt64) -> Int {
        let high: UInt64 = 0x8080_8080_8080_8080
        let below = (word &- 0x2020_2020_2020_2020) & ~word
        let delete = word &+ 0x0101_0101_0101_0101
        return ((word | below | delete) & high).trailingZeroBitCount >> 3
    }

    private mutating func noteASCII(_ byte: UInt8, at index: Int) {
        guard byte < 0x20 || byte == 0x7F, byte != .lineFeed, byte != UInt8(ascii: "\t") else { return }
        if byte == .carriageReturn { isPlain = false } else { controls.note(UInt32(byte), at: index) }
    }

    private mutating func noteWide(_ value: UInt32, at index: Int) {
        switch value {
        case 0x80...0x9F: controls.note(value, at: index)
        case 0x202A...0x202E, 0x2066...0x2069: bidi.note(value, at: index)
        default: break
        }
    }

    /// The character of two to four bytes at an offset, or nil if they are not well-formed (Unicode, table 3-7).
    private static func character(
        in bytes: UnsafeRawBufferPointer, at index: Int
    ) -> (value: UInt32, length: Int)? {
        let lead = bytes[index]
        let length: Int
        var value: UInt32
        switch lead {
        case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
        case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
        case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
        default: return nil
        }
        guard index + length <= bytes.count else { return nil }
        for offset in 1..<length {
            let next = bytes[index + offset]
            guard next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
        }
        let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
        let isGood = value >= smallest && value <= 0x10_FFFF && !(0xD800...0xDFFF).contains(value)
        return isGood ? (value, length) : nil
    }
}

extension EncodingGuess {
    /// What the bytes look like if they are not UTF-8, or are so only by accident (UTF-16 of English is); else nil.
    ///
    /// - Parameter offset: the first byte that is no UTF-8, or nil.
    fileprivate init?(notUTF8At offset: Int?, in bytes: [UInt8]) {
        let head = bytes.prefix(1_024)
        let zeros = head.reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
        let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]
        if marks.contains(where: { bytes.starts(with: $0) }) || Self.alternates(head, zeros: zeros) {
            self = .utf16
        } else if zeros > 0, offset != nil {
            self = .notText
        } else if Self.signatures.contains(where: { bytes.starts(with: $0.utf8) }), offset != nil {
            self = .notText
        } else if offset != nil {
            self = .windows1252
        } else {
            return nil
        }
    }

    /// Every second byte of Western text in UTF-16 is zero, and hardly any other.
    private static func alternates(_ bytes: ArraySlice<UInt8>, zeros: Int) -> Bool {
        guard zeros * 3 >= bytes.count, bytes.count > 1 else { return false }
        let even = stride(from: 0, to: bytes.count, by: 2).reduce(0) { $0 + (bytes[$1] == 0 ? 1 : 0) }
        return min(even, zeros - even) * 10 < zeros
    }

    private static let signatures = ["%PDF", "PK\u{3}\u{4}", "GIF8", "RIFF", "{\\rtf"]
}
