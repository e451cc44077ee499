import HubSource

/// Makes a new hub from the starter that travels with the program.
public enum StarterHub {
    /// Writes the starter into a folder, which is made if need be. Nothing that is there is written over.
    ///
    /// - Returns: the files made, from that folder.
    /// - Throws: `CannotRun` where there is a `Content` with anything in it, before anything is written.
    public static func make(in path: String, today: CalendarDate) throws -> [String] {
        let files = EmbeddedStarter.files.sorted { $0.key < $1.key }
        do {
            let folder = try Folder.made(path)
            guard try isFree(folder) else { throw CannotRun(Finding(BuildFault.hubExists, in: Project.below(path, "Content"))) }
            for (name, text) in files {
                try NewFile.write(text.replacing("{today}", with: today.iso), to: "Content/" + name, in: folder)
            }
            return files.map { "Content/" + $0.key }
        } catch let error as FileError {
            throw CannotRun(Finding(BuildFault.cannotWrite(why: error.why), in: path))
        }
    }

    private static func isFree(_ folder: Folder) throws -> Bool {
        switch try folder.status("Content")?.kind {
        case nil: true
        case .folder?: try folder.folder("Content").list().isEmpty
        default: false
        }
    }
}

extension Folder {
    /// Opens a folder, making it if it is not there.
    static func made(_ path: String) throws(FileError) -> Folder {
        do { return try open(path) } catch {
            guard error.meansNothingThere else { throw error }
        }
        try Folder.make(path)
        return try open(path)
    }
}
