/// Reads files that lie side by side, and opens the folder around them once.
public struct FolderReader {
    private let root: Folder
    private var around: (path: Substring.UTF8View, folder: Folder)?

    public init(_ root: Folder) { self.root = root }

    /// The bytes of a file below the root, and the stamp it had. As `Folder.readWithStamp`.
    public mutating func readWithStamp(_ path: String) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return try root.readWithStamp(path) }
        let before = path.utf8[..<slash]
        let name = String(Substring(path.utf8[path.utf8.index(after: slash)...]))
        if let around, around.path.elementsEqual(before) { return try around.folder.readWithStamp(name) }
        let folder = try root.folder(String(Substring(before)))
        around = (before, folder)
        return try folder.readWithStamp(name)
    }
}
