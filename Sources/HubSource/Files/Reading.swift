extension Folder {
    /// The bytes of a regular file, as they were at one moment: never half of one version and half of the next.
    ///
    /// A file that changes while it is read is read again, three times in all. Never waits for a pipe or device.
    /// - Parameter limit: the most bytes to take.
    public func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
        try readWithStamp(path, limit: limit).bytes
    }

    /// The bytes, and the stamp the file had then.
    public func readWithStamp(
        _ path: String, limit: Int = .max
    ) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp) {
        try readWithStamp(path, limit: limit, whenRead: {})
    }

    /// - Parameter whenRead: called each time the bytes are read and not yet trusted; tests change the file there.
    func readWithStamp(
        _ path: String, limit: Int, whenRead: () -> Void
    ) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp) {
        let (folder, name) = try parent(of: path)
        let shown = folder.pathOf(name)
        let file: Descriptor
        do { file = try FileSystem.openFile(name, in: folder.descriptor) } catch {
            throw FileError(.read, shown, folder.reason(error, at: name))
        }
        for _ in 0..<3 {
            switch ReadTry.once(file, limit: limit, whenRead: whenRead) {
            case .whole(let bytes, let stamp): return (bytes, stamp)
            case .changed: continue
            case .refused(let reason): throw FileError(.read, shown, reason)
            }
        }
        throw FileError(.read, shown, .changedWhileRead)
    }
}

/// One try at reading a file that others may be writing.
private enum ReadTry {
    case whole([UInt8], FileStamp)
    /// Somebody wrote to it meanwhile.
    case changed
    case refused(FileError.Reason)

    static func once(_ file: borrowing Descriptor, limit: Int, whenRead: () -> Void) -> ReadTry {
        do {
            let before = try settledStatus(of: file)
            guard before.kind == .file else { return .refused(.wrongKind(before.kind)) }
            guard before.stamp.size <= limit else { return .refused(.larger(than: limit)) }
            let bytes = try contents(of: file, size: before.stamp.size)
            whenRead()
            let after = try FileSystem.status(of: file)
            return bytes.count == after.stamp.size && before == after ? .whole(bytes, after.stamp) : .changed
        } catch {
            return .refused(.system(error))
        }
    }

    /// Waits until the file's time is older than the tick of the clock that stamps files.
    ///
    /// Two writes within one tick leave the same time, so the second would not show. 20 ms is twice the longest tick.
    private static func settledStatus(of file: borrowing Descriptor) throws(SystemError) -> FileStatus {
        let tick: Int64 = 20_000_000
        let status = try FileSystem.status(of: file)
        let age = FileSystem.fileClock() &- status.stamp.modified
        guard status.kind == .file, (0..<tick).contains(age) else { return status }
        FileSystem.pause(milliseconds: Int((tick - age) / 1_000_000) + 1)
        return try FileSystem.status(of: file)
    }

    /// The first `size` bytes, or fewer if the file ends before.
    private static func contents(of file: borrowing Descriptor, size: Int) throws(SystemError) -> [UInt8] {
        var bytes = try FileSystem.read(file, from: 0, upTo: size)
        while bytes.count < size {
            let more = try FileSystem.read(file, from: bytes.count, upTo: size - bytes.count)
            if more.isEmpty { break }
            bytes += more
        }
        return bytes
    }
}
