import HubModel
import HubRender
import HubSource

extension SiteBuild {
    /// Every file of a site, those of its pages first.
    static func plannedFiles(
        _ pages: [PlannedPage], _ extra: [SiteRenderer.File], _ parts: Project.Parts
    ) -> [PlannedFile] {
        var files: [PlannedFile] = []
        files.reserveCapacity(pages.reduce(0) { $0 + $1.paths.count } + extra.count)
        for page in pages { files += page.paths.lazy.map { PlannedFile(path: $0, source: page.job.source) } }
        files += extra.map { PlannedFile(path: $0.path, source: "Themes") }
        files += parts.copied.map { PlannedFile(path: $0.path, source: $0.file) }
        return files
    }

    /// The same where nothing is packed.
    static func plannedFiles(_ renderer: SiteRenderer, _ parts: Project.Parts) -> [PlannedFile] {
        let pages = renderer.jobs.map { PlannedPage(job: $0, paths: $0.files(parts.site.hub.variants)) }
        return plannedFiles(pages, renderer.extraFiles, parts)
    }

    func write(
        _ renderer: SiteRenderer, _ pdfs: [(made: MadePDF, standing: ManifestEntry?)], _ project: Project, _ extra: [SiteRenderer.File],
        _ plan: OutputPlan, _ work: PageWork, _ folder: OutputFolder, _ report: inout Report, _ progress: @escaping @Sendable (Step) -> Void
    ) async throws {
        async let memory = writeMemory(of: project, to: folder.root)
        async let said = LastBuild.Said(report)
        let counter = Counter()
        let watch = watch
        do {
            let packed = packed
            let loader = project.origin.remembered?.loader
            let rendered = try await concurrentMap(work.stale, chunk: 16) { jobs in
                let written = try Self.write(jobs, renderer, loader, packed, folder, watch)
                progress(.rendering(done: counter.add(jobs.count), of: work.stale.count))
                return written
            }
            var outcomes = work.outcomes(rendered)
            outcomes += try folder.write(extra)
            outcomes += try await copy(project.parts.copied, project.folder, folder)
            for pdf in pdfs { outcomes.append(try folder.write(pdf.made, standing: pdf.standing)) }
            let lines = outcomes.allSatisfy(\.isListed) ? nil : try await Manifest.lines(of: outcomes)
            let summary = try watch.time(.write) { [outcomes] in try folder.finish(plan, outcomes, lines: lines) }
            try folder.keep(pdfs.map(\.made))
            report.add(summary.findings)
            report.output = summary
            if options.rules.contains(.nginx) { folder.note(ServerRules.nginx.text(fixed: [], base: project.site.hub.basePath), at: ServerRules.nginxPath) }
            remember(project, await memory, report, await said, folder)
        } catch {
            folder.abandon()
            throw error
        }
    }

    /// Each page is written as soon as it is rendered: its bytes are still near the processor then.
    private static func write(
        _ work: ArraySlice<PageWork.Page>, _ renderer: SiteRenderer, _ loader: TextLoader?, _ packed: PackedFiles,
        _ folder: OutputFolder, _ watch: Stopwatch?
    ) throws -> [WriteOutcome] {
        var outcomes: [WriteOutcome] = []
        for page in work {
            let files = watch.time(.render) { packed.files(renderer.render(page.job, to: page.paths)) }
            // What was rendered from a text that is no more must not be written.
            if let file = loader?.changedMeanwhile.first { throw CannotRun(Finding(BuildFault.changedMeanwhile, in: file)) }
            outcomes += try watch.time(.write) { try folder.write(files) }.lazy.map { $0.made(from: page.inputs) }
        }
        return outcomes
    }

    var packed: PackedFiles { PackedFiles(isOn: options.compresses) }

    /// Styles, what search engines read, and what servers want to be told. A file that the hub brings itself comes first.
    func extraFiles(_ renderer: SiteRenderer, _ parts: Project.Parts) async -> [SiteRenderer.File] {
        let files = watch.time(.render) { renderer.extraFiles }
        let own = Set(parts.assets.map(\.path))
        let styles = files.map(\.path).filter { $0.hasSuffix(".css") }
        let rules = options.rules.compactMap { rules -> SiteRenderer.File? in
            rules.path.map { ($0, Array(rules.text(fixed: styles, base: parts.site.hub.basePath).utf8)) }
        }
        return packed.files(files) + rules.filter { !own.contains($0.path) }
    }

    private func copy(_ files: [CopiedFile], _ project: Folder, _ folder: OutputFolder) async throws -> [WriteOutcome] {
        try await concurrentMap(files, chunk: 8) { files in
            try files.map { file in
                let (bytes, stamp): ([UInt8], FileStamp)
                do throws(FileError) { (bytes, stamp) = try project.readWithStamp(file.file) } catch {
                    throw CannotRun(Finding(FileFault.refused(error, isFolder: false), in: file.file))
                }
                // A drawing that was safe when we looked must be the one that is published.
                guard stamp == file.stamp else {
                    throw CannotRun(Finding(BuildFault.changedMeanwhile, in: file.file))
                }
                return try folder.write(bytes, to: file.path)
            }
        }
    }
}
