/// Keeps telephone numbers on one line: people read them off paper, digit by digit.
enum PhoneNumbers {
    /// Shortest and longest national and international numbers (ITU-T E.164).
    private static let digits = 7...15

    /// The same words, with no-break spaces inside numbers that begin with 0 or + and have one space between their groups.
    static func unbroken(_ words: some Collection<UInt8>) -> [UInt8] {
        let bytes = Array(words)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let isStart = (bytes[index] == UInt8(ascii: "0") || bytes[index] == UInt8(ascii: "+")) && (index == 0 || !isPart(bytes[index - 1]))
            let end = isStart ? end(of: bytes, from: index) : nil
            for byte in bytes[index..<(end ?? index + 1)] {
                if end != nil, byte == UInt8(ascii: " ") { out += "\u{A0}".utf8 } else { out.append(byte) }
            }
            index = end ?? index + 1
        }
        return out
    }

    /// Where the number ends that begins here; nil where none does.
    private static func end(of bytes: [UInt8], from start: Int) -> Int? {
        var (end, count) = (start, 0)
        for index in start..<bytes.count {
            let isSpace = bytes[index] == UInt8(ascii: " ") && index + 1 < bytes.count && isDigit(bytes[index + 1]) && index > start
            guard isDigit(bytes[index]) || isSpace || index == start else { break }
            count += isDigit(bytes[index]) ? 1 : 0
            end = index + 1
        }
        return digits.contains(count) && (end == bytes.count || !isPart(bytes[end])) ? end : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Whether it belongs to a word or number that it stands beside.
    private static func isPart(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+")].contains(byte)
    }
}
