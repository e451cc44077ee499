import HubChecks
import HubModel
import HubPrint
import HubRender
import HubSource

/// Builds a project's site.
///
/// 1. Read the project. Errors in it end the build: nothing is written.
/// 2. Make the PDFs, or take them from the last build: pages say how long they are.
/// 3. Plan the path of every file.
/// 4. Open the output folder, and look for what stands in the way.
/// 5. Render and write the pages on all cores; copy what is copied.
/// 6. Remove what the last build made and this one does not.
public struct SiteBuild: Sendable {
    public let project: String
    public let output: String
    /// The person's home folder, which is never written to.
    public let home: String?
    public let today: CalendarDate
    /// Where to look for Typst; nil leaves PDFs out.
    public let engine: EngineSearch?

    public init(project: String, output: String, home: String?, today: CalendarDate, engine: EngineSearch? = nil) {
        self.project = project
        self.output = output
        self.home = home
        self.today = today
        self.engine = engine
    }

    /// What a build did.
    public struct Report: Sendable {
        public var findings: [Finding]
        /// Findings that documents let stand.
        public var accepted: [AcceptedFinding]
        /// What was read; nothing in it is of use for pages that had errors.
        public let site: Site
        /// Languages whose spelling was to be looked at, and that have no dictionary here.
        public var unspelledLanguages: [String]
        public var documents: Int
        public var pages = 0
        /// How many PDFs the site has, how many of them were made now, and how many it lacks because there is no Typst.
        public var pdfs = 0
        public var pdfsMade = 0
        public var pdfsLeftOut = 0
        public var variants: Int
        /// Documents marked as drafts, and those whose day has not come: they are no pages yet.
        public var drafts: Int
        public var early: Int
        /// Nil when errors in the content kept everything from being written, and after a check.
        public var output: OutputSummary?

        init(_ project: Project) {
            findings = project.findings
            accepted = project.accepted
            site = project.site
            unspelledLanguages = project.unspelledLanguages
            documents = project.site.pages.count
            variants = project.site.hub.variants.count
            drafts = project.drafts
            early = project.early
        }

        public var hasErrors: Bool { findings.contains { $0.severity == .error } }
    }

    /// What a build is at, for a person who waits.
    public enum Step: Sendable {
        case reading
        case typesetting(done: Int, of: Int)
        case rendering(done: Int, of: Int)
        case waiting(String)
    }

    /// - Throws: `CannotRun` when the project or the output folder is not to be used.
    public func run(progress: @escaping @Sendable (Step) -> Void = { _ in }) async throws -> Report {
        progress(.reading)
        let project = try await Project.read(self.project, today: today)
        var report = Report(project)
        guard !project.hasErrors else { return report }

        let pdfs = try await printed(project, &report, progress)
        guard !report.hasErrors else { return report }
        let renderer = SiteRenderer(site: project.site, theme: project.theme, pdfs: PrintedPDFs(pdfs))
        let plan = OutputPlan(Self.plannedFiles(renderer, project) + pdfs.map(\.planned), output: output)
        report.findings = Finding.ranked(report.findings + plan.findings)
        guard !report.hasErrors else { return report }
        report.pages = renderer.jobs.reduce(0) { $0 + $1.pages(project.site.hub.variants).count }

        do {
            let folder = try OutputFolder.open(output, project: self.project, home: home) { progress(.waiting($0)) }
            report.findings += folder.findings + (try folder.begin(plan))
            guard !report.hasErrors else {
                folder.abandon()
                return report
            }
            try await write(renderer, pdfs, project, plan, folder, &report, progress)
        } catch let error as OutputError {
            throw CannotRun(error.finding)
        }
        report.findings = Finding.ranked(report.findings)
        return report
    }

    private func printed(
        _ project: Project, _ report: inout Report, _ progress: @escaping @Sendable (Step) -> Void
    ) async throws -> [MadePDF] {
        guard let engine else { return [] }
        let outcome = try await PDFPrinting(project, output: output, search: engine).run(progress: progress)
        report.findings = Finding.ranked(report.findings + outcome.findings)
        (report.pdfs, report.pdfsMade, report.pdfsLeftOut) = (outcome.pdfs.count, outcome.made, outcome.leftOut)
        return outcome.pdfs
    }

    /// All that a build would say about the content, without writing anything; and how it is spelt.
    ///
    /// - Parameter speller: nil where there is none.
    public func check(spellingWith speller: (any SpellChecker)? = nil) async throws -> Report {
        let project = try await Project.read(self.project, today: today, speller: speller)
        var report = Report(project)
        guard !project.hasErrors else { return report }
        let renderer = SiteRenderer(site: project.site, theme: project.theme)
        let plan = OutputPlan(Self.plannedFiles(renderer, project), output: output)
        report.findings = Finding.ranked(project.findings + plan.findings)
        return report
    }

    static func plannedFiles(_ renderer: SiteRenderer, _ project: Project) -> [PlannedFile] {
        let pages = renderer.jobs.flatMap { job in
            job.files(project.site.hub.variants).map { PlannedFile(path: $0, source: job.source) }
        }
        let extra = renderer.extraFiles.map { PlannedFile(path: $0.path, source: "Themes") }
        let copied = (project.assets + project.themeAssets).map { PlannedFile(path: $0.path, source: $0.file) }
        return pages + extra + copied
    }

    private func write(
        _ renderer: SiteRenderer, _ pdfs: [MadePDF], _ project: Project, _ plan: OutputPlan, _ folder: OutputFolder,
        _ report: inout Report, _ progress: @escaping @Sendable (Step) -> Void
    ) async throws {
        let count = renderer.jobs.count
        let counter = Counter()
        do {
            var outcomes = try await concurrentMap(renderer.jobs, chunk: 16) { jobs in
                let written = try jobs.flatMap { job in
                    try renderer.render(job).map { try folder.write($0.bytes, to: $0.path) }
                }
                progress(.rendering(done: counter.add(jobs.count), of: count))
                return written
            }
            outcomes += try renderer.extraFiles.map { try folder.write($0.bytes, to: $0.path) }
            outcomes += try await copy(project.assets + project.themeAssets, project.folder, folder)
            outcomes += try pdfs.map { try folder.write($0.bytes, to: $0.order.path) }
            let summary = try folder.finish(plan, outcomes)
            try folder.keep(pdfs)
            report.findings += summary.findings
            report.output = summary
        } catch {
            folder.abandon()
            throw error
        }
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
