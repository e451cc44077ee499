import HubSource

/// Makes a new hub from the starter that travels with the program.
public enum StarterHub {
    /// Writes the starter into a folder, which is made if need be. Nothing that is there is written over.
    ///
    /// - Returns: the files made, from that folder.
    /// - Throws: `CannotRun` naming every file in the way, before anything is written.
    public static func make(in path: String, today: CalendarDate) throws -> [String] {
        let files = EmbeddedStarter.files.sorted { $0.key < $1.key }
        do {
            let folder = try Folder.made(path)
            let taken = try files.map(\.key).filter { try folder.status("Content/" + $0) != nil }
            guard taken.isEmpty else {
                throw CannotRun(taken.map { Finding(BuildFault.exists, in: "\(path)/Content/\($0)") })
            }
            for (name, text) in files {
                try NewFile.write(text.replacing("{today}", with: today.iso), to: "Content/" + name, in: folder)
            }
            return files.map { "Content/" + $0.key }
        } catch let error as FileError {
            throw CannotRun(Finding(BuildFault.cannotWrite(why: error.why), in: path))
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
