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

    /// Every document that is remembered, as if it had been read.
    var readings: [(file: String, made: DocumentReading, stamp: FileStamp)] {
        memory.entries.map { file, entry in (file, reading(entry), entry.stamp) }
    }

    /// A document whose file was written to, if its text is still the same.
    func document(of text: SourceText) -> DocumentReading? {
        guard let entry = memory.entries[text.path], entry.document.hash == ContentHash.of(text.bytes) else { return nil }
        return reading(entry)
    }

    private func reading(_ entry: BuildMemory.Entry) -> DocumentReading {
        DocumentReading(
            file: entry.document.path.file, document: entry.document.document(from: loader), findings: entry.document.findings)
    }

    /// A page of which nothing has changed that its links and its findings depend on.
    func page(of entry: Entry, _ annotator: Annotator, _ checks: CheckContext) -> (page: Site.Page, findings: [Finding])? {
        guard let known = known(entry) else { return nil }
        func text(_ document: Document) -> Site.Text { Site.Text(document, annotator.glance(at: document), by: annotator) }
        let page = Site.Page(entry: entry, standard: text(entry.document), easyRead: entry.easyRead.map(text))
        guard key(of: page, checks) == known.key else { return nil }
        return (page, known.findings)
    }

    /// The key of a page that was taken from memory, which need not be worked out again: to look a page up is to read its texts.
    func knownKey(of page: Site.Page) -> UInt64? { known(page.entry)?.key }

    /// What is remembered of a page of which nobody has read a text.
    private func known(_ entry: Entry) -> BuildMemory.PageMemory? {
        guard !entry.document.isWhole, entry.easyRead?.isWhole != true else { return nil }
        return memory.entries[entry.document.path.file]?.page
    }

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
