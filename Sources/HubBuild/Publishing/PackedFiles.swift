import HubRender
import HubSource

/// Packed copies beside text files, where a build makes them.
struct PackedFiles: Sendable {
    let isOn: Bool

    private static let endings = [".html", ".css", ".xml", ".txt", ".svg", ".json"]

    /// The paths with those of their copies.
    func paths(_ paths: [String]) -> [String] { isOn ? paths + paths.filter(Self.isPacked).map { $0 + ".gz" } : paths }

    func files(_ files: [SiteRenderer.File]) -> [SiteRenderer.File] {
        guard isOn else { return files }
        return files + files.filter { Self.isPacked($0.path) }.map { ($0.path + ".gz", Gzip.packed($0.bytes)) }
    }

    private static func isPacked(_ path: String) -> Bool { endings.contains { path.hasSuffix($0) } }
}
