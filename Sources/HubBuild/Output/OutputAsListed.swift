import HubSource
import Synchronization

extension OutputFolder {
    /// Whether a folder holds, file for file, what its manifest says, without reading either: for a build with nothing to do.
    ///
    /// - Parameters:
    ///   - manifest: the hash the manifest must have.
    /// - Returns: the number of files; nil where anything is not as it was, or another build is at work.
    static func isAsListed(_ root: Folder, manifest hash: UInt64) async -> Int? {
        guard let lock = try? AppendingFile.open(lockPath, in: root), (try? lock.lock()) == true,
            root.quickStatus(journalPath) == nil, let bytes = try? root.read(manifestPath), ContentHash.of(bytes) == hash
        else { return nil }
        let lines = ManifestLines(bytes)
        let parts = lines.parts(8)
        let isSame = try? await concurrentMap(parts, chunk: 1) { parts in parts.map { lines.allSatisfy($0) { root.holds($0, $1) } } }
        guard isSame?.allSatisfy({ $0 }) == true else { return nil }
        return lines.count
    }
}

/// The lines of a manifest that is known to be whole, to be looked at where they stand.
struct ManifestLines: Sendable {
    private let bytes: [UInt8]
    private let range: Range<Int>

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        range = Manifest.body(of: bytes)
    }

    var count: Int { bytes[range].count { $0 == .lineFeedOfManifest } }

    /// The lines in some ranges of about one length.
    func parts(_ number: Int) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for part in 1...number {
            let near = range.lowerBound + range.count * part / number
            let end = near <= start ? start : (bytes[(near - 1)..<range.upperBound].firstIndex(of: .lineFeedOfManifest) ?? range.upperBound - 1) + 1
            parts.append(start..<min(end, range.upperBound))
            start = min(end, range.upperBound)
        }
        return parts
    }

    /// - Parameter isGood: gets the bytes of a path.
    func allSatisfy(_ part: Range<Int>, _ isGood: (UnsafeRawBufferPointer, FileStamp) -> Bool) -> Bool {
        bytes.withUnsafeBytes { all in
            var lines = LineFields(bytes, part)
            while !lines.isAtEnd {
                guard let line = Manifest.line(&lines), isGood(UnsafeRawBufferPointer(rebasing: all[line.path]), line.entry.stamp) else { return false }
            }
            return true
        }
    }
}

extension UInt8 {
    fileprivate static let lineFeedOfManifest = UInt8(ascii: "\n")
}
