/// Knows which words of a block stand in quotation marks.
///
/// A mark opens a quotation only if one that closes it follows soon: an apostrophe is none.
struct Quotations {
    private let bytes: ProseBytes
    private var at: Int
    private let end: Int
    /// Where the quotation ends that is open.
    private var closesAt = 0
    /// Up to where there is no sign that closes, by the sign that opens: nothing is looked for twice.
    private var noneBefore = SIMD4(0, 0, 0, 0)

    /// Bytes in which a quotation has to close.
    private static let longest = 600

    init(_ bytes: ProseBytes, in block: Range<Int>) {
        self.bytes = bytes
        at = block.lowerBound
        end = block.upperBound
    }

    /// Whether a word is quoted; words come in order.
    mutating func contain(_ word: Range<Int>) -> Bool {
        let end = end(before: word.lowerBound)
        pass(word)
        return word.lowerBound < end
    }

    /// Where the last quotation ends that opened before an offset.
    mutating func end(before start: Int) -> Int {
        while at < start {
            if at >= closesAt, Self.mayOpen(bytes[at]), let close = close(of: at) { closesAt = close }
            at += 1
        }
        return closesAt
    }

    /// Goes past a word: nothing opens in it.
    mutating func pass(_ word: Range<Int>) { at = max(at, word.upperBound) }

    /// Nearly all that stands between words is one space.
    private static func mayOpen(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0xE2 }

    private mutating func close(of open: Int) -> Int? {
        switch bytes[open] {
        case 0x22: return first(.straight, after: open + 1)
        case 0x27 where isFree(open - 1): return first(.straightSingle, after: open + 1)
        case 0xE2 where Letters.general(bytes, open, end, 0x9C): return first(.curly, after: open + 3)
        case 0xE2 where Letters.general(bytes, open, end, 0x98): return first(.curlySingle, after: open + 3)
        default: return nil
        }
    }

    private enum Sign: Int { case straight, straightSingle, curly, curlySingle }

    private mutating func first(_ sign: Sign, after start: Int) -> Int? {
        let last = min(end, start + Self.longest)
        let from = max(start, noneBefore[sign.rawValue])
        guard from < last else { return nil }
        let found = (from..<last).first { closes(sign, at: $0) }
        if found == nil { noneBefore[sign.rawValue] = last }
        return found
    }

    private func closes(_ sign: Sign, at: Int) -> Bool {
        switch sign {
        case .straight: bytes[at] == 0x22
        case .straightSingle: bytes[at] == 0x27 && isFree(at + 1)
        case .curly: Letters.general(bytes, at, end, 0x9D)
        case .curlySingle: Letters.general(bytes, at, end, 0x99) && isFree(at + 3)
        }
    }

    /// Whether no letter stands at an offset.
    private func isFree(_ at: Int) -> Bool {
        guard at >= 0, at < end else { return true }
        return !Letters.isASCIIWord(bytes[at]) && (bytes[at] <= 0xC2 || bytes[at] == 0xE2)
    }
}
