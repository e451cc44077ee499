import HubSource

/// Reads lines of fields with one space between them, from bytes that anybody may have damaged.
struct LineFields {
    private let bytes: [UInt8]
    private var at: Int
    private let end: Int

    /// Of the next field, in the bytes.
    var position: Int { at }

    /// - Parameter range: of the bytes; nothing is copied.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        at = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { at >= end }

    /// Sixteen hexadecimal digits and a space.
    mutating func hexadecimal() -> UInt64? {
        guard at + 16 < end, bytes[at + 16] == UInt8(ascii: " ") else { return nil }
        let (first, second) = bytes.withUnsafeBytes {
            ($0.loadUnaligned(fromByteOffset: at, as: UInt64.self), $0.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
        }
        guard let high = HexadecimalDigits.value(of: first), let low = HexadecimalDigits.value(of: second) else { return nil }
        at += 17
        return UInt64(high) << 32 | UInt64(low)
    }

    /// A whole number, below zero or not, and a space.
    mutating func decimal() -> Int64? {
        let isNegative = !isAtEnd && bytes[at] == UInt8(ascii: "-")
        let start = isNegative ? at + 1 : at
        var value: Int64 = 0
        var index = start
        while index < end, bytes[index] != UInt8(ascii: " ") {
            guard let digit = Self.digit(bytes[index]) else { return nil }
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflowToo) = tens.subtractingReportingOverflow(Int64(digit))
            guard !overflow, !overflowToo else { return nil }
            value = sum
            index += 1
        }
        guard index < end, index > start, isNegative || value != .min else { return nil }
        at = index + 1
        return isNegative ? value : -value
    }

    /// Everything to the end of the line, which must have one; the line is then done with.
    mutating func restOfLine() -> String? {
        rangeOfRest().flatMap { rest in bytes[rest].withUnsafeBytes { String(exactly: $0) } }
    }

    /// The same, in the bytes, which need be no text.
    mutating func rangeOfRest() -> Range<Int>? {
        guard let stop = endOfLine, stop > at else { return nil }
        defer { at = stop + 1 }
        return at..<stop
    }

    /// Goes on to the next line; what is left without an end of line is dropped.
    mutating func skipLine() { at = endOfLine.map { $0 + 1 } ?? end }

    private var endOfLine: Int? {
        bytes.first(UInt8(ascii: "\n"), from: at).flatMap { $0 < end ? $0 : nil }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? byte - UInt8(ascii: "0") : nil
    }
}
