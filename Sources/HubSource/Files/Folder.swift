/// An open folder. Everything below it is reached one name at a time, so that no symbolic link is ever followed out.
///
/// Paths are relative, with `/` between names. May be shared between threads: it holds nothing that changes.
public final class Folder: Sendable {
    /// How the folder is named in errors: as the person gave it, or from the project folder.
    public let path: String
    let descriptor: Descriptor
    /// Whether this value made it. Then nothing was in it a moment ago.
    public let isNew: Bool

    private init(path: String, descriptor: consuming Descriptor, isNew: Bool = false) {
        self.path = path
        self.descriptor = descriptor
        self.isNew = isNew
    }

    /// Opens a folder that a person named; links on the way to it are theirs, and are followed.
    ///
    /// - Parameter name: what to call it in errors; the project folder is called nothing, so that paths start below it.
    public static func open(_ path: String, named name: String? = nil) throws(FileError) -> Folder {
        guard !path.utf8.contains(0) else { throw FileError(.list, path, .notBelow) }
        do {
            return Folder(path: name ?? path, descriptor: try FileSystem.openRoot(path))
        } catch {
            throw FileError(.list, name ?? path, .system(error))
        }
    }

    /// Makes a folder that a person named, and those on the way to it.
    public static func make(_ path: String, mode: UInt16 = 0o755) throws(FileError) {
        var top = try path.hasPrefix("/") ? open("/") : open(".", named: "")
        // Up to the nearest folder that is there, links are followed; what is made below it is no link.
        var missing = path.split(separator: "/")[...]
        while let name = missing.first, let next = try? open(top.pathOf(String(name))) {
            top = next
            missing.removeFirst()
        }
        guard !missing.isEmpty else { return }
        _ = try top.makeFolder(missing.joined(separator: "/"), mode: mode)
    }

    /// A folder below this one.
    public func folder(_ path: String) throws(FileError) -> Folder {
        var current = self
        for name in try names(of: path) { current = try current.child(name) }
        return current
    }

    /// A folder below this one, made with all folders on the way to it where they are missing.
    ///
    /// - Parameter mode: permission bits of what is made, less the umask.
    public func makeFolder(_ path: String, mode: UInt16 = 0o755) throws(FileError) -> Folder {
        var current = self
        for name in try names(of: path) { current = try current.childMade(name, mode: mode) }
        return current
    }

    /// The names in this folder, sorted by their bytes.
    public func list() throws(FileError) -> [FolderEntry] {
        do {
            return try FileSystem.entries(of: descriptor)
                .map { entry in entry.kind == .unknown ? looked(at: entry) : entry }
                .sorted { ByteScan.precedes($0.name, $1.name) }
        } catch {
            throw FileError(.list, self.path, .system(error))
        }
    }

    /// What lies at a path below this folder, or nil. Links on the way are not followed, nor is one at the end.
    public func status(_ path: String) throws(FileError) -> FileStatus? {
        do throws(FileError) {
            let (folder, name) = try parent(of: path)
            do { return try FileSystem.status(name, in: folder.descriptor) } catch {
                throw FileError(.read, folder.pathOf(name), .system(error))
            }
        } catch {
            guard error.meansNothingThere else { throw error }
            return nil
        }
    }

    /// Like `status`, in one call: links on the way **are** followed, so it may only ever say that nothing changed.
    public func quickStatus(_ path: String) -> FileStatus? {
        try? FileSystem.status(path, in: descriptor)
    }

    /// - Parameter path: its bytes, which hold no zero byte.
    public func quickStatus(_ path: UnsafeRawBufferPointer) -> FileStatus? {
        try? FileSystem.status(path, in: descriptor)
    }

    public func identity() throws(FileError) -> FileIdentity {
        do { return try FileSystem.status(of: descriptor).identity } catch {
            throw FileError(.list, path, .system(error))
        }
    }

