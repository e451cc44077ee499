import Synchronization

/// A new folder that nobody else knows of, filled with a whole tree of files and then moved into place name by name.
///
/// A file in it need not be put in place whole, because nobody looks for it there: no temporary name, no rename, and no look
/// at what may be in the way. Any number of threads may write to it at once, each path once.
public final class StagingFolder: Sendable {
    private let place: Folder
    private let name: String
    private let root: Folder
    /// Folders that many files lie below, kept open.
    private let open = Mutex<[String: Folder]>([:])

    /// Systems let a program have some hundreds of files open.
    private static let most = 64

    /// Makes it inside another folder, under a name that marks what a killed build leaves behind.
    public init(in place: Folder) throws(FileError) {
        self.place = place
        name = Folder.temporaryName()
        root = try place.makeFolder(name, mode: 0o700)
    }

    /// Makes a file, and the folders around it.
    public func write(_ bytes: [UInt8], to path: String) throws(FileError) -> FileStamp {
        let staged = StagedPath(path)
        guard staged.isBelow else { throw FileError(.write, path, .notBelow) }
        let folder = try staged.shared.map { path throws(FileError) in try self.folder(path) } ?? root
        if let own = staged.own { try folder.makeFreshFolder(own) }
        return try folder.writeFresh(bytes, to: staged.inside)
    }

    /// Moves everything at the top of it into a folder where nothing has that name, and removes what is left: nothing.
    public func move(to target: Folder) throws(FileError) {
        open.withLock { $0 = [:] }
        for entry in try root.list() { try root.move(entry.name, to: target) }
        _ = try place.removeFolderIfEmpty(name)
    }

    /// Removes it with all that is in it.
    public func remove() {
        open.withLock { $0 = [:] }
        try? place.removeTree(name)
    }

    private func folder(_ path: String) throws(FileError) -> Folder {
        if let known = open.withLock({ $0[path] }) { return known }
        let folder = try root.makeFolder(path)
        open.withLock { open in
            if open.count >= Self.most { open.removeAll() }
            open[path] = folder
        }
        return folder
    }
}

/// A path, cut where a page's own folder lies in one that it shares with its neighbours.
private struct StagedPath {
    /// The shared folder (`large-print/guides`); nil at the top.
    private(set) var shared: String?
    /// The name of the file's own folder in that; nil for a file at the top.
    private(set) var own: String?
    /// The file, from the shared folder.
    private(set) var inside = ""
    /// Whether no name in it can lead out.
    private(set) var isBelow = true

    init(_ path: String) {
        var path = path
        path.withUTF8 { bytes in
            func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
            var (before, last) = (-1, -1)
            var start = 0
            for at in 0...bytes.count where at == bytes.count || bytes[at] == UInt8(ascii: "/") {
                isBelow = isBelow && Folder.isName(bytes[start..<at])
                start = at + 1
                if at < bytes.count { (before, last) = (last, at) }
            }
            if before >= 0 { shared = text(0..<before) }
            if last >= 0 { own = text(before + 1..<last) }
            inside = text(before + 1..<bytes.count)
        }
    }
}

extension Folder {
    /// Makes a file where nobody else puts any.
    ///
    /// - Parameter path: a name, or a name in a folder that was made for it just now; checked.
    fileprivate func writeFresh(_ bytes: [UInt8], to path: String) throws(FileError) -> FileStamp {
        do { return try writeNew(bytes, to: path, mode: 0o644) } catch {
            throw FileError(.write, pathOf(path), .system(error))
        }
    }

    fileprivate func makeFreshFolder(_ name: String) throws(FileError) {
        do { try FileSystem.makeFolder(name, in: descriptor, mode: 0o755) } catch {
            // It was made for a file beside this one.
            guard error.meansExists else { throw FileError(.makeFolder, pathOf(name), .system(error)) }
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
