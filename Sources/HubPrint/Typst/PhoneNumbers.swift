/// Keeps telephone numbers on one line: people read them off paper, digit by digit.
enum PhoneNumbers {
    /// Shortest and longest national and international numbers (ITU-T E.164).
    private static let digits = 7...15

    /// The same words, with no-break spaces inside numbers that begin with 0, + or 116 and have one space between their groups.
    static func unbroken(_ words: some Collection<UInt8>) -> [UInt8] {
        let bytes = Array(words)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let isStart = index == 0 || !isPart(bytes[index - 1])
            let end = isStart ? helpline(in: bytes, from: index) ?? end(of: bytes, from: index) : nil
            for byte in bytes[index..<(end ?? index + 1)] {
                if end != nil, byte == UInt8(ascii: " ") { out += "\u{A0}".utf8 } else { out.append(byte) }
            }
            index = end ?? index + 1
        }
        return out
    }

    /// The end of a helpline's number, such as 116 123 (Commission Decision 2007/116/EC).
    private static func helpline(in bytes: [UInt8], from start: Int) -> Int? {
        let end = start + 7
        guard end <= bytes.count, bytes[start...].starts(with: "116 ".utf8), bytes[start + 4..<end].allSatisfy(isDigit),
            end == bytes.count || !isPart(bytes[end])
        else { return nil }
        return end
    }

    /// Where the number ends that begins here; nil where none does.
    private static func end(of bytes: [UInt8], from start: Int) -> Int? {
        guard bytes[start] == UInt8(ascii: "0") || bytes[start] == UInt8(ascii: "+") else { return nil }
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
