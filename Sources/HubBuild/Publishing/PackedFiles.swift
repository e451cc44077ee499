import HubRender
import HubSource

/// Packed copies beside text files, where a build makes them.
struct PackedFiles: Sendable {
    let isOn: Bool

    /// What is packed, and what servers call it.
    static let types: [(ending: String, type: String)] = [
        (".html", type: "text/html"), (".css", "text/css"), (".xml", "application/xml"), (".txt", "text/plain"),
        (".svg", "image/svg+xml"), (".json", "application/json"),
    ]

    /// The paths with those of their copies.
    func paths(_ paths: [String]) -> [String] { isOn ? paths + paths.filter(Self.isPacked).map { $0 + ".gz" } : paths }

    func files(_ files: [SiteRenderer.File]) -> [SiteRenderer.File] {
        guard isOn else { return files }
        return files + files.filter { Self.isPacked($0.path) }.map { ($0.path + ".gz", Gzip.packed($0.bytes)) }
    }

    private static func isPacked(_ path: String) -> Bool { types.contains { path.hasSuffix($0.ending) } }
}
