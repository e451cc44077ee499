/// A new folder that nobody else knows of, filled with a whole tree of files and then moved into place name by name.
///
/// A file in it need not be put in place whole, because nobody looks for it there: no temporary name, no rename, and no look
/// at what may be in the way. Any number of threads may write to it at once, each path once.
public final class StagingFolder: Sendable {
    private let place: Folder
    private let name: String
    private let root: Folder

    /// Makes it inside another folder, under a name that marks what a killed build leaves behind.
    public init(in place: Folder) throws(FileError) {
        self.place = place
        name = Folder.temporaryName()
        root = try place.makeFolder(name, mode: 0o700)
    }

    /// Makes a file, and the folders around it.
    public func write(_ bytes: [UInt8], to path: String) throws(FileError) -> FileStamp {
        guard Folder.isBelow(path) else { throw FileError(.write, path, .notBelow) }
        if let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try root.makeFreshFolder(String(path[..<end])) }
        return try root.writeFresh(bytes, to: path)
    }

    /// Moves everything at the top of it into a folder where nothing has that name, and removes what is left: nothing.
    public func move(to target: Folder) throws(FileError) {
        for entry in try root.list() { try root.move(entry.name, to: target) }
        _ = try place.removeFolderIfEmpty(name)
    }

    /// Removes it with all that is in it.
    public func remove() {
        try? place.removeTree(name)
    }
}

extension Folder {
    /// Makes a file where nobody else puts any.
    ///
    /// - Parameter path: in folders that were made for it just now; checked.
    fileprivate func writeFresh(_ bytes: [UInt8], to path: String) throws(FileError) -> FileStamp {
        do { return try writeNew(bytes, to: path, mode: 0o644) } catch {
            throw FileError(.write, pathOf(path), .system(error))
        }
    }

    /// Makes a folder, and those around it where they are not there yet. Nearly always only the last one is not.
    fileprivate func makeFreshFolder(_ path: String) throws(FileError) {
        do { try FileSystem.makeFolder(path, in: descriptor, mode: 0o755) } catch {
            // It was made for a file beside this one.
            if error.meansExists { return }
            _ = try makeFolder(path)
        }
    }

    fileprivate func move(_ name: String, to other: Folder) throws(FileError) {
        // A file would be written over; a folder never is, unless it is empty.
        if let there = other.quickStatus(name) { throw FileError(.write, other.pathOf(name), .wrongKind(there.kind)) }
        do { try FileSystem.move(name, in: descriptor, to: other.descriptor) } catch {
            throw FileError(.write, other.pathOf(name), .system(error))
        }
    }

    /// Removes a folder with all that is in it: only ever one that we made, in a place of ours. Links are removed, not followed.
    public func removeTree(_ path: String) throws(FileError) {
        var folders = [path]
        var next = 0
        while next < folders.count {
            let folder = try folder(folders[next])
            for entry in try folder.list() {
                if entry.kind == .folder { folders.append("\(folders[next])/\(entry.name)") } else { try folder.removeFile(entry.name) }
            }
            next += 1
        }
        for path in folders.reversed() { _ = try removeFolderIfEmpty(path) }
    }
}
