#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The number a failed system call left behind (`errno`).
public struct SystemError: Error, Sendable, Hashable {
    public var code: Int32

    public static let nothingThere = SystemError(code: ENOENT)

    /// The name or one of its folders is not there.
    var meansNothingThere: Bool { code == ENOENT || code == ENOTDIR }
    var meansNotAllowed: Bool { code == EACCES || code == EPERM }
    var meansExists: Bool { code == EEXIST }
    var meansNotEmpty: Bool { code == ENOTEMPTY || code == EEXIST }
    /// What an open that refuses links, or wants a folder, says of other things.
    var meansWrongKind: Bool { [ELOOP, ENOTDIR, ENXIO, EISDIR, EMLINK, EOPNOTSUPP].contains(code) }
    public var meansFull: Bool { [ENOSPC, EDQUOT].contains(code) }

    /// What happened, so that it can stand behind "because ".
    public var words: String {
        switch code {
        case EACCES, EPERM: "your account has no permission for it"
        case ENOENT: "it is not there"
        case ENOSPC: "the disk is full"
        case EDQUOT: "your share of the disk is full"
        case EFBIG: "the file would be larger than is allowed here"
        case EROFS: "the disk can only be read, not written"
        case EIO: "the disk reports a fault"
        case ENAMETOOLONG: "its name is too long"
        case ENOTDIR: "something that is not a folder is in its place"
        case EISDIR: "a folder is in its place"
        case ELOOP: "it is a link to somewhere else"
        case EEXIST: "something with that name is already there"
        case ENOTEMPTY: "the folder is not empty"
        case EMFILE, ENFILE: "too many files are open on this computer"
        case ENOMEM: "the computer has run out of memory"
        case EBUSY, ETXTBSY: "another program is using it"
        case EINVAL, EILSEQ: "the disk does not take such a name"
        default: String(cString: strerror(code))
        }
    }
}
