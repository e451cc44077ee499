import HubSource

/// The files in the output folder that are ours, as the manifest and the journal of a build that was cut short say.
struct OwnedFiles: Sendable {
    var manifest = ListedFiles()
    /// What an unfinished build wrote, or was about to.
    var journal: [OutputPath: [UInt64]] = [:]

    /// Lines of the manifest whose files are not as we left them; nil where nobody has looked.
    private(set) var touched: Set<Int>?

    /// The manifest as it is now and what stands of it, read before the folder is locked.
    struct Ahead: Sendable {
        let manifest: ListedFiles
        /// The manifest's.
        let bytes: [UInt8]
        let hash: UInt64
        let stamp: FileStamp
        let touched: Set<Int>
    }

    /// Nil where there is none to be read.
    static func ahead(in output: String) async -> Ahead? {
        guard let root = try? Folder.open(output), let (bytes, stamp) = try? root.readWithStamp(OutputFolder.manifestPath),
            let manifest = Manifest.parse(bytes)
        else { return nil }
        return Ahead(manifest: manifest, bytes: bytes, hash: ContentHash.of(bytes), stamp: stamp, touched: await touched(manifest, in: root))
    }

    /// On all cores that have nothing else to do: gives way now and then, since what is found here is asked for last.
    private static func touched(_ manifest: ListedFiles, in root: Folder) async -> Set<Int> {
        await withTaskGroup(of: [Int].self) { group in
            let cores = 2
            for core in 0..<cores {
                let part = manifest.count * core / cores..<manifest.count * (core + 1) / cores
                group.addTask { await touched(part, of: manifest, in: root) }
            }
            return await group.reduce(into: []) { $0.formUnion($1) }
        }
    }

    private static func touched(_ part: Range<Int>, of manifest: ListedFiles, in root: Folder) async -> [Int] {
        var touched: [Int] = []
        for place in part {
            if place % 256 == 0 { await Task.yield() }
            if !manifest.isAsListed(place, in: root) { touched.append(place) }
        }
        return touched
    }

    /// - Parameter ahead: taken for the manifest if the file is still the same.
    static func read(in root: Folder, _ ahead: Ahead? = nil) throws(FileError) -> (owned: OwnedFiles, isDamaged: Bool) {
        var owned = OwnedFiles()
        if try root.status(OutputFolder.journalPath) != nil {
            owned.journal = Journal.parse(try root.read(OutputFolder.journalPath))
        }
        guard try root.status(OutputFolder.manifestPath) != nil else { return (owned, false) }
        if let ahead, try root.status(OutputFolder.manifestPath)?.stamp == ahead.stamp {
            owned.manifest = ahead.manifest
            owned.touched = ahead.touched
            return (owned, false)
        }
        guard let manifest = Manifest.parse(try root.read(OutputFolder.manifestPath)) else { return (owned, true) }
        owned.manifest = manifest
        return (owned, false)
    }

    func includes(_ path: String) -> Bool {
        manifest[path] != nil || journal[OutputPath(path)] != nil
    }

    /// Whether we wrote a file with these contents there.
    func wrote(_ hash: UInt64, at path: String) -> Bool {
        manifest[path]?.hash == hash || journal[OutputPath(path)]?.contains(hash) == true
    }

    /// Whether the file is as we left it, going by its stamp.
    func isUntouched(_ status: FileStatus, at path: String) -> ManifestEntry? {
        guard status.kind == .file, let entry = manifest[path], entry.stamp == status.stamp else {
            return nil
        }
        return entry
    }

    /// Every path we own or may own, in no order.
    var paths: [String] {
        manifest.paths + journal.keys.lazy.map(\.text).filter { manifest[$0] == nil }
    }

    /// Whether a file of ours was ever to be in this folder, at any depth.
    func hasFiles(below folder: String) -> Bool {
        manifest.paths.contains { $0.hasPrefix(folder + "/") } || journal.keys.contains { $0.text.hasPrefix(folder + "/") }
    }

    /// What keeps a file of ours that we could not replace known as ours: never its stamp, so it is always looked at.
    func entryToKeep(for path: String) -> ManifestEntry? {
        let unknown = FileStamp(size: -1, modified: 0, inode: 0)
        return (manifest[path]?.hash ?? journal[OutputPath(path)]?.last).map { ManifestEntry(hash: $0, stamp: unknown) }
    }

    /// Removes what a killed build left half-written. Its folders are in the journal, which names each file beforehand.
    func removeLeftovers(in root: Folder) throws(FileError) {
        var folders: Set<OutputPath> = [OutputPath(OutputFolder.stateFolder)]
        for path in journal.keys { folders.insert(OutputPath(OutputPath.folder(of: path.text) ?? "")) }
        for path in folders.map(\.text) {
            guard let folder = path.isEmpty ? root : try? root.folder(path) else { continue }
            for entry in try folder.list() where entry.name.hasPrefix(Folder.temporaryPrefix) {
                if entry.kind == .file { try folder.removeFile(entry.name) }
                // Half of a first site.
                if entry.kind == .folder, path == OutputFolder.stateFolder { try folder.removeTree(entry.name) }
            }
        }
    }
}
