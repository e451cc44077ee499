import HubSource
import Synchronization

/// Folders that many pages lie below, kept open while they are written.
///
/// Nearly every page has a folder of its own, in one that it shares with its neighbours (`large-print/guides`): those are
/// kept. Before each use a look shows whether the folder still lies where it was: who puts a link in its place changes nothing.
final class FolderShelf: Sendable {
    private let root: Folder
    private let open = Mutex<[OutputPath: Kept]>([:])

    private struct Kept: Sendable {
        let folder: Folder
        let identity: FileIdentity
    }

    /// Systems let a program have some hundreds of files open.
    private static let most = 64

    init(_ root: Folder) { self.root = root }

    /// Whether a file lies below a folder that this build has made: nobody else has put anything there.
    func isNew(around path: String) -> Bool {
        guard let around = OutputPath.folder(of: path), let shared = OutputPath.folder(of: around) else { return false }
        return open.withLock { $0[OutputPath(shared)]?.folder.isNew ?? false }
    }

    /// The folder that a file lies in, made where it is missing, and the file's name in it.
    func makeFolder(around path: String) throws(FileError) -> (folder: Folder, name: String) {
        guard let around = OutputPath.folder(of: path) else { return (root, path) }
        let name = Self.name(of: path, in: around)
        guard let shared = OutputPath.folder(of: around) else { return (try root.makeFolder(around), name) }
        return (try sharedFolder(shared).makeFolder(Self.name(of: around, in: shared)), name)
    }

    private func sharedFolder(_ path: String) throws(FileError) -> Folder {
        let key = OutputPath(path)
        if let kept = open.withLock({ $0[key] }), isStill(kept, at: path) { return kept.folder }
        let folder = try root.makeFolder(path)
        let new = Kept(folder: folder, identity: try folder.identity())
        return open.withLock { open in
            // Another thread may have been quicker, and its folder knows better whether it is new.
            if let kept = open[key], kept.identity == new.identity { return kept.folder }
            if open.count >= Self.most { open.removeAll() }
            open[key] = new
            return folder
        }
    }

    private func isStill(_ kept: Kept, at path: String) -> Bool {
        guard let status = root.quickStatus(path) else { return false }
        return status.kind == .folder && status.identity == kept.identity
    }

    private static func name(of path: String, in folder: String) -> String {
        String(Substring(path.utf8.dropFirst(folder.utf8.count + 1)))
    }
}
