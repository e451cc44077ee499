import HubChecks
import HubModel
import HubPrint
import HubRender
import HubSource

/// Reads a project, and reads it again when something in it changes.
///
/// 1. Walk `Content`.
/// 2. Read every file that is new or was written to: Markdown becomes documents, all else assets.
/// 3. Join them: names, parts, languages, addresses.
/// 4. Look up links, pictures and glossary words, and run the checks.
/// 5. Load the theme.
///
/// Steps 3 and 4 are done for all documents, or only for those whose text changed where that is all that changed.
public struct ProjectReader: Sendable {
    /// What a project is read for.
    public enum Purpose: Sendable, Hashable {
        /// Drafts and documents whose day has not come are left out.
        case publishing
        /// The same, but what waits for its day is looked at too; drafts only on request.
        case checking(drafts: Bool)
        /// All documents are in. What has errors stays as it was when it last had none.
        case preview
    }

    /// What differs from the reading before.
    public enum Change: Sendable, Hashable {
        case nothing
        /// The texts of these pages, and no more.
        case pages(Set<PageID>)
        case everything
    }

    private let path: String
    private let purpose: Purpose
    private let speller: (any SpellChecker)?
    private let watch: Stopwatch?
    /// Gives what the last build remembers, for a hub's language.
    private let recall: (@Sendable (String) -> BuildMemory)?
    private var settings: SettingsReading?
    private var documents = FileCache<DocumentReading>()
    private var assets = FileCache<AssetReading>()
    private var theme: ThemeReading?
    private var linking: Linking?

    /// The last result of steps 3 and 4, with what it was made from.
    private struct Linking: Sendable {
        let linked: LinkedSite
        let documents: [Document]
        let assets: [FileStamp]
        let unread: [String]
        let settings: Int
    }

    /// - Parameters:
    ///   - path: of the folder that holds `Content`.
    ///   - speller: nil where spelling is not looked at: it takes too long to do it each time.
    public init(_ path: String, for purpose: Purpose, speller: (any SpellChecker)? = nil) {
        self.init(path, for: purpose, speller: speller, watch: nil, recall: nil)
    }

    init(
        _ path: String, for purpose: Purpose, speller: (any SpellChecker)?, watch: Stopwatch?,
        recall: (@Sendable (String) -> BuildMemory)?
    ) {
        self.path = path
        self.purpose = purpose
        self.speller = speller
        self.watch = watch
        self.recall = recall
    }

    /// - Throws: `CannotRun` when there is no project to read; what is wrong inside one is a finding.
    public mutating func read(today: CalendarDate) async throws -> (project: Project, change: Change) {
        let folder = try Project.openFolder(path)
        let files = await watch.span(.read) { await ContentFolder.walk(Project.contentFolder, of: folder) }
        return try await read(ProjectContent(folder: folder, files: files), today: today)
    }

    /// Reads what a walk has found.
    mutating func read(_ found: ProjectContent, today: CalendarDate) async throws -> (project: Project, change: Change) {
        let (project, change, _) = try await read(found, today: today) { _ in }
        return (project, change)
    }

    /// - Parameter work: what can be made of the site while it is found out what is wrong with it; not begun where errors are
    ///   known by then.
    mutating func read<Made: Sendable>(
        _ found: ProjectContent, today: CalendarDate, beside work: (Project.Parts) async throws -> Made
    ) async throws -> (project: Project, change: Change, made: Made?) {
        let (folder, content) = (found.folder, found.files)
        let (markdown, others, languages) = try await found.sorted()
        let settings = readSettings(content, folder)
        let remembered = recall.map { recall in
            watch.time(.read) { Remembered(recall(settings.hub.language), folder, settings) }
        }
        // The theme and our lists of words are read beside the documents; their languages are known well enough by then.
        let (last, themes) = (self.theme, ThemeReader(settings: settings, folder: folder, keepsLastGood: purpose == .preview, watch: watch))
        async let early = themes.read(for: last?.languages ?? Self.languages(languages, settings.hub), last: last)
        let documents = try await readDocuments(markdown, folder, settings.hub, remembered)
        let assets = try await readAssets(others, folder)
        let unread = documents.filter { $0.document == nil }.map(\.file) + assets.filter { $0.asset == nil }.map(\.file)
            + content.findings.map(\.file)
        let (linked, pagesChange) = try await link(documents, assets, unread, settings, today, remembered)
        let theme = themes.read(for: linked.catalogue.languages, last: await early)
        let isSameTheme = last?.isSame(as: theme) ?? false
        self.theme = theme

        let held = try await heldBack(besides: linked.catalogue, documents, unread, today)
        let shown = documents.filter { $0.document.map { isLooked(at: $0, on: today) } ?? true }
        let judging = Judging(
            early: content.findings + settings.findings, documents: shown, assets: assets, theme: theme.findings, linked: linked,
            held: held, purpose: purpose, today: today, speller: speller)
        async let judged = judging.outcome(watch)
        let files = content.files + theme.files
        async let sources = SourceDigest.of(files)
        async let sourcesButTexts = SourceDigest.withoutTexts(files, documents)
        let parts = Project.Parts(
            site: linked.site, theme: theme.theme, themeAssets: theme.assets, assets: assets.compactMap(\.copied),
            settingsHash: settings.hash, themeHash: theme.hash)
        let made = judging.hasErrors ? nil : try await work(parts)
        let project = Project(
            parts: parts, judged: await judged, held: held, documents: documents, today: today, folder: folder,
            origin: ProjectOrigin(
                sources: await sources, sourcesButTexts: await sourcesButTexts, remembered: remembered, checks: linked.checks,
                readings: zip(markdown, documents).map { ($0.stamp, $1) }, pageFindings: linked.pageFindings))
        return (project, isSameTheme ? pagesChange : .everything, made)
    }