    /// Who may do what with this folder itself (`0o700`).
    public func permissions() throws(FileError) -> UInt16 {
        do { return try FileSystem.status(of: descriptor).permissions } catch {
            throw FileError(.list, path, .system(error))
        }
    }

    public func setPermissions(_ mode: UInt16) throws(FileError) {
        do { try FileSystem.setPermissions(mode, of: descriptor) } catch {
            throw FileError(.write, path, .system(error))
        }
    }

    /// Whether this account may read the file, or list the folder, of that name.
    public func mayRead(_ entry: FolderEntry) -> Bool {
        FileSystem.mayRead(entry.name, isFolder: entry.kind == .folder, in: descriptor)
    }

    /// `name` as errors call it.
    func pathOf(_ name: String) -> String { path.isEmpty ? name : path == "/" ? "/" + name : "\(path)/\(name)" }

    /// The folder that holds the last name of a path.
    func parent(of path: String) throws(FileError) -> (folder: Folder, name: String) {
        if Self.isPlainName(path) { return (self, path) }
        guard path.utf8.contains(UInt8(ascii: "/")) else {
            _ = try names(of: path)
            return (self, path)
        }
        var names = try names(of: path)
        let name = names.removeLast()
        var current = self
        for name in names { current = try current.child(name) }
        return (current, name)
    }

    /// The names of a path, none of which can lead out of this folder.
    private func names(of path: String) throws(FileError) -> [String] {
        if Self.isPlainName(path) { return [path] }
        guard Self.isBelow(path) else { throw FileError(.read, path, .notBelow) }
        return path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    }

    /// Whether it is one name in a folder.
    static func isName(_ name: some Collection<UInt8>) -> Bool {
        guard let first = name.first, !name.contains(where: { $0 == 0 || $0 == UInt8(ascii: "/") }) else { return false }
        return first != UInt8(ascii: ".") || !(name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8))
    }

    /// Whether a path is made of names alone, so that it cannot lead out of a folder.
    static func isBelow(_ path: String) -> Bool {
        var path = path
        return path.withUTF8 { bytes in
            var start = 0
            for at in 0...bytes.count where at == bytes.count || bytes[at] == UInt8(ascii: "/") {
                guard isName(bytes[start..<at]) else { return false }
                start = at + 1
            }
            return true
        }
    }

    /// Whether a path is surely one name.
    private static func isPlainName(_ path: String) -> Bool {
        guard let first = path.utf8.first, first != UInt8(ascii: ".") else { return false }
        return path.utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 != 0 }
    }

    private func child(_ name: String, isNew: Bool = false) throws(FileError) -> Folder {
        do {
            return Folder(path: pathOf(name), descriptor: try FileSystem.openFolder(name, in: descriptor), isNew: isNew)
        } catch {
            throw FileError(.list, pathOf(name), reason(error, at: name))
        }
    }

    private func childMade(_ name: String, mode: UInt16) throws(FileError) -> Folder {
        // In a new folder there is nothing yet.
        if !isNew {
            do { return try child(name) } catch {
                guard error.meansNothingThere else { throw error }
            }
        }
        do { try FileSystem.makeFolder(name, in: descriptor, mode: mode) } catch {
            // Another thread may have been quicker.
            guard error.meansExists else { throw FileError(.makeFolder, pathOf(name), .system(error)) }
            return try child(name)
        }
        return try child(name, isNew: true)
    }

    /// Says what is in the place of a file or folder, when that is why it did not open.
    func reason(_ error: SystemError, at name: String) -> FileError.Reason {
        guard error.meansWrongKind, let there = quickStatus(name) else { return .system(error) }
        return .wrongKind(there.kind)
    }

    /// Asks again where the file system does not say what its names are.
    private func looked(at entry: FolderEntry) -> FolderEntry {
        var entry = entry
        entry.kind = quickStatus(entry.name)?.kind ?? .unknown
        return entry
    }
}
