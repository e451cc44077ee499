import HubSource

/// The folder a run puts its packs in: closed to everybody else from its first moment, and so is each file.
///
/// It is new or empty when a run begins, so nothing of anybody's can be written over. Each file is put in place whole. What the
/// run has made is on a list, so that all of it can be deleted again, and nothing else.
public final class PostFolder: Sendable {
    private let folder: Folder
    private let list: AppendingFile
    private let path: String
    private let pack: String

    private static let folderMode: UInt16 = 0o700
    private static let fileMode: UInt16 = 0o600
    private static let longestList = 100_000_000

    /// Looks whether a run may use the path, without changing anything.
    ///
    /// - Throws: `PostError` when it may not, `FileError` when nobody can tell.
    public static func check(_ path: String, project: String) throws {
        if let problem = PrivatePlace.problem(path, project: project) { throw PostError(.outPlace(problem), path) }
        guard let status = try status(path) else { return }
        guard status.kind == .folder else { throw PostError(.outKind(status.kind), path) }
        let folder = try Folder.open(path)
        if try folder.status(PostList.name) != nil {
            let list = PostList(try folder.read(PostList.name, limit: longestList))
            throw PostError(list?.isFinished ?? false ? .outHasRun : .outUnfinished, path)
        }
        guard try folder.list().isEmpty else { throw PostError(.outNotEmpty, path) }
    }

    /// Opens the folder for a run, making it if need be.
    ///
    /// - Parameter pack: what the packs are, as `--forget` is told.
    public static func open(_ path: String, project: String, pack: String) throws -> PostFolder {
        try check(path, project: project)
        let isNew = try status(path) == nil
        if isNew { try Folder.make(path, mode: folderMode) }
        let folder = try Folder.open(path)
        // A folder that was there may be open to others. Where it cannot be closed, the next line says so.
        try? folder.setPermissions(folderMode)
        guard try folder.permissions() & 0o077 == 0 else { throw PostError(.outNotPrivate, path) }
        let list = try AppendingFile.open(PostList.name, in: folder, mode: fileMode)
        guard try list.lock() else { throw PostError(.outInUse, path) }
        try list.append(Array((PostList.header + PostList.of(pack) + (isNew ? PostList.madeFolder : "")).utf8))
        return PostFolder(folder: folder, list: list, path: path, pack: pack)
    }

    private init(folder: Folder, list: consuming AppendingFile, path: String, pack: String) {
        self.pack = pack
        self.folder = folder
        self.list = list
        self.path = path
    }

    private static func status(_ path: String) throws(FileError) -> FileStatus? {
        do { return try FileSystem.status(path, following: false) } catch { throw FileError(.list, path, .system(error)) }
    }

    /// Puts a file in place, whole.
    public func write(_ bytes: [UInt8], named name: String) throws(FileError) {
        // The folder was empty: what is there now came from elsewhere, and is nothing of ours.
        if let other = try folder.status(name) { throw FileError(.write, folder.path + "/" + name, .wrongKind(other.kind)) }
        try list.append(PostList.line(name, ContentHash.of(bytes)))
        try folder.write(bytes, to: name, mode: Self.fileMode)
    }

    /// Says on the list that nothing is missing.
    public func finish() throws(FileError) { try list.append(Array(PostList.end.utf8)) }

    /// Deletes what this run has made, because it could not come to its end.
    ///
    /// - Throws: `PostError` when some of it is still there.
    public func abandon() throws(PostError) {
        let isClean = (try? Self.forget(path, pack: pack))?.findings.isEmpty ?? false
        if !isClean { throw PostError(.leftBehind, path) }
    }
}

/// Why packs could not be made or deleted.
public struct PostError: Error, Sendable {
    public let fault: PostFault
    public let path: String

    public init(_ fault: PostFault, _ path: String) {
        self.fault = fault
        self.path = path
    }

    public var finding: Finding { Finding(fault, in: path) }
}

extension PostFolder {
    /// What was deleted, and what was kept because it is not as we made it.
    public struct Forgotten: Sendable {
        public var files = 0
        public var findings: [Finding] = []
        public var isFolderGone = false
    }

    /// Deletes the files that a run made in a folder, and nothing else.
    ///
    /// - Parameter pack: packs of another name are left alone: it may be the wrong folder.
    public static func forget(_ path: String, pack: String) throws -> Forgotten {
        guard try status(path) != nil else { throw PostError(.noRun, path) }
        let folder = try Folder.open(path)
        guard try folder.status(PostList.name) != nil else { throw PostError(.noRun, path) }
        guard let list = PostList(try folder.read(PostList.name, limit: longestList)) else { throw PostError(.damagedList, path) }
        if let other = list.pack, other != pack { throw PostError(.otherPack(other), path) }
        var forgotten = Forgotten()
        for file in list.files { try forget(file, in: folder, &forgotten) }
        for entry in try folder.list() where entry.name.hasPrefix(Folder.temporaryPrefix) && entry.kind == .file {
            try folder.removeFile(entry.name)
        }
        // While something is kept, so is the list: it tells whose the folder is.
        guard forgotten.findings.isEmpty else { return forgotten }
        try folder.removeFile(PostList.name)
        if list.hasMadeFolder { forgotten.isFolderGone = try remove(path) }
        return forgotten
    }

    private static func forget(
        _ file: (name: String, hash: UInt64), in folder: Folder, _ forgotten: inout Forgotten
    ) throws(FileError) {
        guard let status = try folder.status(file.name) else { return }
        guard status.kind == .file, ContentHash.of(try folder.read(file.name)) == file.hash else {
            forgotten.findings.append(Finding(PostFault.keptBecauseChanged, in: folder.path + "/" + file.name))
            return
        }
        try folder.removeFile(file.name)
        forgotten.files += 1
    }

    private static func remove(_ path: String) throws(FileError) -> Bool {
        let trimmed = String(path.reversed().drop { $0 == "/" }.reversed())
        guard let slash = trimmed.lastIndex(of: "/") else { return try Folder.open(".").removeFolderIfEmpty(trimmed) }
        let around = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
        return try Folder.open(around).removeFolderIfEmpty(String(trimmed[trimmed.index(after: slash)...]))
    }
}
