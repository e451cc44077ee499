import CZlib

// The only file that calls the C library; no pointer leaves it.

/// Packs bytes as web servers send them (RFC 1952).
public enum Gzip {
    /// The same bytes for the same input: without a name or a time.
    ///
    public static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        // 15 bits of window, and 16 for the gzip header.
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit2_(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else { return [] }
        defer { deflateEnd(&stream) }
        let most = Int(deflateBound(&stream, UInt(bytes.count)))
        return bytes.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: most) { output, count in
                // zlib reads through this pointer and never writes.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(clamping: input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(clamping: output.count)
                count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.avail_out) : 0
            }
        }
    }
}

/// Unpacks zlib data (RFC 1950).
enum Inflate {
    /// The unpacked bytes, or nil when the data is broken, cut short, or would be longer than `limit`.
    ///
    /// - Parameters:
    ///   - start: Where the packed data begins; where it ends it says itself.
    ///   - limit: The most bytes to unpack, so that a small file cannot fill the memory.
    static func unpacked(_ bytes: [UInt8], from start: Int, limit: Int) -> [UInt8]? {
        guard start >= 0, start < bytes.count, limit > 0 else { return nil }
        return bytes.withUnsafeBufferPointer { input in
            unpacked(UnsafeBufferPointer(rebasing: input[start...]), limit: limit)
        }
    }

    private static func unpacked(_ input: UnsafeBufferPointer<UInt8>, limit: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        // zlib reads through this pointer and never writes.
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(clamping: input.count)
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 32_768)
        while result.count <= limit {
            let (status, written) = step(&stream, &chunk)
            result.append(contentsOf: chunk[..<written])
            if status == Z_STREAM_END { return result.count <= limit ? result : nil }
            guard status == Z_OK, written > 0 else { return nil }
        }
        return nil
    }

    /// One call of the library: its answer and how much of the chunk it filled.
    private static func step(_ stream: inout z_stream, _ chunk: inout [UInt8]) -> (status: Int32, written: Int) {
        chunk.withUnsafeMutableBufferPointer { output in
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            let status = inflate(&stream, Z_NO_FLUSH)
            return (status, output.count - Int(stream.avail_out))
        }
    }
}
