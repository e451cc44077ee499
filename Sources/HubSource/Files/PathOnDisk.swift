/// Where a path leads on the disk, however it is spelt: links on the way are followed, and it need not be there yet.
public struct PathOnDisk: Sendable, Hashable {
    /// The nearest folder or file on the way that is there, without links; absolute.
    public let real: String
    /// The names below it that are not there.
    public let missing: [String]

    public init(_ path: String) {
        var there = path
        var missing: [String] = []
        while true {
            if let real = FileSystem.realPath(there.isEmpty ? "." : there) {
                self.real = real
                self.missing = missing.reversed()
                return
            }
            guard let slash = there.lastIndex(of: "/") else {
                missing.append(there)
                there = ""
                continue
            }
            missing.append(String(there[there.index(after: slash)...]))
            there = slash == there.startIndex ? "/" : String(there[..<slash])
        }
    }

    /// Goes back out of a folder that is not there: nobody can say where it leads.
    public var isUnclear: Bool { missing.contains("..") }

    /// All on the way to it that is there, itself included, the outermost first; `/` is the first.
    public var around: [String] {
        let path = real == "/" ? real : real + "/"
        return path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }
            .map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
    }

    /// What the folders on the way are, to compare them with others.
    public var identities: Set<FileIdentity> {
        Set(around.compactMap { ((try? FileSystem.status($0, following: true)) ?? nil)?.identity })
    }
}
