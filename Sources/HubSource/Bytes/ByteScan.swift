#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Finds one byte with the system's own search, which looks at many bytes at a time.
public enum ByteScan {
    /// Where the byte stands first, at `start` or behind it; nil when it does not.
    public static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        guard let base = bytes.baseAddress, start < bytes.count,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}

extension [UInt8] {
    /// Where the byte stands first, at `start` or behind it; nil when it does not.
    public func first(_ byte: UInt8, from start: Int) -> Int? {
        withUnsafeBufferPointer { ByteScan.first(byte, in: $0, from: start) }
    }
}
