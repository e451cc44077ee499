/// Why something could not be done with a file or folder: facts, and the plain words for them.
public struct FileError: Error, Sendable, Hashable {
    /// The path as it was given to us: from the project folder where there is one.
    public var path: String
    public var attempt: Attempt
    public var reason: Reason

    public enum Attempt: String, Sendable, Hashable {
        case read, list, write, remove, lock
        case makeFolder = "make the folder"
    }

    public enum Reason: Sendable, Hashable {
        case system(SystemError)
        /// Neither a regular file nor, where one was wanted, a folder.
        case wrongKind(FileKind)
        /// Somebody wrote to it each time we read it.
        case changedWhileRead
        /// Larger than the caller takes, in bytes.
        case larger(than: Int)
        /// Empty, absolute, or with `..` or a zero byte in it: it does not name something below a folder.
        case notBelow
    }

    public init(_ attempt: Attempt, _ path: String, _ reason: Reason) {
        self.path = path
        self.attempt = attempt
        self.reason = reason
    }

    /// The disk or the person's share of it has no room.
    public var meansFull: Bool {
        if case .system(let error) = reason { error.meansFull } else { false }
    }

    public var meansNothingThere: Bool {
        if case .system(let error) = reason { error.meansNothingThere } else { false }
    }

    /// Stands behind "because ".
    public var why: String {
        switch reason {
        case .system(let error): error.words
        case .wrongKind(let kind): "it is \(kind.words)"
        case .changedWhileRead: "it was changed again and again while it was read"
        case .larger(let limit): "it is larger than \(limit) bytes"
        case .notBelow: "this path is not allowed here"
        }
    }
}

extension FileError: CustomStringConvertible {
    /// `cannot read Content/a.md, because your account has no permission for it`
    public var description: String { "cannot \(attempt.rawValue) \(path), because \(why)" }
}
