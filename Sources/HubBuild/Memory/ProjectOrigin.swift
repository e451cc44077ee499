import HubChecks
import HubModel
import HubSource

/// What a project was read from, for the memory of a build.
struct ProjectOrigin: Sendable {
    /// Of the names and stamps of all files that were read.
    let sources: UInt64
    /// The same without the stamps of texts that are remembered.
    let sourcesButTexts: UInt64
    let remembered: Remembered?
    let checks: CheckContext
    let readings: [(stamp: FileStamp, reading: DocumentReading)]
    /// In the order of the site's pages.
    let pageFindings: [[Finding]]

    /// What is to be remembered of a site that is built, ready to be written down.
    func memory(of site: Site, program: UInt64) -> BuildMemory.Update? {
        guard let remembered else { return nil }
        let items = items(site, remembered)
        let new = items.filter { !$0.isKnown }
        return remembered.memory.update(
            readings.count, newCount: new.count, new: new.lazy.compactMap(entry), all: items.lazy.compactMap(entry), program: program)
    }

    /// What may be remembered of one document.
    private struct Item {
        let stamp: FileStamp
        let reading: DocumentReading
        /// Of the page that shows it, where that can be remembered.
        let page: (key: UInt64, id: PageID)?
        /// The memory says all of this.
        let isKnown: Bool
    }

    /// Pages stand in the order of their documents, so that each is the next one.
    private func items(_ site: Site, _ remembered: Remembered) -> [Item] {
        var pages = site.pages[...]
        return readings.map { stamp, reading in
            let page = pages.first.flatMap { $0.entry.document === reading.document ? $0 : nil }
            if page != nil { pages.removeFirst() }
            let known = remembered.memory.records[reading.file]
            let key = page.flatMap { remembered.isUnread($0.entry) ? known?.pageKey : remembered.key(of: $0, checks) }
            let isKnown = reading.document.map { document in
                known.map { $0.stamp == stamp && $0.hash == document.hash && $0.pageKey == key } ?? false
            }
            return Item(
                stamp: stamp, reading: reading, page: key.flatMap { key in page.map { (key, $0.entry.id) } }, isKnown: isKnown ?? true)
        }
    }

    private func entry(_ item: Item) -> BuildMemory.Entry? {
        let reading = item.reading
        guard let document = reading.document, let memory = DocumentMemory(document, findings: reading.findings) else { return nil }
        let page = item.page.map { BuildMemory.PageMemory(key: $0.key, findings: pageFindings[$0.id]) }
        return BuildMemory.Entry(stamp: item.stamp, document: memory, page: page)
    }
}

/// The names and stamps of all files a build is made from, in one number.
enum SourceDigest {
    static func of(_ files: [ContentFile]) -> UInt64 { of(files) { _ in false } }

    /// - Parameter isText: whether only the name of a file counts.
    static func of(_ files: [ContentFile], without isText: (ContentFile) -> Bool) -> UInt64 {
        var record = RecordWriter()
        for file in files {
            record.write(file.path)
            if !isText(file) { record.write(file.stamp) }
        }
        return record.hash
    }

    /// - Parameter readings: of the Markdown files among them, in their order.
    static func withoutTexts(_ files: [ContentFile], _ readings: [DocumentReading]) -> UInt64 {
        var rest = readings[...]
        return of(files) { file in
            guard let reading = rest.first, reading.file == file.path else { return false }
            rest.removeFirst()
            return reading.document.map(DocumentMemory.mayHold) ?? false
        }
    }
}
