import HubChecks
import HubModel
import HubSource

/// The last build's memory in the hands of this one.
struct Remembered: Sendable {
    let memory: BuildMemory
    let loader: TextLoader
    /// Of the settings, on which checks may depend. The day is not among them: no check of a text knows it.
    private let settings: UInt64

    init(_ memory: BuildMemory, _ project: Folder, _ settings: SettingsReading) {
        self.memory = memory
        loader = TextLoader(project, hub: settings.hub)
        self.settings = settings.hash
    }

    /// A document whose file was not written to.
    func document(of file: ContentFile) -> DocumentReading? {
        guard let record = memory.records[file.path], record.stamp == file.stamp else { return nil }
        return reading(record)
    }

    /// A document whose file was written to, if its text is still the same.
    func document(of text: SourceText) -> DocumentReading? {
        guard let record = memory.records[text.path], record.hash == ContentHash.of(text.bytes) else { return nil }
        return reading(record)
    }

    private func reading(_ record: BuildMemory.Record) -> DocumentReading? {
        guard let known = memory.document(of: record) else { return nil }
        return DocumentReading(file: known.path.file, document: known.document(from: loader), findings: known.findings)
    }

    /// A page of which nothing has changed that its links and its findings depend on.
    func page(of entry: Entry, _ annotator: Annotator, _ checks: CheckContext) -> (page: Site.Page, findings: [Finding])? {
        guard isUnread(entry), let known = memory.records[entry.document.path.file], let knownKey = known.pageKey else { return nil }
        func text(_ document: Document) -> Site.Text { Site.Text(document, by: annotator) }
        let page = Site.Page(entry: entry, standard: text(entry.document), easyRead: entry.easyRead.map(text))
        guard key(of: page, checks) == knownKey, let findings = memory.pageFindings(of: known) else { return nil }
        return (page, findings)
    }

    /// Whether nobody has read a text of a page: to look a page up is to read its texts, so it was taken from memory.
    func isUnread(_ entry: Entry) -> Bool { !entry.document.isWhole && entry.easyRead?.isWhole != true }

    /// All that the findings of a page depend on, in one number; nil where a link leads nowhere.
    func key(of page: Site.Page, _ checks: CheckContext) -> UInt64? {
        var record = RecordWriter()
        record.write(settings)
        if page.mayHaveDownloads { record.write(checks.digest) }
        record.write(page.entry.address)
        record.write(page.entry.part?.number.text)
        record.write(page.entry.parts.count)
        for text in [page.standard, page.easyRead].compactMap({ $0 }) {
            guard let digest = text.digest else { return nil }
            record.write(text.document.hash)
            record.write(text.document.shownHash)
            record.write(digest)
        }
        return record.hash
    }
}

extension Site.Page {
    /// Whether a link may lead to a file that is no page.
    fileprivate var mayHaveDownloads: Bool {
        [standard.document, easyRead?.document].contains { document in
            document?.references.contains(where: \.mayBeDownload) ?? false
        }
    }
}
