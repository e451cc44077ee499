import HubSource

/// What this build is about to write, one line a file (hash, path), kept in `.handrail/journal` while it runs.
///
/// A line is there before its file is, so that after a kill at any moment every file of ours is known to be ours.
/// It goes when the manifest takes over. A journal that is found by the next build is read, and added to.
enum Journal {
    /// The hashes each path may have. A line that was cut off says nothing.
    static func parse(_ bytes: [UInt8]) -> [OutputPath: [UInt64]] {
        var hashes: [OutputPath: [UInt64]] = [:]
        var lines = LineFields(bytes, bytes.indices)
        while !lines.isAtEnd {
            if let hash = lines.hexadecimal(), let path = lines.restOfLine() {
                hashes[OutputPath(path), default: []].append(hash)
            } else {
                lines.skipLine()
            }
        }
        return hashes
    }

    /// Starts with an end of line: the line before may have been cut off.
    static func line(_ path: String, _ hash: UInt64) -> [UInt8] {
        var line = [UInt8(ascii: "\n")]
        line.reserveCapacity(path.utf8.count + 20)
        line.append(hexadecimal: hash)
        line.append(field: path)
        line.append(UInt8(ascii: "\n"))
        return line
    }
}
