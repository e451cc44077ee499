import HubSource

/// Finds short stretches of bytes: a look at every byte, so that most texts cost no more than that.
enum ByteSearch {
    static func contains(_ words: StaticString, in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { first(words, in: $0, 0..<bytes.count) != nil }
    }

    /// Where the words begin first.
    static func first(_ words: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let wanted = Array(words.utf8)
        guard let head = wanted.first else { return nil }
        var at = bytes.startIndex
        while let next = bytes[at...].firstIndex(of: head) {
            if bytes[next...].starts(with: wanted) { return next }
            at = next + 1
        }
        return nil
    }

    private static func first(_ words: StaticString, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        let count = words.utf8CodeUnitCount
        guard count > 0, range.count >= count else { return nil }
        let wanted = words.utf8Start
        var at = range.lowerBound
        while let next = ByteScan.first(wanted[0], in: bytes, from: at), next + count <= range.upperBound {
            if (1..<count).allSatisfy({ bytes[next + $0] == wanted[$0] }) { return next }
            at = next + 1
        }
        return nil
    }
}
