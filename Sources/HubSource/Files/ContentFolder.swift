/// The files an organisation keeps in a folder of its project (`Content`, `Themes/NAME`), found in one walk.
///
/// Only regular files with names that can be published are in it; all else is a finding. No link is followed.
public struct ContentFolder: Sendable {
    /// Sorted by the bytes of their paths.
    public var files: [ContentFile]
    /// All that was refused, in the order of the walk.
    public var findings: [Finding]

    /// Walks a folder below the project folder.
    ///
    /// - Parameters:
    ///   - path: from the project folder, `Content`.
    ///   - keepingDotFilesIn: the folder below which names that start with a dot are content (`.well-known`).
    public init(_ path: String, of project: Folder, keepingDotFilesIn dotted: String? = "Content/static") {
        var walk = ContentWalk(project: project, dotted: dotted)
        walk.run(from: path)
        files = walk.files.sorted { ByteScan.precedes($0.path, $1.path) }
        findings = walk.findings
    }
}

/// One file as the walk saw it.
public struct ContentFile: Sendable, Hashable {
    /// From the project folder, with `/` (`Content/guides/a.md`).
    public var path: String
    public var stamp: FileStamp
    /// Bytes.
    public var size: Int { stamp.size }

    public init(path: String, stamp: FileStamp) {
        self.path = path
        self.stamp = stamp
    }
}

/// The walk: folders wait in a list, so that deep nesting costs neither stack nor open files.
private struct ContentWalk {
    let project: Folder
    let dotted: String?
    var files: [ContentFile] = []
    var findings: [Finding] = []
    private var waiting: [String] = []

    init(project: Folder, dotted: String?) {
        self.project = project
        self.dotted = dotted
    }

    mutating func run(from path: String) {
        waiting = [path]
        while let path = waiting.popLast() {
            do {
                let folder = try project.folder(path)
                visit(folder, path, try folder.list())
            } catch {
                report(.refused(error, isFolder: true), at: path)
            }
        }
    }

    private mutating func visit(_ folder: Folder, _ path: String, _ entries: [FolderEntry]) {
        let kept = entries.filter { isContent($0.name, in: path) }
        reportTwins(among: kept, in: path)
        for entry in kept { take(entry, at: "\(path)/\(entry.name)", in: folder) }
    }

    private mutating func take(_ entry: FolderEntry, at path: String, in folder: Folder) {
        if let fault = fault(of: entry, at: path) { return report(fault, at: path) }
        let status = entry.kind == .folder ? nil : folder.quickStatus(entry.name)
        guard status?.mayBeReadByAll ?? false || folder.mayRead(entry) else {
            return report(.unreadable(isFolder: entry.kind == .folder), at: path)
        }
        if entry.kind == .folder {
            waiting.append(path)
        } else if let status, status.kind == .file {
            files.append(ContentFile(path: path, stamp: status.stamp))
        }
        // What went since the folder was listed is no longer content.
    }

    private func fault(of entry: FolderEntry, at path: String) -> FileFault? {
        guard entry.isUTF8 else { return .nameNotUTF8 }
        if let meant = meant(by: entry, at: path) { return .misnamed(meant) }
        if let problem = PublishableName.problem(in: entry.name) { return .unsafeName(problem) }
        if path.utf8.count > PublishableName.longestPath { return .pathTooLong(bytes: path.utf8.count) }
        return switch entry.kind {
        case .file, .folder: nil
        case .symbolicLink: .symbolicLink
        case .pipe, .socket, .device, .unknown: .notAFile(entry.kind)
        }
    }

    /// Where everything is copied as it is, names mean nothing.
    private func meant(by entry: FolderEntry, at path: String) -> String? {
        guard entry.kind == .file, let dotted, !path.hasPrefix(dotted + "/") else { return nil }
        return Leftovers.meant(by: entry.name)
    }

    /// Names that start with a dot are for programs, except where the whole folder is copied as it is.
    private func isContent(_ name: String, in folder: String) -> Bool {
        if Leftovers.includes(name) { return false }
        guard name.hasPrefix(".") else { return true }
        guard let dotted, folder == dotted || folder.hasPrefix(dotted + "/") else { return false }
        return name != ".git" && name != ".DS_Store"
    }

    private mutating func reportTwins(among entries: [FolderEntry], in path: String) {
        var first: [String: String] = [:]
        for entry in entries where entry.isUTF8 {
            let key = PublishableName.key(of: entry.name)
            if let other = first[key] {
                let byCase = other != entry.name  // Equal for Swift means: the same letters, written as other bytes.
                report(.twin(of: "\(path)/\(other)", byCase: byCase), at: "\(path)/\(entry.name)")
            } else {
                first[key] = entry.name
            }
        }
    }

    private mutating func report(_ fault: FileFault, at path: String) {
        findings.append(Finding(fault, in: path))
    }
}
