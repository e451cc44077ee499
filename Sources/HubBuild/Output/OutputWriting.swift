import HubSource

/// What became of one file; the caller gathers these for `finish`.
public struct WriteOutcome: Sendable {
    public enum Kind: Sendable, Hashable {
        case written
        /// The very bytes were there already.
        case unchanged
        /// Something that is not ours is there, and stays.
        case refused(Finding)
    }

    public let path: String
    public let kind: Kind
    /// nil when refused.
    let entry: ManifestEntry?
    /// The manifest already says all of this.
    let isListed: Bool

    init(_ path: String, _ kind: Kind, _ entry: ManifestEntry?, isListed: Bool = false) {
        self.path = path
        self.kind = kind
        self.entry = entry
        self.isListed = isListed
    }
}

extension OutputFolder {
    /// Puts one file in place, whole, unless the same bytes are there or something that is not ours.
    ///
    /// Any number of threads may call this at once, with different paths. When it throws (a full disk), the old file is
    /// still there and whole; the caller should stop and `abandon`.
    public func write(_ bytes: [UInt8], to path: String) throws(OutputError) -> WriteOutcome {
        let hash = ContentHash.of(bytes)
        do {
            if let status = root.quickStatus(path) {
                guard let entry = owned.isUntouched(status, at: path) else {
                    return try writeAfterLooking(bytes, hash, at: path)
                }
                if entry.hash == hash { return WriteOutcome(path, .unchanged, entry, isListed: true) }
            }
            return try placeMakingWay(bytes, hash, at: path)
        } catch {
            guard case .wrongKind(let kind) = error.reason else { throw failure(error) }
            return refused(path, at: error.path, .inTheWay(kind, source: nil))
        }
    }

    /// Writes where nothing lies. A page of the old site may be where a folder must go now: it makes way.
    private func placeMakingWay(
        _ bytes: [UInt8], _ hash: UInt64, at path: String
    ) throws(FileError) -> WriteOutcome {
        do { return try place(bytes, hash, at: path) } catch {
            guard case .wrongKind(.file) = error.reason, try isOurs(error.path) else { throw error }
            // Another thread may have done the same by now: removing a file never takes a folder.
            try? root.removeFile(error.path)
        }
        return try place(bytes, hash, at: path)
    }

    private func writeAfterLooking(
        _ bytes: [UInt8], _ hash: UInt64, at path: String
    ) throws(FileError) -> WriteOutcome {
        switch try standing(at: path) {
        case .ours(let entry) where entry.hash == hash, .theirs(let entry, _) where entry.hash == hash:
            return WriteOutcome(path, .unchanged, entry)
        case .theirs(_, let wasOurs):
            return refused(path, at: path, .theirs(wasOurs: wasOurs, source: nil))
        case .inTheWay(.folder):
            if let foreigner = try removeOurFolder(path) {
                return refused(path, at: path, .folderInTheWay(holding: foreigner, source: nil))
            }
        case .inTheWay(let kind):
            return refused(path, at: path, .inTheWay(kind, source: nil))
        case .nothing, .ours, .parentInTheWay:
            break
        }
        return try placeMakingWay(bytes, hash, at: path)
    }

    /// The journal comes first, then folders and file: whatever a kill leaves behind is known to be ours.
    private func place(_ bytes: [UInt8], _ hash: UInt64, at path: String) throws(FileError) -> WriteOutcome {
        try journal.append(Journal.line(path, hash))
        let stamp: FileStamp
        if let around = OutputPath.folder(of: path) {
            let name = path.utf8.dropFirst(around.utf8.count + 1)
            stamp = try root.makeFolder(around).write(bytes, to: String(Substring(name)))
        } else {
            stamp = try root.write(bytes, to: path)
        }
        return WriteOutcome(path, .written, ManifestEntry(hash: hash, stamp: stamp))
    }

    /// Removes a folder of the old site where a file must go now, if all in it is ours.
    ///
    /// - Returns: what is not ours; then nothing was removed.
    private func removeOurFolder(_ path: String) throws(FileError) -> String? {
        if let foreigner = try foreigner(below: path) { return foreigner }
        let inside = owned.paths.filter { $0.hasPrefix(path + "/") }
        for file in inside where try isOurs(file) { try root.removeFile(file) }
        removeEmptyFolders(around: inside)
        return nil
    }

    private func refused(_ path: String, at place: String, _ fault: OutputFault) -> WriteOutcome {
        WriteOutcome(path, .refused(Finding(fault, in: shown(place))), nil)
    }
}
