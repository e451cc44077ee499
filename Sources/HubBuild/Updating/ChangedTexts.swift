import HubModel
import HubSource

/// Documents whose texts are all that has changed in a project since the last build.
///
/// What other pages see of them is as it was (`DocumentMemory.standsLike`): no list, no menu, no address and no link is another
/// one. Whenever that is in doubt there are none, and the whole site is gone through.
struct ChangedTexts: Sendable {
    let settings: SettingsReading
    let remembered: Remembered
    /// By file.
    let readings: [String: DocumentReading]
    let origins: LastBuild.Origins

    /// With more, a look at everything costs little more.
    private static let most = 32

    /// Nil where anything else is not as it was, or where something is wrong with the texts.
    ///
    /// - Parameter memory: what the last build remembers.
    init?(in content: ProjectContent, since last: LastBuild, _ memory: BuildMemory, for build: SiteBuild) {
        // PDFs have to be planned, and pages say how long they are.
        guard build.engine == nil, content.files.findings.isEmpty, last.memory == memory.sum.value else { return nil }
        let sources = content.sources(theme: last.theme)
        origins = LastBuild.Origins(
            all: build.origin(ofFiles: SourceDigest.of(sources)),
            frame: build.origin(ofFiles: SourceDigest.of(sources) { memory.records[$0.path] != nil }))
        let changed = content.files.files.filter { file in memory.records[file.path].map { $0.stamp != file.stamp } ?? false }
        guard origins.frame == last.origins.frame, (1...Self.most).contains(changed.count) else { return nil }

        settings = SettingsReading.read(content.files, in: content.folder, last: nil, keepsLastGood: false)
        remembered = Remembered(memory.of(settings.hub.language), content.folder, settings)
        let readings = DocumentReading.read(changed[...], in: content.folder, hub: settings.hub)
        guard readings.allSatisfy(remembered.hasOnlyNewText) else { return nil }
        self.readings = Dictionary(uniqueKeysWithValues: readings.map { ($0.file, $0) })
    }

    /// All documents, those whose texts are the same as they are remembered; nil where one cannot be read.
    func all(_ files: [ContentFile], in project: Folder) async throws -> [DocumentReading]? {
        let hub = settings.hub
        let all = try await concurrentMap(files, chunk: 256) { files in
            files.flatMap { file in
                (readings[file.path] ?? remembered.document(of: file)).map { [$0] } ?? DocumentReading.read([file], in: project, hub: hub)
            }
        }
        return all.allSatisfy { $0.document != nil } ? all : nil
    }

    /// The pages that show the texts, in order; nil where one has no page, or where another page knows which version it was made from.
    func pages(in catalogue: Catalogue) -> [PageID]? {
        var pages: Set<PageID> = []
        for document in readings.values.compactMap(\.document) {
            guard let entry = catalogue.entry(document.path.name, language: document.language),
                entry.document === document || entry.easyRead === document
            else { return nil }
            let family = Set([entry.id] + entry.translations).map { catalogue.entries[$0] }
            guard family.flatMap(\.texts).allSatisfy({ $0.metadata.madeFrom == nil }) else { return nil }
            pages.insert(entry.id)
        }
        return pages.sorted()
    }
}

extension Remembered {
    /// Whether nobody sees a difference in a document but who looks at its text, and nobody has said what may stand in it.
    fileprivate func hasOnlyNewText(_ reading: DocumentReading) -> Bool {
        guard !reading.hasErrors, let document = reading.document, document.metadata.accept.isEmpty, let new = DocumentMemory(document, findings: reading.findings),
            let record = memory.records[reading.file], let old = memory.document(of: record)
        else { return false }
        return new.standsLike(old)
    }
}
