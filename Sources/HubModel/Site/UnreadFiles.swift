/// Files and folders that are there and could not be understood. They have findings of their own; who speaks of them has
/// made no mistake, and must not be told that they are not there.
public struct UnreadFiles: Sendable {
    /// From the project folder.
    private let paths: Set<String>
    private let names: Set<String>

    /// - Parameter paths: files or folders in `Content`.
    public init(_ paths: some Sequence<String>) {
        self.paths = Set(paths)
        names = Set(self.paths.compactMap { DocumentPath(file: $0)?.name })
    }

    /// - Parameter path: a file or folder, from the project folder.
    func includes(_ path: String) -> Bool {
        guard !paths.isEmpty else { return false }
        return paths.contains(path) || folders(around: path).contains(where: paths.contains)
            || includes(document: DocumentPath(file: path)?.name ?? String(path.dropFirst(DocumentPath.root.utf8.count)))
    }

    /// - Parameter name: as other files speak of a document, or the name of a section.
    func includes(document name: String) -> Bool {
        guard !paths.isEmpty else { return false }
        return names.contains(name) || names.contains(name + "/index") || names.contains { $0.hasPrefix(name + "/") }
            || folders(around: DocumentPath.root + name + "/").contains(where: paths.contains)
    }

    private func folders(around path: String) -> [String] {
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }
}
