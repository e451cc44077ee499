import HubChecks
import HubModel
import HubRender
import HubSource

/// What is to be made where nothing but the texts of a few documents has changed since the last build.
///
/// Only those texts are looked up and checked, and only the pages that show them are made: of all else the last build has left
/// behind what a look at it would show again.
struct TextUpdate: Sendable {
    /// The files of each page, with all that they were made from in one number.
    let pages: [(files: [SiteRenderer.File], inputs: UInt64)]
    /// What the build has to say.
    let report: SiteBuild.Report
    /// What the next build is to read.
    let said: LastBuild.Said
    let memory: BuildMemory.Update
    let texts: ChangedTexts
    let site: Site

    /// Nil where more may have changed, or where something is wrong with the texts.
    ///
    /// - Parameter memory: what the last build remembers.
    static func find(
        in content: ProjectContent, since last: LastBuild, _ memory: BuildMemory, for build: SiteBuild
    ) async throws -> TextUpdate? {
        guard let texts = ChangedTexts(in: content, since: last, memory, for: build) else { return nil }
        async let said = last.report
        let (markdown, others, languages) = try await content.sorted()
        let (settings, folder) = (texts.settings, content.folder)
        let themes = ThemeReader(settings: settings, folder: folder, keepsLastGood: false, watch: build.watch)
        async let early = themes.read(for: ProjectReader.languages(languages, settings.hub), last: nil)
        guard let documents = try await texts.all(markdown, in: folder) else { return nil }
        let assets = try await concurrentMap(others, chunk: 8) { AssetReading.read($0, in: folder) }
        let catalogue = build.watch.time(.model) {
            Catalogue(hub: settings.hub, documents: documents.compactMap(\.document), assets: assets.compactMap(\.asset), today: build.today)
        }
        guard let pages = texts.pages(in: catalogue) else { return nil }
        let linked = await LinkedTexts(catalogue, pages, build.watch)
        let theme = themes.read(for: catalogue.languages, last: await early)
        let parts = Project.Parts(
            site: linked.site, theme: theme.theme, themeAssets: theme.assets, assets: assets.compactMap(\.copied),
            settingsHash: settings.hash, themeHash: theme.hash)
        let shown = zip(markdown, documents).filter { linked.files.contains($0.0.path) }.map { (file: $0, reading: $1) }
        guard let report = await said?.replacing(linked.files, linked.findings(shown.map(\.reading))),
            let update = Self.memory(texts.remembered, linked, shown, of: documents.count)
        else { return nil }
        return TextUpdate(
            pages: await rendered(pages, parts, build), report: report, said: LastBuild.Said(report), memory: update, texts: texts,
            site: linked.site)
    }

    private static func rendered(
        _ ids: [PageID], _ parts: Project.Parts, _ build: SiteBuild
    ) async -> [(files: [SiteRenderer.File], inputs: UInt64)] {
        async let inputs = build.pageInputs(parts)
        let renderer = SiteRenderer(site: parts.site, theme: parts.theme, showing: PageInputs.pages(lookingAt: ids, in: parts.site))
        let files = build.watch.time(.render) { renderer.jobs.map { build.packed.files(renderer.render($0)) } }
        let numbers = await inputs
        return zip(renderer.jobs, files).map { ($1, numbers.of($0) ?? 0) }
    }

    /// What is to be remembered of the texts; nil where it is time to write down everything anew.
    ///
    /// - Parameter count: how many documents there are.
    private static func memory(
        _ remembered: Remembered, _ linked: LinkedTexts, _ texts: [(file: ContentFile, reading: DocumentReading)], of count: Int
    ) -> BuildMemory.Update? {
        guard remembered.memory.hasRoom(for: texts.count, in: count) else { return nil }
        let entries = texts.compactMap { file, reading -> BuildMemory.Entry? in
            guard let document = reading.document, let memory = DocumentMemory(document, findings: reading.findings) else { return nil }
            let page = linked.pages.first { $0.page.entry.document === document }
            let known = page.flatMap { page in remembered.key(of: page.page, linked.checks).map { ($0, page.findings) } }
            return BuildMemory.Entry(stamp: file.stamp, document: memory, page: known.map { BuildMemory.PageMemory(key: $0, findings: $1) })
        }
        return entries.count == texts.count ? remembered.memory.adding(entries) : nil
    }
}

extension SiteBuild.Report {
    /// The same with other findings about some texts; nil where there is an error among them, where somebody lets findings stand
    /// there, or where a check of the whole hub has found something there, which nobody has looked for now.
    fileprivate func replacing(_ files: Set<String>, _ findings: [Finding]) -> SiteBuild.Report? {
        let old = self.findings.filter { files.contains($0.file) }
        guard !findings.contains(where: { $0.severity == .error }), !old.contains(where: { Checks.areOfSites($0.id) }),
            !accepted.contains(where: { files.contains($0.finding.file) })
        else { return nil }
        var report = self
        report.findings = Finding.ranked(self.findings.filter { !files.contains($0.file) } + findings)
        return report
    }
}
