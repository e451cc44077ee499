import HubSource

/// Writes files that a person will go on with: never in the place of another.
enum NewFile {
    static func write(_ text: String, to path: String, in folder: Folder) throws {
        let parts = path.split(separator: "/")
        let parent = parts.count > 1 ? try folder.makeFolder(parts.dropLast().joined(separator: "/")) : folder
        try parent.writeNew(Array(text.utf8), named: String(parts.last ?? ""))
    }
}
