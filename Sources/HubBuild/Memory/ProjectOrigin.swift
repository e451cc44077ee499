import HubChecks
import HubModel
import HubSource

/// What a project was read from, for the memory of a build.
struct ProjectOrigin: Sendable {
    /// Of the names and stamps of all files that were read.
    let sources: UInt64
    let remembered: Remembered?
    let checks: CheckContext
    let readings: [(stamp: FileStamp, reading: DocumentReading)]
    /// In the order of the site's pages.
    let pageFindings: [[Finding]]

    /// What is to be remembered of a site that is built, ready to be written down.
    func memory(of site: Site, program: UInt64) -> BuildMemory.Update? {
        guard let remembered else { return nil }
        var pages: [String: (key: UInt64, id: PageID)] = [:]
        pages.reserveCapacity(site.pages.count)
        for page in site.pages {
            guard let key = remembered.knownKey(of: page) ?? remembered.key(of: page, checks) else { continue }
            pages[page.entry.document.path.file] = (key, page.entry.id)
        }
        func entry(_ stamp: FileStamp, _ reading: DocumentReading) -> BuildMemory.Entry? {
            guard let document = reading.document, let memory = DocumentMemory(document, findings: reading.findings) else { return nil }
            let page = pages[reading.file].map { BuildMemory.PageMemory(key: $0.key, findings: pageFindings[$0.id]) }
            return BuildMemory.Entry(stamp: stamp, document: memory, page: page)
        }
        let new = readings.filter { stamp, reading in
            !(reading.document.map { remembered.memory.knows(stamp, of: $0, page: pages[reading.file]?.key) } ?? true)
        }
        return remembered.memory.update(
            readings.count, newCount: new.count, new: new.lazy.compactMap { entry($0.stamp, $0.reading) },
            all: readings.lazy.compactMap { entry($0.stamp, $0.reading) }, program: program)
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
