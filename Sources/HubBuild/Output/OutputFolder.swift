import HubSource
import Synchronization

/// The folder a site is written to, held for one build.
///
/// 1. `OutputPlan` names every file before anything is rendered.
/// 2. `open` refuses folders we must not touch, waits for other builds, and reads what we own.
/// 3. `begin` finds everything in the way of the plan, before anything is written.
/// 4. `write` puts one file in place, or into a staging folder where there is no site yet; any number of threads may call it at once, each path once.
/// 5. `finish` deletes what we own and no longer need, and writes down what we own now; or `abandon` deletes nothing.
///
/// Files that people put there are never changed or deleted, nor are files of ours that people changed. A kill at any
/// moment leaves every file as it was or as it should be, and the next build ends as if there had been none.
public final class OutputFolder: Sendable {
    /// As the person named it.
    public let path: String
    /// What is odd but no reason to stop: a damaged list of our files.
    public let findings: [Finding]
    /// Paths in its errors are from the output folder.
    let root: Folder
    let owned: OwnedFiles
    let journal: AppendingFile
    let shelf: FolderShelf
    /// The whole site, where this is the first build into the folder: it moves into place when it is whole (`FirstSite`).
    let first = Mutex<StagingFolder?>(nil)
    /// Holds the lock as long as this value lives.
    private let lock: AppendingFile

    static let stateFolder = ".handrail"
    static let manifestPath = ".handrail/manifest"
    static let journalPath = ".handrail/journal"
    static let lockPath = ".handrail/lock"

    /// Opens a folder for one build, making it if it is not there. When it throws, nothing in it was changed.
    ///
    /// - Parameters:
    ///   - project: the project folder.
    ///   - home: the home folder of whoever runs us, which is refused; nil if there is none.
    ///   - patience: seconds to wait for another build.
    ///   - waiting: called once if there is one, with a sentence to show.
    public static func open(
        _ path: String, project: String, home: String?, patience: Int = 60, waiting: (String) -> Void = { _ in }
    ) throws(OutputError) -> OutputFolder {
        try open(path, project: project, home: home, known: nil, patience: patience, waiting: waiting)
    }

    /// - Parameter known: the manifest, where it was read before.
    static func open(
        _ path: String, project: String, home: String?, known: OwnedFiles.Ahead?, patience: Int = 60,
        waiting: (String) -> Void = { _ in }
    ) throws(OutputError) -> OutputFolder {
        do {
            let target = try OutputTarget(path, project: project, home: home)
            return try open(target, known, patience: patience, waiting: waiting)
        } catch let problem as TargetProblem {
            throw OutputError(path: path, fault: .refused(problem))
        } catch let error as FileError {
            throw OutputError(path: Self.join(path, error.path), fault: .notOpened(error))
        } catch let error as OutputError {
            throw error
        } catch {
            throw OutputError(path: path, fault: .refused(.unclear))
        }
    }

    private static func open(
        _ target: OutputTarget, _ known: OwnedFiles.Ahead?, patience: Int, waiting: (String) -> Void
    ) throws -> OutputFolder {
        if !target.exists {
            do { try Folder.make(target.path) } catch {
                // Its path is that of a folder on the way, which is not below the output folder.
                throw OutputError(path: error.path, fault: .notOpened(error))
            }
        }
        let root = try Folder.open(target.path, named: "")
        // Another build may be making its first files: then there is a lock, and we look again when we have it.
        guard try isEmpty(root) || hasState(root) || root.status(lockPath) != nil else { throw TargetProblem.notEmpty }
        _ = try root.makeFolder(stateFolder)
        guard let lock = try takeLock(in: root, patience: patience, waiting: waiting) else {
            throw OutputError(path: target.path, fault: .inUse(seconds: patience))
        }
        guard try isEmpty(root) || hasState(root) else { throw TargetProblem.notEmpty }
        return try OutputFolder(target.path, root: root, known, lock: lock)
    }

    private init(
        _ path: String, root: Folder, _ known: OwnedFiles.Ahead?, lock: consuming AppendingFile
    ) throws(FileError) {
        let (owned, isDamaged) = try OwnedFiles.read(in: root, known)
        try owned.removeLeftovers(in: root)
        self.path = path
        self.root = root
        shelf = FolderShelf(root)
        self.lock = lock
        self.owned = owned
        journal = try AppendingFile.open(Self.journalPath, in: root)
        let damage = Finding(OutputFault.damagedManifest, in: Self.join(path, Self.manifestPath))
        findings = isDamaged ? [damage] : []
    }

    /// Whether a build has ended in the folder.
    static func hasManifest(_ path: String) -> Bool { (try? Folder.open(path))?.quickStatus(manifestPath) != nil }

    /// Ends a build that must not replace the site: nothing is deleted, and the next build knows what this one wrote.
    public func abandon() {
        first.withLock { $0.take() }?.remove()
        let status = try? root.status(Self.journalPath)
        if status?.stamp.size == 0 { try? root.removeFile(Self.journalPath) }
    }

    /// Leaves something beside the notes of the build, which is no part of the site. It is made anew each time.
    func note(_ text: String, at path: String) { _ = try? root.write(Array(text.utf8), to: path) }

    /// A path in the output folder as people see it.
    func shown(_ inside: String) -> String { Self.join(path, inside) }

    func failure(_ error: FileError) -> OutputError { OutputError(path: shown(error.path), fault: .failed(error)) }

    private static func join(_ path: String, _ inside: String) -> String {
        inside.isEmpty ? path : path.hasSuffix("/") ? path + inside : "\(path)/\(inside)"
    }

    /// Names that start with a dot do not count: a repository keeps `.gitignore` there.
    private static func isEmpty(_ root: Folder) throws(FileError) -> Bool {
        try root.list().allSatisfy { $0.name.hasPrefix(".") }
    }

    /// Whether we have finished a build here, or begun to write one.
    private static func hasState(_ root: Folder) throws(FileError) -> Bool {
        if try root.status(manifestPath)?.kind == .file { return true }
        guard let journal = try root.status(journalPath) else { return false }
        return journal.kind == .file && journal.stamp.size > 0
    }

    /// nil when somebody else kept the lock for too long.
    private static func takeLock(
        in root: Folder, patience: Int, waiting: (String) -> Void
    ) throws(FileError) -> AppendingFile? {
        let triesASecond = 20
        for attempt in 0...(patience * triesASecond) {
            if attempt == 1 { waiting("Another build is writing to this folder. Waiting up to \(patience) seconds…") }
            if attempt > 0 { FileSystem.pause(milliseconds: 1_000 / triesASecond) }
            let file = try AppendingFile.open(lockPath, in: root)
            // Whoever cleaned the folder up may have taken the file away while we opened it: that lock keeps nobody out.
            if try file.lock(), file.isStill(at: lockPath, in: root) { return file }
        }
        return nil
    }
}
