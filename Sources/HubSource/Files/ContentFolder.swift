/// The files an organisation keeps in a folder of its project (`Content`, `Themes/NAME`), found in one walk.
///
/// Only regular files with names that can be published are in it; all else is a finding. No link is followed.
public struct ContentFolder: Sendable {
    /// Sorted by the bytes of their paths.
    public var files: [ContentFile]
    /// All that was refused, in the order of the walk, or of reports where all cores walked.
    public var findings: [Finding]

    /// Walks a folder below the project folder.
    ///
    /// - Parameters:
    ///   - path: from the project folder, `Content`.
    ///   - keepingDotFilesIn: the folder below which names that start with a dot are content (`.well-known`).
    public init(_ path: String, of project: Folder, keepingDotFilesIn dotted: String? = "Content/static") {
        let walk = ContentWalk(project: project, dotted: dotted)
        self.init(walk.run(from: path))
    }

    private init(_ found: ContentWalk.Found) {
        files = found.files.sorted { ByteScan.precedes($0.path, $1.path) }
        findings = found.findings
    }

    /// The same walk on all cores, for folders with thousands of files.
    public static func walk(_ path: String, of project: Folder) async -> ContentFolder {
        let walk = ContentWalk(project: project, dotted: "Content/static")
        return ContentFolder(await walk.runOnAllCores(from: path))
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
