import HubSource

/// Decides whether a path is far enough from everything that is published for people's names and addresses.
///
/// By looking only, and by what the folders are on the disk, not how their paths are spelt.
public enum PrivatePlace {
    /// Folders that version control keeps in what it looks after.
    private static let versionControl = [".git", ".hg", ".svn", ".jj"]

    /// - Parameters:
    ///   - path: of a file or folder that is there or will be.
    ///   - project: the folder of the hub.
    /// - Returns: why nothing personal may be there, or nil.
    public static func problem(_ path: String, project: String) -> PlaceProblem? {
        guard !path.isEmpty, !path.utf8.contains(0) else { return .noName }
        let place = PathOnDisk(path)
        if place.isUnclear { return .unclear }
        if let hub = try? FileSystem.status(project, following: true), place.identities.contains(hub.identity) {
            return .inProject
        }
        for folder in place.around.reversed() {
            if let problem = problem(around: folder) { return problem }
        }
        // A folder of such a name that is still to be made would make its own folder one under version control.
        return place.missing.contains(where: isVersionControl) ? .inVersionControl(place.real) : nil
    }

    private static func isVersionControl(_ name: some StringProtocol) -> Bool { versionControl.contains(name.lowercased()) }

    /// The folder of a repository itself, as servers keep them: it has no `.git` inside.
    private static func isBareRepository(_ folder: String) -> Bool {
        ["HEAD", "objects", "refs"].allSatisfy { isThere("\(folder)/\($0)") }
    }

    private static func problem(around folder: String) -> PlaceProblem? {
        if folder.split(separator: "/").contains(where: isVersionControl) { return .inVersionControl(folder) }
        if versionControl.contains(where: { isThere("\(folder)/\($0)") }) { return .inVersionControl(folder) }
        if isBareRepository(folder) { return .inVersionControl(folder) }
        if isThere("\(folder)/.handrail/manifest") { return .inOutput(folder) }
        if isThere("\(folder)/Content/hub.yml") { return .inHub(folder) }
        return nil
    }

    private static func isThere(_ path: String) -> Bool {
        // A folder that may not be looked into may hold anything: it counts as if it did.
        do { return try FileSystem.status(path, following: false) != nil } catch { return true }
    }
}

/// Why people's names and addresses must not be at a place.
public enum PlaceProblem: Error, Sendable, Hashable {
    case noName
    case unclear
    case inProject
    case inVersionControl(String)
    /// A folder that a build has written.
    case inOutput(String)
    /// Another hub.
    case inHub(String)

    /// Stands behind “because ”.
    var why: String {
        switch self {
        case .noName: "no place was named"
        case .unclear: "the path goes back out of a folder that does not exist"
        case .inProject: "this is in the folder of the hub, and what is in there may be published"
        case .inVersionControl(let folder): "\(folder) is under version control, which keeps and shares every file"
        case .inOutput(let folder): "\(folder) is a website that Handrail made"
        case .inHub(let folder): "\(folder) is a hub, and what is in there may be published"
        }
    }
}
