extension Folder {
    /// Names that start so belong to a write that is under way, or that was killed.
    public static let temporaryPrefix = ".handrail-tmp-"

    static func temporaryName() -> String { temporaryPrefix + String(UInt64.random(in: .min ... .max), radix: 16) }

    /// Puts a file in place whole: whoever looks finds the old bytes or the new ones, never a part.
    ///
    /// The folder must be there. What stands at the path is replaced; if it is a link, the link itself is.
    /// On failure the old file stays and nothing is left behind. It is not forced to the disk: this is proof against
    /// a kill, not against a power cut.
    /// - Parameter mode: permission bits, less the umask; the file has them from its first moment.
    @discardableResult
    public func write(_ bytes: [UInt8], to path: String, mode: UInt16 = 0o644) throws(FileError) -> FileStamp {
        let (folder, name) = try parent(of: path)
        let temporary = Self.temporaryName()
        do {
            let stamp = try folder.writeNew(bytes, to: temporary, mode: mode)
            try FileSystem.rename(temporary, to: name, in: folder.descriptor)
            return stamp
        } catch {
            try? FileSystem.removeFile(temporary, in: folder.descriptor)
            throw FileError(.write, folder.pathOf(name), .system(error))
        }
    }

    /// Makes a file in this folder for a person to go on with: one that is there is never written over.
    ///
    /// A kill may leave it half written.
    public func writeNew(_ bytes: [UInt8], named name: String) throws(FileError) {
        do { _ = try writeNew(bytes, to: name, mode: 0o644) } catch {
            throw FileError(.write, pathOf(name), .system(error))
        }
    }

    func writeNew(_ bytes: [UInt8], to name: String, mode: UInt16) throws(SystemError) -> FileStamp {
        let file = try FileSystem.makeFile(name, in: descriptor, mode: mode)
        try FileSystem.writeAll(bytes, to: file)
        let stamp = try FileSystem.status(of: file).stamp
        try file.finish()
        return stamp
    }

    /// Removes a file or a link; one that is not there is no failure.
    public func removeFile(_ path: String) throws(FileError) {
        do throws(FileError) {
            let (folder, name) = try parent(of: path)
            do { try FileSystem.removeFile(name, in: folder.descriptor) } catch {
                throw FileError(.remove, folder.pathOf(name), .system(error))
            }
        } catch {
            guard error.meansNothingThere else { throw error }
        }
    }

    /// Removes a folder if nothing is in it.
    ///
    /// - Returns: whether it is gone.
    public func removeFolderIfEmpty(_ path: String) throws(FileError) -> Bool {
        do throws(FileError) {
            let (folder, name) = try parent(of: path)
            do { try FileSystem.removeFolder(name, in: folder.descriptor) } catch {
                if error.meansNotEmpty { return false }
                throw FileError(.remove, folder.pathOf(name), .system(error))
            }
        } catch {
            guard error.meansNothingThere else { throw error }
        }
        return true
    }
}

/// A file that grows by whole lines, from any number of threads.
public struct AppendingFile: ~Copyable, Sendable {
    private let file: Descriptor
    private let path: String

    private init(file: consuming Descriptor, path: String) {
        self.file = file
        self.path = path
    }

    /// Opens the file at its end, making it if need be.
    public static func open(_ path: String, in folder: Folder, mode: UInt16 = 0o644) throws(FileError) -> AppendingFile
    {
        let (parent, name) = try folder.parent(of: path)
        do {
            let file = try FileSystem.openForAppending(name, in: parent.descriptor, mode: mode)
            return AppendingFile(file: file, path: parent.pathOf(name))
        } catch {
            throw FileError(.write, parent.pathOf(name), parent.reason(error, at: name))
        }
    }

    /// Appends in one call, so that lines of several threads do not mix.
    public func append(_ bytes: [UInt8]) throws(FileError) {
        do { try FileSystem.writeAll(bytes, to: file) } catch { throw FileError(.write, path, .system(error)) }
    }

    /// Takes the lock on the file until this value goes; false when another process or value holds it.
    public func lock() throws(FileError) -> Bool {
        do { return try FileSystem.lock(file) } catch { throw FileError(.lock, path, .system(error)) }
    }

    /// Whether the path still names this very file.
    public func isStill(at path: String, in folder: Folder) -> Bool {
        guard let here = try? FileSystem.status(of: file) else { return false }
        return folder.quickStatus(path)?.identity == here.identity
    }
}
