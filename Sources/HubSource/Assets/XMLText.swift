/// Text and attribute values of XML, decoded.
enum XMLText {
    /// A reference that XML itself does not know, at an offset: without a DOCTYPE there can be no other.
    struct UnknownReference: Error, Hashable {
        var name: String
        var at: Int
    }

    private static let named: [String: Unicode.Scalar] = [
        "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'",
    ]

    /// A stretch of the file with its character references resolved once.
    static func decoded(_ range: Range<Int>, in bytes: [UInt8]) throws(UnknownReference) -> [UInt8] {
        guard bytes[range].contains(.ascii("&")) else { return [UInt8](bytes[range]) }
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var at = range.lowerBound
        while at < range.upperBound {
            guard bytes[at] == .ascii("&") else {
                result.append(bytes[at])
                at += 1
                continue
            }
            // The longest reference of use is `&#x0010FFFF;` with a few more zeros.
            let window = bytes[(at + 1)..<min(at + 32, range.upperBound)]
            guard let end = window.firstIndex(of: .ascii(";")) else { throw unknown(window, at) }
            guard let scalar = scalar(window[..<end]) else { throw unknown(window[..<end], at) }
            result.append(contentsOf: String(scalar).utf8)
            at = end + 1
        }
        return result
    }

    private static func scalar(_ reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: reference, as: UTF8.self)
        guard text.hasPrefix("#") else { return named[text] }
        let digits = text.dropFirst()
        let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
        return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }

    private static func unknown(_ text: ArraySlice<UInt8>, _ at: Int) -> UnknownReference {
        UnknownReference(name: String(decoding: text.prefix(20), as: UTF8.self), at: at)
    }
}
