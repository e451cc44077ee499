import HubModel
import HubRender
import HubSource

/// The project's own theme: text files take the place of the default theme's, one by one; `assets/` is published.
struct ThemeFolder {
    var texts: [String: ThemeText] = [:]
    var assets: [CopiedFile] = []
    /// Those assets that are pictures, by path inside the theme.
    var pictures: [String: Picture] = [:]
    var findings: [Finding] = []

    /// Used without being named in `hub.yml`.
    private static let usual = "Themes/default"
    private static let assetFolder = "assets/"

    /// - Parameter name: of a folder in `Themes`; nil is the usual one, if there is one.
    static func read(_ name: Located<String>?, in project: Folder) -> ThemeFolder {
        let path = path(of: name)
        guard let walk = walk(name, in: project) else {
            guard let name else { return ThemeFolder(findings: kind(of: path, project) == .symbolicLink ? [isLink] : []) }
            let fault = BuildFault.noTheme(name.value)
            return ThemeFolder(findings: [Finding(fault, in: HubSettings.path, at: name.place)])
        }
        var theme = ThemeFolder(findings: walk.findings)
        for file in walk.files { theme.take(file, inside: String(file.path.dropFirst(path.utf8.count + 1)), project) }
        return theme
    }

    /// The files of the theme; nil when there is no such folder.
    static func walk(_ name: Located<String>?, in project: Folder) -> ContentFolder? {
        let path = path(of: name)
        guard kind(of: path, project) == .folder, !path.contains("..") else { return nil }
        return ContentFolder(path, of: project, keepingDotFilesIn: nil)
    }

    private static func path(of name: Located<String>?) -> String { name.map { "Themes/\($0.value)" } ?? usual }

    private static func kind(of path: String, _ project: Folder) -> FileKind? { (try? project.status(path))??.kind }

    /// To build without a word would look as if the theme were used.
    private static var isLink: Finding { Finding(FileFault.symbolicLink, in: usual) }

    private mutating func take(_ file: ContentFile, inside path: String, _ project: Folder) {
        if path.hasPrefix(Self.assetFolder) { return takeAsset(file.path, path, project) }
        guard [".mustache", ".css", ".yml", ".typ"].contains(where: { path.hasSuffix($0) }) else { return }
        let (text, found) = SourceText.read(file.path, in: project)
        findings += found
        if let text {
            texts[path] = ThemeText(file: file.path, text: String(decoding: text.bytes, as: UTF8.self))
        }
    }

    private mutating func takeAsset(_ file: String, _ path: String, _ project: Folder) {
        do throws(FileError) {
            let (bytes, stamp) = try project.readWithStamp(file)
            let (asset, found) = Asset.read(bytes, file: file)
            findings += found
            if case .picture(let picture, _) = asset.use {
                pictures[path] = Picture(path: path, width: picture.width, height: picture.height)
            }
            assets.append(CopiedFile(file: file, path: path, stamp: stamp))
        } catch {
            findings.append(Finding(FileFault.refused(error, isFolder: false), in: file))
        }
    }
}
