import HubModel
import HubSource
import Synchronization

/// Reads texts of remembered documents again where somebody looks at them.
final class TextLoader: DocumentTextReader {
    private let project: Folder
    private let hub: HubSettings
    private let changed = Mutex<[String]>([])

    init(_ project: Folder, hub: HubSettings) {
        self.project = project
        self.hub = hub
    }

    /// Files that are not what they were when the build began: nothing may come of it.
    var changedMeanwhile: [String] { changed.withLock { $0.sorted() } }

    func text(of path: DocumentPath, hash: UInt64) -> DocumentText {
        if let source = SourceText.read(path.file, in: project).0, ContentHash.of(source.bytes) == hash,
            let text = DocumentReader.readText(source, hub: hub)
        {
            return text
        }
        changed.withLock { $0.append(path.file) }
        return .none(of: path)
    }
}
