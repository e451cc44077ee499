import HubModel
import HubSource

/// What was made of a Markdown file. A class because lists of all of them are gone through again and again.
final class DocumentReading: Sendable {
    let file: String
    /// Nil when nothing could be made of it.
    let document: Document?
    let findings: [Finding]
    /// Whether the document is that of an earlier reading, because the file now has errors.
    let isStale: Bool
    /// What the file holds now where an earlier document is shown, if it could be understood: its links are looked up as well.
    let rejected: Document?

    init(file: String, document: Document?, findings: [Finding], isStale: Bool = false, rejected: Document? = nil) {
        self.file = file
        self.document = document
        self.findings = findings
        self.isStale = isStale
        self.rejected = rejected
    }

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// Reads files one after the other.
    ///
    /// - Parameter remembered: of the last build; a text that is still the same need not be parsed again.
    static func read(
        _ files: ArraySlice<ContentFile>, in project: Folder, hub: HubSettings, remembered: Remembered? = nil,
        watch: Stopwatch? = nil
    ) -> [DocumentReading] {
        var reader = FolderReader(project)
        return files.map { file in
            let (text, findings) = watch.time(.read) { SourceText.read(file.path, with: &reader) }
            guard let text else { return DocumentReading(file: file.path, document: nil, findings: findings) }
            if let known = remembered?.document(of: text) { return known }
            let (document, found) = watch.time(.parse) { DocumentReader.read(text, hub: hub) }
            return DocumentReading(file: file.path, document: document, findings: found)
        }
    }

    /// The last good document in the place of this one, if this one has errors.
    func keeping(_ last: DocumentReading) -> DocumentReading {
        guard hasErrors, let good = last.document, last.isStale || !last.hasErrors else { return self }
        return DocumentReading(file: file, document: good, findings: findings, isStale: true, rejected: document)
    }
}

/// What was made of any other file of `Content`.
struct AssetReading: Sendable {
    let file: String
    /// Nil when the file could not be read.
    let asset: Asset?
    let copied: CopiedFile?
    let findings: [Finding]

    static func read(_ files: ArraySlice<ContentFile>, in project: Folder) -> [AssetReading] {
        files.map { file in
            do throws(FileError) {
                let (bytes, stamp) = try project.readWithStamp(file.path)
                let (asset, findings) = Asset.read(bytes, file: file.path)
                let copied = CopiedFile(file: file.path, path: asset.path, stamp: stamp)
                return AssetReading(file: file.path, asset: asset, copied: copied, findings: findings)
            } catch {
                let finding = Finding(FileFault.refused(error, isFolder: false), in: file.path)
                return AssetReading(file: file.path, asset: nil, copied: nil, findings: [finding])
            }
        }
    }
}
