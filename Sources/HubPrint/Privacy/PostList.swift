import HubSource

/// The files that a run has made in its folder: `.handrail-pack`, kept so that they can be deleted again.
///
/// Plain text: a header, the name of the pack, one line a file (hash of its bytes, name), written before the file is put in place, and `done`
/// at the end of a run that came to its end. A line that was cut off counts for nothing.
struct PostList: Sendable {
    static let name = ".handrail-pack"
    static let header = "handrail pack 1\n"
    static let madeFolder = "made folder\n"
    static let end = "done\n"

    /// Of what pack it is, as its file in `Content/packs` is called.
    var pack: String?
    var files: [(name: String, hash: UInt64)] = []
    /// Whether the folder was made by the run.
    var hasMadeFolder = false
    var isFinished = false

    static func of(_ pack: String) -> String { "pack \(pack)\n" }

    static func line(_ name: String, _ hash: UInt64) -> [UInt8] { Array("\(String(hash, radix: 16)) \(name)\n".utf8) }

    /// Nil when the bytes are no list of this version.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Self.header.utf8), let last = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return nil }
        for line in String(decoding: bytes[...last], as: UTF8.self).split(separator: "\n").dropFirst() {
            switch line + "\n" {
            case Self.madeFolder[...]: hasMadeFolder = true
            case Self.end[...]: isFinished = true
            case _ where line.hasPrefix("pack "): pack = String(line.dropFirst("pack ".utf8.count))
            default:
                let parts = line.split(separator: " ", maxSplits: 1)
                guard parts.count == 2, let hash = UInt64(parts[0], radix: 16), Self.isOurs(parts[1]) else { return nil }
                files.append((String(parts[1]), hash))
            }
        }
    }

    /// The names that a run gives: letters, digits, hyphens and one ending.
    private static func isOurs(_ name: Substring) -> Bool {
        let ending = name.split(separator: ".", omittingEmptySubsequences: false)
        return ending.count == 2 && ["pdf", "csv"].contains(ending[1])
            && !ending[0].isEmpty && ending[0].utf8.allSatisfy { $0 == UInt8(ascii: "-") || ($0 < 0x80 && $0.isLetterOrDigit) }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}
