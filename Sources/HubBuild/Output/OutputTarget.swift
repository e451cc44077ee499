import HubSource

/// Decides whether a path may be an output folder at all, by looking only.
///
/// Folders are compared by what they are on the disk, not by how their paths are spelt, so `..`, links on the way and
/// disks that ignore capitals change nothing.
struct OutputTarget {
    /// The path without slashes at its end.
    let path: String
    /// Whether the folder is there already.
    let exists: Bool

    /// Folders of a project that nothing may be written to.
    private static let kept = ["Content", "Themes", "Sources", ".git"]

    /// - Parameters:
    ///   - project: the project folder.
    ///   - home: the home folder of whoever runs us, where that is known.
    init(_ path: String, project: String, home: String?) throws(TargetProblem) {
        self.path = try Self.trimmed(path)
        let status = Self.status(self.path, following: false)
        exists = status != nil
        if let status, status.kind != .folder { throw .wrongKind(status.kind) }
        let way = try Self.identities(onTheWayTo: self.path)
        try Self.refuseGit(self.path)
        if let here = status?.identity { try Self.refuseHolders(here, project: project, home: home) }
        for name in Self.kept {
            guard let kept = Self.status("\(project)/\(name)", following: true) else { continue }
            if way.contains(kept.identity) { throw .inside(name) }
        }
    }

    private static func trimmed(_ path: String) throws(TargetProblem) -> String {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") || path.hasSuffix("/.") { path.removeLast() }
        guard !path.isEmpty, !path.utf8.contains(0) else { throw .noName }
        return path
    }

    private static func refuseHolders(
        _ here: FileIdentity, project: String, home: String?
    ) throws(TargetProblem) {
        if here == status("/", following: true)?.identity { throw .holds(.everything) }
        if try identities(onTheWayTo: project).contains(here) { throw .holds(.project) }
        if let home, !home.isEmpty, try identities(onTheWayTo: home).contains(here) { throw .holds(.home) }
    }

    /// The insides of any repository, this project's or another's.
    private static func refuseGit(_ path: String) throws(TargetProblem) {
        let names = PathOnDisk(path).real.split(separator: "/") + path.split(separator: "/")
        if names.contains(where: { $0.lowercased() == ".git" }) { throw .inside(".git") }
    }

    /// The folder and all around it, as far as they are there.
    private static func identities(onTheWayTo path: String) throws(TargetProblem) -> Set<FileIdentity> {
        let place = PathOnDisk(path)
        if place.isUnclear { throw .unclear }
        return place.identities
    }

    private static func status(_ path: String, following: Bool) -> FileStatus? {
        (try? FileSystem.status(path, following: following)) ?? nil
    }
}

extension TargetProblem: Error {}
