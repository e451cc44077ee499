import HubModel
import HubSource

/// What a project was read from, for the memory of a build.
struct ProjectOrigin: Sendable {
    /// Of the text of `hub.yml`, and of the project's own theme.
    let settings: UInt64
    let theme: UInt64
    /// Of the names and stamps of all files that were read.
    let sources: UInt64
    let remembered: Remembered?
    let readings: [(stamp: FileStamp, reading: DocumentReading)]
    /// In the order of the site's pages.
    let pageFindings: [[Finding]]

    /// What is to be remembered of a site that was built.
    func memories(_ site: Site) -> [BuildMemory.Entry] {
        guard let remembered else { return [] }
        var pages: [String: BuildMemory.PageMemory] = [:]
        pages.reserveCapacity(site.pages.count)
        for (page, findings) in zip(site.pages, pageFindings) {
            guard let key = remembered.key(of: page) else { continue }
            pages[page.entry.document.path.file] = BuildMemory.PageMemory(key: key, findings: findings)
        }
        return readings.compactMap { stamp, reading in
            guard let document = reading.document,
                let memory = DocumentMemory(document, findings: reading.findings)
            else { return nil }
            return BuildMemory.Entry(stamp: stamp, document: memory, page: pages[reading.file])
        }
    }
}

/// The names and stamps of all files a build is made from, in one number.
enum SourceDigest {
    /// - Parameter theme: as `hub.yml` names it.
    static func of(_ content: ContentFolder, theme: Located<String>?, _ project: Folder) -> UInt64 {
        let walk = ThemeFolder.walk(theme, in: project)
        return of(content.files + (walk?.files ?? []))
    }

    static func of(_ files: [ContentFile]) -> UInt64 {
        var record = RecordWriter()
        for file in files {
            record.write(file.path)
            record.write(file.stamp)
        }
        return record.hash
    }
}