    private mutating func readSettings(_ content: ContentFolder, _ folder: Folder) -> SettingsReading {
        let reading = SettingsReading.read(content, in: folder, last: settings, keepsLastGood: purpose == .preview)
        if reading.hub.language != settings?.hub.language { documents.forget() }
        settings = reading
        return reading
    }

    private mutating func readDocuments(
        _ files: [ContentFile], _ folder: Folder, _ hub: HubSettings, _ remembered: Remembered?
    ) async throws -> [DocumentReading] {
        let (purpose, watch) = (purpose, watch)
        return try await documents.update(
            files, chunk: 128, known: { remembered?.document(of: $0) },
            read: { DocumentReading.read($0, in: folder, hub: hub, remembered: remembered, watch: watch) },
            join: { purpose == .preview ? $1.keeping($0) : $1 })
    }

    private mutating func readAssets(_ files: [ContentFile], _ folder: Folder) async throws -> [AssetReading] {
        return try await assets.update(files, chunk: 8, read: { AssetReading.read($0, in: folder) })
    }

    private mutating func link(
        _ readings: [DocumentReading], _ assetReadings: [AssetReading], _ unread: [String], _ settings: SettingsReading,
        _ today: CalendarDate, _ remembered: Remembered?
    ) async throws -> (LinkedSite, Change) {
        let documents = readings.compactMap(\.document)
        let stamps = assetReadings.compactMap(\.copied?.stamp)
        func keep(_ linked: LinkedSite) {
            linking = Linking(
                linked: linked, documents: documents, assets: stamps, unread: unread, settings: settings.version)
        }
        if let last = linking, last.settings == settings.version, last.assets == stamps, last.unread == unread,
            let changes = DocumentChange.between(last.documents, documents)
        {
            if changes.isEmpty { return (last.linked, .nothing) }
            if let (linked, pages) = try await last.linked.replacing(changes) {
                keep(linked)
                return (linked, .pages(pages))
            }
        }
        let catalogue = watch.time(.model) {
            Catalogue(
                hub: settings.hub, documents: documents, assets: assetReadings.compactMap(\.asset),
                unread: UnreadFiles(unread), today: purpose == .preview ? nil : today)
        }
        let linked = try await LinkedSite(catalogue, remembered: remembered, watch: watch)
        keep(linked)
        return (linked, .everything)
    }

    private func heldBack(
        besides now: Catalogue, _ documents: [DocumentReading], _ unread: [String], _ today: CalendarDate
    ) async throws -> HeldBackTexts {
        guard case .checking(let drafts) = purpose else { return HeldBackTexts() }
        return try await HeldBackTexts(besides: now, documents.compactMap(\.document), unread: UnreadFiles(unread), today: today, drafts: drafts)
    }

    private func isLooked(at document: Document, on today: CalendarDate) -> Bool {
        switch purpose {
        case .preview: true
        case .publishing: !document.isHeldBack(on: today)
        case .checking(let drafts): drafts || !document.isDraft
        }
    }

    /// The languages that file names speak of, the hub's own first: nearly always those of the documents.
    static func languages(_ spokenOf: Set<String>, _ hub: HubSettings) -> [String] {
        [hub.language] + spokenOf.subtracting([hub.language]).sorted()
    }
}

extension DocumentChange {
    /// What differs between two readings of the same files; nil when the files are not the same.
    fileprivate static func between(_ old: [Document], _ new: [Document]) -> [DocumentChange]? {
        guard old.count == new.count else { return nil }
        var changes: [DocumentChange] = []
        for (old, new) in zip(old, new) where old !== new {
            guard old.path == new.path else { return nil }
            changes.append(DocumentChange(old: old, new: new))
        }
        return changes
    }
}
