#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Every call Handrail makes into the operating system's files, one thin function each.
///
/// Nothing is decided here: `Folder` says which calls make a safe whole. Names must hold no zero byte; `Folder`
/// sees to it. Calls that a signal interrupts are made again. Names are lent to the calls, not copied for them.
public enum FileSystem {
    /// Opens for reading and never waits, never follows a link at the end of the name.
    static func openFile(_ name: String, in folder: borrowing Descriptor) throws(SystemError) -> Descriptor {
        try open(name, in: folder.number, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }

    /// Makes a new file for writing; fails with `.exists` when the name is taken, be it by a dangling link.
    static func makeFile(
        _ name: String, in folder: borrowing Descriptor, mode: UInt16
    ) throws(SystemError) -> Descriptor {
        try open(name, in: folder.number, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode: mode)
    }

    /// Opens a file that grows at its end, making it if need be.
    static func openForAppending(
        _ name: String, in folder: borrowing Descriptor, mode: UInt16
    ) throws(SystemError) -> Descriptor {
        let flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        return try open(name, in: folder.number, flags, mode: mode)
    }

    /// Opens a folder by its name in another one; a link to a folder is not followed.
    static func openFolder(_ name: String, in folder: borrowing Descriptor) throws(SystemError) -> Descriptor {
        try open(name, in: folder.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }

    /// Opens a folder by any path, links followed: for roots only, which the person running us has named.
    static func openRoot(_ path: String) throws(SystemError) -> Descriptor {
        try open(path, in: AT_FDCWD, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }

    private static func open(
        _ name: String, in folder: Int32, _ flags: Int32, mode: UInt16 = 0
    ) throws(SystemError) -> Descriptor {
        Descriptor(number: try again { name.withCString { openat(folder, $0, flags, mode_t(mode)) } })
    }

    static func status(of file: borrowing Descriptor) throws(SystemError) -> FileStatus {
        let number = file.number
        var raw = stat()
        try again { fstat(number, &raw) }
        return FileStatus(raw)
    }

    /// What lies at a path below a folder, or nil if nothing does. The last part is never followed if it is a link.
    static func status(_ path: String, in folder: borrowing Descriptor) throws(SystemError) -> FileStatus? {
        try status(in: folder.number) { call in path.withCString(call) }
    }

    /// - Parameter path: its bytes.
    static func status(_ path: UnsafeRawBufferPointer, in folder: borrowing Descriptor) throws(SystemError) -> FileStatus? {
        try status(in: folder.number) { call in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: path.count + 1) { name in
                UnsafeMutableRawBufferPointer(name).copyMemory(from: path)
                name[path.count] = 0
                return name.baseAddress.map { call(UnsafePointer($0)) } ?? -1
            }
        }
    }

    /// - Parameter named: makes a call with the name of the file.
    private static func status(
        in folder: Int32, _ named: ((UnsafePointer<CChar>) -> Int32) -> Int32
    ) throws(SystemError) -> FileStatus? {
        var raw = stat()
        do { try again { named { fstatat(folder, $0, &raw, AT_SYMLINK_NOFOLLOW) } } } catch {
            guard error.meansNothingThere else { throw error }
            return nil
        }
        return FileStatus(raw)
    }

    /// What lies at any path, or nil; a link at its end is followed only when asked.
    public static func status(_ path: String, following: Bool) throws(SystemError) -> FileStatus? {
        var raw = stat()
        do { try again { path.withCString { fstatat(AT_FDCWD, $0, &raw, following ? 0 : AT_SYMLINK_NOFOLLOW) } } } catch {
            guard error.meansNothingThere else { throw error }
            return nil
        }
        return FileStatus(raw)
    }

    /// Bytes from `offset` on; fewer than asked for when the file ends, none at its end.
    static func read(
        _ file: borrowing Descriptor, from offset: Int, upTo count: Int
    ) throws(SystemError) -> [UInt8] {
        let number = file.number
        var outcome: Result<Int, SystemError> = .success(0)
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let start = buffer.baseAddress
            outcome = Result { () throws(SystemError) in try again { pread(number, start, count, off_t(offset)) } }
            filled = (try? outcome.get()) ?? 0
        }
        _ = try outcome.get()
        return bytes
    }

    /// Writes all bytes, in one call where the system takes them at once.
    static func writeAll(_ bytes: [UInt8], to file: borrowing Descriptor) throws(SystemError) {
        let number = file.number
        var done = 0
        while done < bytes.count {
            let rest = done
            done += try again {
                bytes.withUnsafeBytes { write(number, $0.baseAddress?.advanced(by: rest), $0.count - rest) }
            }
        }
    }

    /// The names in a folder with what they are, in no order, without `.` and `..`.
    static func entries(of folder: borrowing Descriptor) throws(SystemError) -> [FolderEntry] {
        // The stream takes over the descriptor it is given, and with it the place in the folder: give it its own.
        let own = try open(".", in: folder.number, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard let stream = fdopendir(own.number) else { throw SystemError(code: errno) }
        own.giveAway()
        defer { closedir(stream) }
        var found: [FolderEntry] = []
        while true {
            errno = 0
            guard let raw = readdir(stream) else { break }
            let entry = FolderEntry(raw)
            if entry.name != ".", entry.name != ".." { found.append(entry) }
        }
        guard errno == 0 else { throw SystemError(code: errno) }
        return found
    }

    static func makeFolder(_ name: String, in folder: borrowing Descriptor, mode: UInt16) throws(SystemError) {
        let number = folder.number
        try again { name.withCString { mkdirat(number, $0, mode_t(mode)) } }
    }

    static func setPermissions(_ mode: UInt16, of file: borrowing Descriptor) throws(SystemError) {
        let number = file.number
        try again { fchmod(number, mode_t(mode)) }
    }

    static func rename(_ name: String, to other: String, in folder: borrowing Descriptor) throws(SystemError) {
        let number = folder.number
        try again { name.withCString { name in other.withCString { renameat(number, name, number, $0) } } }
    }

    /// Moves a file or a folder; what is in a folder goes with it.
    static func move(
        _ name: String, in folder: borrowing Descriptor, to other: borrowing Descriptor
    ) throws(SystemError) {
        let (from, to) = (folder.number, other.number)
        try again { renameat(from, name, to, name) }
    }

    static func removeFile(_ name: String, in folder: borrowing Descriptor) throws(SystemError) {
        let number = folder.number
        try again { name.withCString { unlinkat(number, $0, 0) } }
    }

    static func removeFolder(_ name: String, in folder: borrowing Descriptor) throws(SystemError) {
        let number = folder.number
        try again { name.withCString { unlinkat(number, $0, AT_REMOVEDIR) } }
    }

    /// Whether this account may read the file, or list the folder, with that name.
    static func mayRead(_ name: String, isFolder: Bool, in folder: borrowing Descriptor) -> Bool {
        faccessat(folder.number, name, isFolder ? R_OK | X_OK : R_OK, 0) == 0
    }

    /// Takes the lock that ends with the descriptor; false when somebody else holds it.
    static func lock(_ file: borrowing Descriptor) throws(SystemError) -> Bool {
        let number = file.number
        do { try again { flock(number, LOCK_EX | LOCK_NB) } } catch {
            guard error.code == EWOULDBLOCK else { throw error }
            return false
        }
        return true
    }

    /// The path without links, `.` and `..`, or nil when it names nothing.
    public static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// A new empty folder among the system's temporary ones, which only this account can open.
    public static func makeTemporaryFolder(named start: String) throws(SystemError) -> String {
        var template = Array("/tmp/\(start)XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError(code: errno) }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes the folder if nothing is in it.
    public static func removeTemporaryFolder(_ path: String) { _ = rmdir(path) }

    /// Lets a write to a pipe that nobody reads fail, where it would end this process.
    public static func outliveBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

    public static func pause(milliseconds: Int) { usleep(UInt32(milliseconds) * 1_000) }

    /// Nanoseconds by the clock that file times come from. Only `Folder.read` uses it, to know whether a file has been
    /// at rest for long enough that a further change would show.
    static func fileClock() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return now.nanoseconds
    }

    /// Makes the call until no signal interrupts it; -1 is a failure.
    @discardableResult
    private static func again<N: FixedWidthInteger>(_ call: () -> N) throws(SystemError) -> N {
        while true {
            let result = call()
            if result != -1 { return result }
            let code = errno
            if code != EINTR { throw SystemError(code: code) }
        }
    }
}

/// An open file or folder. It has one owner, and closes when that owner goes.
public struct Descriptor: ~Copyable, Sendable {
    let number: Int32

    deinit { _ = close(number) }

    /// Closes at once and says how that went: some file systems report a full disk only here.
    consuming func finish() throws(SystemError) {
        let result = close(number)
        let code = errno
        discard self
        if result != 0, code != EINTR { throw SystemError(code: code) }
    }

    /// Leaves the closing to somebody who has taken the number over.
    consuming func giveAway() { discard self }
}

extension FileStatus {
    fileprivate init(_ raw: stat) {
        #if canImport(Darwin)
            let modified = raw.st_mtimespec.nanoseconds
        #else
            let modified = raw.st_mtim.nanoseconds
        #endif
        stamp = FileStamp(size: Int(raw.st_size), modified: modified, inode: UInt64(raw.st_ino))
        device = UInt64(truncatingIfNeeded: raw.st_dev)
        permissions = UInt16(truncatingIfNeeded: raw.st_mode & 0o7777)
        kind =
            switch raw.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            case S_IFBLK, S_IFCHR: .device
            default: .unknown
            }
    }
}

extension FolderEntry {
    /// A name ends at its zero byte; the record may be shorter than the type says, so it is read in place.
    fileprivate init(_ raw: UnsafeMutablePointer<dirent>) {
        let start = UnsafeRawPointer(raw).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
        let bytes = start.assumingMemoryBound(to: CChar.self)
        let valid = String(validatingCString: bytes)
        name = valid ?? String(cString: bytes)
        isUTF8 = valid != nil
        kind =
            switch Int32(raw.pointee.d_type) {
            case 8: .file  // DT_REG and its sisters: C has them in an enum here and as macros there
            case 4: .folder
            case 10: .symbolicLink
            case 1: .pipe
            case 12: .socket
            case 2, 6: .device
            default: .unknown
            }
    }
}

extension timespec {
    fileprivate var nanoseconds: Int64 { Int64(tv_sec) &* 1_000_000_000 &+ Int64(tv_nsec) }
}
