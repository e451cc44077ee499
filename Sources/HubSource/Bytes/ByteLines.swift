/// The lines of a text without their ends, one at a time; what stands behind the last end is a line too.
struct ByteLines: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>?

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func next() -> ArraySlice<UInt8>? {
        guard let bytes = rest else { return nil }
        guard let end = bytes.firstIndex(of: .lineFeed) else {
            rest = nil
            return bytes
        }
        rest = bytes[(end + 1)...]
        return bytes[..<end]
    }
}
