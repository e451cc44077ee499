/// Knows which words of a block stand in quotation marks.
///
/// A mark opens a quotation only if one that closes it follows soon: an apostrophe is none.
struct Quotations {
    private let bytes: [UInt8]
    private var at: Int
    private let end: Int
    /// Where the quotation ends that is open.
    private var closesAt = 0

    /// Bytes in which a quotation has to close.
    private static let longest = 600

    init(_ bytes: [UInt8], in block: Range<Int>) {
        self.bytes = bytes
        at = block.lowerBound
        end = block.upperBound
    }

    /// Whether a word is quoted; words come in order.
    mutating func contain(_ word: Range<Int>) -> Bool {
        while at < word.lowerBound {
            if at >= closesAt, let close = close(of: at) { closesAt = close }
            at += 1
        }
        at = max(at, word.upperBound)
        return word.lowerBound < closesAt
    }

    private func close(of open: Int) -> Int? {
        switch bytes[open] {
        case 0x22: return first(after: open + 1) { bytes[$0] == 0x22 }
        case 0x27 where isFree(open - 1): return first(after: open + 1) { bytes[$0] == 0x27 && isFree($0 + 1) }
        case 0xE2 where Letters.general(bytes, open, end, 0x9C):
            return first(after: open + 3) { Letters.general(bytes, $0, end, 0x9D) }
        case 0xE2 where Letters.general(bytes, open, end, 0x98):
            return first(after: open + 3) { Letters.general(bytes, $0, end, 0x99) && isFree($0 + 3) }
        default: return nil
        }
    }

    /// Whether no letter stands at an offset.
    private func isFree(_ at: Int) -> Bool { at < 0 || at >= end || !(Letters.isASCIIWord(bytes[at]) || bytes[at] > 0xC2 && bytes[at] != 0xE2) }

    private func first(after start: Int, where isClose: (Int) -> Bool) -> Int? {
        (start..<max(start, min(end, start + Self.longest))).first(where: isClose)
    }
}
