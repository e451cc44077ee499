import HubPrint
import HubSource

/// The pictures that jobs read, from the project.
enum PrintPictures {
    /// - Parameter jobs: one of each kind is enough.
    static func files(for jobs: [TypesetJob], press: Press, project: Project) throws(FileError) -> TypesetFiles {
        let paths = Press.pictures(of: jobs)
        var pictures: [String: [UInt8]] = [:]
        for asset in project.parts.assets where paths.contains(asset.path) { pictures[asset.path] = try project.folder.read(asset.file) }
        return press.files(pictures: pictures)
    }
}
