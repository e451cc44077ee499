/// What lies at a path.
public struct FileStatus: Sendable, Hashable {
    public var kind: FileKind
    public var stamp: FileStamp
    /// The disk it lies on.
    public var device: UInt64
    /// Permission bits, without those of the kind (`0o600`).
    public var permissions: UInt16

    /// Whether the owner, the group and all others may read it: then this account may, whoever it is.
    var mayBeReadByAll: Bool { permissions & 0o444 == 0o444 }

    /// Two paths with one identity are one file or folder, however they are spelt.
    public var identity: FileIdentity { FileIdentity(device: device, inode: stamp.inode) }
}

public struct FileIdentity: Sendable, Hashable {
    var device: UInt64
    var inode: UInt64
}

/// What changes when a file is written: equal stamps mean that nobody wrote to it in between.
public struct FileStamp: Sendable, Hashable {
    /// Bytes.
    public var size: Int
    /// Nanoseconds since 1970 by the clock of the disk; only ever compared for being equal.
    public var modified: Int64
    public var inode: UInt64

    public init(size: Int, modified: Int64, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.inode = inode
    }
}

public enum FileKind: Sendable, Hashable {
    case file, folder, symbolicLink, pipe, socket, device, unknown

    public var words: String {
        switch self {
        case .file: "a file"
        case .folder: "a folder"
        case .symbolicLink: "a link to somewhere else"
        case .pipe: "a pipe between programs"
        case .socket: "a socket between programs"
        case .device: "a device"
        case .unknown: "neither a file nor a folder"
        }
    }
}

/// One name in a folder.
public struct FolderEntry: Sendable, Hashable {
    /// Repaired with U+FFFD when it is not UTF-8.
    public var name: String
    public var isUTF8: Bool
    /// What the name itself is: a link is a link, whatever it points at.
    public var kind: FileKind
}
