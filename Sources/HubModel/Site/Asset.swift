import HubSource

/// A file of the hub that is not Markdown and is published as it is.
public struct Asset: Sendable {
    /// From the project folder.
    public let file: String
    /// From the site's root.
    public let path: String
    public let use: Use

    public enum Use: Sendable, Hashable {
        case picture(Picture, FileFacts)
        case download(FileFacts)
    }

    static let staticFolder = "Content/static/"

    /// Where a file of `Content` is published, from the site's root: `static/` is the root itself.
    public static func path(for file: String) -> String {
        let root = file.hasPrefix(staticFolder) ? staticFolder : DocumentPath.root
        return String(file.dropFirst(root.utf8.count))
    }

    /// Looks into a file. Findings are for files that must not be published.
    public static func read(_ bytes: [UInt8], file: String) -> (Asset, [Finding]) {
        let path = path(for: file)
        let ending = ending(of: path)
        let type = FileType(of: bytes, ending: ending)
        var findings: [Finding] = []
        if type == .svg {
            findings += SVGSafety.refusals(bytes).map { Finding($0.fault, in: file, at: $0.place) }
        }
        if type.disagrees(withEnding: ending), !file.hasPrefix(staticFolder) {
            findings.append(Finding(AssetFault.ending(ending, type: type), in: file))
        }
        let asset = Asset(file: file, path: path, use: use(of: type, bytes, path: path))
        return (asset, findings)
    }

    private static func use(of type: FileType, _ bytes: [UInt8], path: String) -> Use {
        let pdf = type == .pdf ? PDFPages.facts(bytes) : nil
        let facts = FileFacts(type: type.name, bytes: bytes.count, pages: pdf?.pages, isTagged: pdf?.isTagged)
        switch type {
        case .svg, .png, .jpeg, .gif, .webP:
            let size = ImageSize(of: bytes)
            return .picture(Picture(path: path, width: size?.width, height: size?.height), facts)
        default: return .download(facts)
        }
    }

    private static func ending(of path: String) -> String {
        path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? ""
    }
}
