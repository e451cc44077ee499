import HubSource

/// What is at a path we want to write to or delete.
enum Standing {
    case nothing
    /// A file as we left it.
    case ours(ManifestEntry)
    /// A file we did not write, or that was changed since (`wasOurs`).
    case theirs(ManifestEntry, wasOurs: Bool)
    /// A link, a folder, a device.
    case inTheWay(FileKind)
    /// A folder on the way to it is something else.
    case parentInTheWay(String, FileKind)
}

extension OutputFolder {
    /// Looks at a path, reading the file only if its stamp is not the one we know.
    func standing(at path: String) throws(FileError) -> Standing {
        do {
            guard let status = try root.status(path) else { return .nothing }
            guard status.kind == .file else { return .inTheWay(status.kind) }
            if let entry = owned.isUntouched(status, at: path) { return .ours(entry) }
            let (bytes, stamp) = try root.readWithStamp(path)
            let entry = ManifestEntry(hash: ContentHash.of(bytes), stamp: stamp)
            let wasOurs = owned.includes(path)
            // A power cut can leave a file of ours empty: there is nothing of anybody's in it.
            if owned.wrote(entry.hash, at: path) || (wasOurs && bytes.isEmpty) { return .ours(entry) }
            return .theirs(entry, wasOurs: wasOurs)
        } catch {
            if error.meansNothingThere { return .nothing }
            guard case .wrongKind(let kind) = error.reason else { throw error }
            return OutputPath(error.path) == OutputPath(path) ? .inTheWay(kind) : .parentInTheWay(error.path, kind)
        }
    }

    /// The first thing in a folder, at any depth, that we may not delete. An empty folder is one, unless a file of ours
    /// was to be in it: a build that was killed leaves such.
    func foreigner(below path: String) throws(FileError) -> String? {
        var waiting = [path]
        while let path = waiting.popLast() {
            let entries = try root.folder(path).list()
            if entries.isEmpty, !owned.hasFiles(below: path) { return path }
            for entry in entries {
                let inside = "\(path)/\(entry.name)"
                if entry.kind == .folder {
                    waiting.append(inside)
                } else if !(try isOurs(inside)) {
                    return inside
                }
            }
        }
        return nil
    }

    func isOurs(_ path: String) throws(FileError) -> Bool {
        if case .ours = try standing(at: path) { true } else { false }
    }
}
