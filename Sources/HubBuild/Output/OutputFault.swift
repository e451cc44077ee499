import HubSource

/// What can stand between a site and its output folder. Paths are from the output folder unless said otherwise.
public enum OutputFault: Fault {
    // The plan
    case badPath(String, OutputPathProblem)
    /// `by` and `from` are the other source, from the project folder.
    case taken(String, by: String)
    case twin(String, of: String, from: String, byCase: Bool)
    case fileAndFolder(String, inside: String, from: String)
    // The output folder as a whole
    case refused(TargetProblem)
    case inUse(seconds: Int)
    case damagedManifest
    // What is in it
    /// `source` is what we wanted to write there, where that is known.
    case notOurs(source: String?)
    case editedByHand(source: String?)
    case inTheWay(FileKind, source: String?)
    /// A folder is where a file must go, and in it is something that is not ours.
    case folderInTheWay(holding: String, source: String?)
    /// Its source is gone, but somebody changed it, so it stays.
    case keptBecauseEdited
    /// The folder could not be made or opened: nothing was changed.
    case notOpened(FileError)
    case failed(FileError)

    public var severity: Severity {
        switch self {
        case .damagedManifest, .keptBecauseEdited: .warning
        default: .error
        }
    }

    public var id: String {
        switch self {
        case .badPath: "unsafe-path"
        case .taken: "path-taken"
        case .twin: "path-twins"
        case .fileAndFolder: "file-and-folder"
        case .refused: "output-refused"
        case .inUse: "output-in-use"
        case .damagedManifest: "output-list-damaged"
        case .notOurs, .inTheWay, .folderInTheWay: "output-not-ours"
        case .editedByHand, .keptBecauseEdited: "output-edited"
        case .notOpened, .failed: "output-failed"
        }
    }

    public var message: String {
        switch self {
        case .badPath(let path, let problem):
            "this would be published as “\(path.prefix(120))”, which is not possible because \(problem.words)"
        case .taken(let path, let other):
            "this and \(other) would both be published as \(path)"
        case .twin(let path, let otherPath, let other, let byCase):
            "this would be published as \(path), and \(other) as \(otherPath): the two differ only in "
                + (byCase ? "capital letters" : "how their accents are stored")
                + ", and many computers cannot tell them apart"
        case .fileAndFolder(let path, let inside, let other):
            "this would be published as the file \(path), but \(other) needs a folder of that name, for \(inside)"
        case .refused(let problem):
            problem.message
        case .inUse(let seconds):
            "another build is writing to this folder, and had not finished after \(seconds) seconds"
        case .damagedManifest:
            "the list of the files Handrail wrote here is damaged, so only files that need no change count as its own"
        case .notOurs(let source):
            "this file was not made by Handrail, so it was not replaced\(Self.by(source))"
        case .editedByHand(let source):
            "this file was changed after Handrail wrote it, so it was not replaced\(Self.by(source))"
        case .inTheWay(let kind, let source):
            "here is \(kind.words) that was not made by Handrail, so nothing was put in its place\(Self.by(source))"
        case .folderInTheWay(let inside, let source):
            "here must be a file, but it is a folder that holds \(inside), which was not made by Handrail or was "
                + "changed since\(Self.by(source))"
        case .keptBecauseEdited:
            "this page is no longer in the site, but somebody changed it after Handrail wrote it, so it was kept"
        case .notOpened(let error), .failed(let error):
            "this \(error.attempt.refusal), because \(error.why)"
        }
    }

    public var fix: String {
        switch self {
        case .badPath: "Rename the file, using letters, digits and hyphens."
        case .taken, .twin, .fileAndFolder: "Rename one of the two, or change its address."
        case .refused(let problem): problem.fix
        case .inUse: "Wait until the other build has finished, or end it, then build again."
        case .damagedManifest:
            "If you keep nothing of your own in the output folder, delete the folder and build again."
        case .notOurs: "Move your file out of the output folder, or rename the one in your content."
        case .editedByHand:
            "If you need the change, make it in the content; then delete this file and build again."
        case .inTheWay: "Move it out of the output folder, then build again."
        case .folderInTheWay(let inside, _): "Move \(inside) out of the output folder, then build again."
        case .keptBecauseEdited: "Delete the file if nobody needs it."
        case .notOpened(let error):
            error.meansFull
                ? "Make room on the disk, then build again; nothing was changed."
                : "Choose a folder that you may write to with --output, or get permission for this one; nothing was changed."
        case .failed(let error):
            error.meansFull
                ? "Make room on the disk, then build again; no page was left half written."
                : "Check the folder’s permissions and the disk, then build again; no page was left half written."
        }
    }

    /// The second of two sources that clash.
    var otherSource: String? {
        switch self {
        case .taken(_, let source), .twin(_, _, let source, _), .fileAndFolder(_, _, let source): source
        default: nil
        }
    }

    private static func by(_ source: String?) -> String { source.map { " with what \($0) makes" } ?? "" }
}

extension FileError.Attempt {
    /// Stands behind "this ".
    fileprivate var refusal: String {
        switch self {
        case .read: "file cannot be read"
        case .list: "folder cannot be opened"
        case .write: "cannot be written"
        case .remove: "cannot be deleted"
        case .lock: "file cannot be locked"
        case .makeFolder: "folder cannot be made"
        }
    }
}

/// Why a folder cannot be the output folder.
public enum TargetProblem: Sendable, Hashable {
    case noName
    /// The project folder, the home folder, or one that holds it.
    case holds(Protected)
    case inside(String)
    case wrongKind(FileKind)
    case notEmpty
    /// A part of the path that is not there is followed by `..`.
    case unclear

    public enum Protected: Sendable, Hashable { case project, home, everything }

    var message: String {
        switch self {
        case .noName: "no output folder was named"
        case .holds(.everything): "the site cannot be written to the top folder of the computer"
        case .holds(.home): "the site cannot be written here, because this is or holds your home folder"
        case .holds(.project): "the site cannot be written here, because this is or holds the project folder"
        case .inside(let name): "the site cannot be written here, because this is inside \(name)"
        case .wrongKind(.symbolicLink): "the output folder is a link to somewhere else (a symbolic link)"
        case .wrongKind(let kind): "the output folder is not a folder but \(kind.words)"
        case .notEmpty: "this folder is not empty, and Handrail did not make what is in it"
        case .unclear: "the path of the output folder goes back out of a folder that does not exist"
        }
    }

    var fix: String {
        switch self {
        case .notEmpty: "Choose an empty folder, or one that does not exist yet; nothing was changed."
        default: "Choose a folder of its own, such as Output in the project folder; nothing was changed."
        }
    }
}

/// Why a build could not use its output folder, or had to stop.
public struct OutputError: Error, Sendable {
    /// The path with the output folder as the person named it.
    public var path: String
    public var fault: OutputFault

    public var finding: Finding { Finding(fault, in: path) }
}
