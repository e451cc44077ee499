import HubSource

/// Templates and pictures in a folder that only this account can open, for as long as a command reads them.
struct SharedFiles: Sendable {
    let path: String
    private let folder: Folder
    private let files: [String]

    init(_ files: TypesetFiles) throws {
        do throws(SystemError) { path = try FileSystem.makeTemporaryFolder(named: "handrail-print-") } catch {
            throw EngineFailure.cannotStart(why: "no folder could be made for it")
        }
        folder = try Folder.open(path)
        self.files = files.bytes.keys.sorted()
        for (file, bytes) in files.bytes {
            if let slash = file.lastIndex(of: "/") { _ = try folder.makeFolder(String(file[..<slash]), mode: 0o700) }
            try folder.write(bytes, to: file, mode: 0o600)
        }
    }

    /// What cannot be removed is left: it says nothing that the hub does not publish.
    func remove() {
        var folders: Set<String> = []
        for file in files {
            try? folder.removeFile(file)
            var parts = file.split(separator: "/").dropLast()
            while !parts.isEmpty {
                folders.insert(parts.joined(separator: "/"))
                parts.removeLast()
            }
        }
        for inside in folders.sorted(by: >) { _ = try? folder.removeFolderIfEmpty(inside) }
        FileSystem.removeTemporaryFolder(path)
    }
}
