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
    /// See `FontStamp`; 0 where there are no PDFs.
    private let fonts: UInt64
    /// Nil when nobody wants to know what takes how long.
    private let watch: Stopwatch?
    /// Another number for every build of Handrail itself: what one remembers is nothing to another.
    private let program: UInt64
    private let options: PublishOptions

    public init(
        project: String, output: String, home: String?, today: CalendarDate, engine: EngineSearch? = nil,
        options: PublishOptions = PublishOptions(), program: UInt64 = 0, watch: Stopwatch? = nil
    ) {
        self.options = options
        self.program = program
        self.project = project
        self.output = output
        self.home = home
        self.today = today
        self.engine = engine
        fonts = engine.map { FontStamp.of($0.fontFolders) } ?? 0
        self.watch = watch
    }

    /// What a build did.
    public struct Report: Sendable {
        public var findings: [Finding]
        /// Findings that documents let stand.
        public var accepted: [AcceptedFinding]
        /// What was read; nothing in it is of use for pages that had errors.
        public let site: Site?
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
        /// Those of them that a check looked at.
        public var heldBack: [Document] = []
        /// Nil when errors in the content kept everything from being written, and after a check.
        public var output: OutputSummary?
        /// What a program that ends now need not take apart piece by piece.
        private var held: [any Sendable] = []

        mutating func hold(_ values: any Sendable...) { held += values }

        init(_ project: Project) {
            findings = project.findings
            accepted = project.accepted
            site = project.site
            unspelledLanguages = project.unspelledLanguages
            documents = project.site.pages.count
            variants = project.site.hub.variants.count
            drafts = project.drafts
            early = project.early
            heldBack = project.heldBack
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
        var changes = try options.changes.map { try ChangeList($0) }
        // What is remembered is read while the folders are walked.
        async let memory = recall()
        async let listed = OwnedFiles.ahead(in: output)
        let content = try walk()
        if let report = try await unchanged(content) { return report }
        let remembered = await memory
        let project = try await Project.read(self.project, today: today, content: content, watch: watch, recall: { remembered.of($0) })
        var report = Report(project)
        guard !project.hasErrors else { return report }

        async let silent = pageInputs(project)
        let pdfs = engine == nil ? [] : try await self.printed(project, await silent, await listed, &report, progress)
        guard !report.hasErrors else { return report }
        let printed = PrintedPDFs(pdfs)
        let renderer = watch.time(.render) { SiteRenderer(site: project.site, theme: project.theme, pdfs: printed) }
        let extra = watch.time(.render) { self.extraFiles(renderer, project) }
        let plan = watch.time(.write) {
            OutputPlan(
                Self.plannedFiles(renderer, project, extra: extra, packed: packed) + pdfs.map(\.planned), output: output)
        }
        report.findings = Finding.ranked(report.findings + plan.findings)
        guard !report.hasErrors else { return report }
        report.pages = renderer.jobs.reduce(0) { $0 + $1.pages(project.site.hub.variants).count }

        do {
            let known = await listed
            let folder = try watch.time(.write) {
                try OutputFolder.open(output, project: self.project, home: home, known: known) { progress(.waiting($0)) }
            }
            let survey = try await folder.survey(plan)
            report.findings += folder.findings + (try watch.time(.write) { try folder.begin(plan, survey) })
            guard !report.hasErrors else {
                folder.abandon()
                return report
            }
            let work = PageWork.all(renderer, await silent.speaking(of: printed), survey, packed)
            let standing = survey.untouched.suffix(pdfs.count)
            try await write(renderer, Array(zip(pdfs, standing)), project, extra, plan, work, folder, &report, progress)
            if let summary = report.output { changes?.add(summary) }
        } catch let error as OutputError {
            throw CannotRun(error.finding)
        }
        if let path = options.changes { try changes?.write(to: path) }
        report.findings = Finding.ranked(report.findings)
        report.hold(project, renderer, plan)
        return report
    }

    private func printed(
        _ project: Project, _ inputs: PageInputs, _ owned: OwnedFiles.Ahead?, _ report: inout Report,
        _ progress: @escaping @Sendable (Step) -> Void
    ) async throws -> [MadePDF] {
        guard let engine else { return [] }
        let printing = PDFPrinting(project, inputs: inputs, fonts: fonts, kept: KeptPDFs(in: output, owned: owned))
        let outcome = try await printing.run(progress: progress) { await TypesetEngine.find(engine) }
        report.count(PrintedPDFs(outcome.pdfs), of: project)
        report.findings = Finding.ranked(report.findings + outcome.findings)
        (report.pdfs, report.pdfsMade, report.pdfsLeftOut) = (outcome.pdfs.count, outcome.made, outcome.leftOut)
        return outcome.pdfs
    }

    /// All that a build would say about the content, without writing anything; and how it is spelt.
    ///
    /// - Parameters:
    ///   - drafts: whether drafts are looked at. What waits for its day always is.
    ///   - speller: nil where there is none.
    public func check(drafts: Bool = false, spellingWith speller: (any SpellChecker)? = nil) async throws -> Report {
        let project = try await Project.read(self.project, today: today, for: .checking(drafts: drafts), speller: speller)
        var report = Report(project)
        report.count(KnownPDFs(KeptPDFs(in: output)).printed(PDFOrder.all(project.site)), of: project)
        guard !project.hasErrors else { return report }
        let renderer = SiteRenderer(site: project.site, theme: project.theme)
        let plan = OutputPlan(Self.plannedFiles(renderer, project), output: output)
        report.findings = Finding.ranked(report.findings + plan.findings)
        return report
    }

    /// - Parameter extra: files of ours that are no pages; nil asks the renderer for them.
    static func plannedFiles(
        _ renderer: SiteRenderer, _ project: Project, extra: [SiteRenderer.File]? = nil, packed: PackedFiles = PackedFiles(isOn: false)
    ) -> [PlannedFile] {
        let pages = renderer.jobs.flatMap { job in
            packed.paths(job.files(project.site.hub.variants)).map { PlannedFile(path: $0, source: job.source) }
        }
        let extra = (extra ?? renderer.extraFiles).map { PlannedFile(path: $0.path, source: "Themes") }
        let copied = (project.assets + project.themeAssets).map { PlannedFile(path: $0.path, source: $0.file) }
        return pages + extra + copied
    }

    private func write(
        _ renderer: SiteRenderer, _ pdfs: [(made: MadePDF, standing: ManifestEntry?)], _ project: Project, _ extra: [SiteRenderer.File], _ plan: OutputPlan,
        _ work: PageWork, _ folder: OutputFolder, _ report: inout Report, _ progress: @escaping @Sendable (Step) -> Void
    ) async throws {
        let counter = Counter()
        let watch = watch
        do {
            let packed = packed
            let loader = project.origin.remembered?.loader
            var outcomes = work.upToDate
            outcomes += try await concurrentMap(work.stale, chunk: 16) { jobs in
                let written = try Self.write(jobs, renderer, loader, packed, folder, watch)
                progress(.rendering(done: counter.add(jobs.count), of: work.stale.count))
                return written
            }
            outcomes += try folder.write(extra)
            outcomes += try await copy(project.assets + project.themeAssets, project.folder, folder)
            for pdf in pdfs { outcomes.append(try folder.write(pdf.made, standing: pdf.standing)) }
            let summary = try watch.time(.write) { try folder.finish(plan, outcomes) }
            try folder.keep(pdfs.map(\.made))
            report.findings += summary.findings
            report.output = summary
            if options.rules.contains(.nginx) { folder.note(ServerRules.nginx.text(fixed: []), at: ServerRules.nginxPath) }
            watch.time(.write) { remember(project, report, folder) }
        } catch {
            folder.abandon()
            throw error
        }
    }

    private static func write(
        _ work: ArraySlice<PageWork.Page>, _ renderer: SiteRenderer, _ loader: TextLoader?, _ packed: PackedFiles,
        _ folder: OutputFolder, _ watch: Stopwatch?
    ) throws -> [WriteOutcome] {
        var files: [SiteRenderer.File] = []
        var origins: [UInt64] = []
        for page in work {
            files += watch.time(.render) { packed.files(renderer.render(page.job)) }
            origins += Array(repeating: page.inputs, count: files.count - origins.count)
        }
        // What was rendered from a text that is no more must not be written.
        if let file = loader?.changedMeanwhile.first { throw CannotRun(Finding(BuildFault.changedMeanwhile, in: file)) }
        let written = try watch.time(.write) { try folder.write(files) }
        return zip(written, origins).map { $0.made(from: $1) }
    }

    private var packed: PackedFiles { PackedFiles(isOn: options.compresses) }

    /// Styles, what search engines read, and what servers want to be told. A file that the hub brings itself comes first.
    private func extraFiles(_ renderer: SiteRenderer, _ project: Project) -> [SiteRenderer.File] {
        let files = renderer.extraFiles
        let own = Set(project.assets.map(\.path))
        let styles = files.map(\.path).filter { $0.hasSuffix(".css") }
        let rules = options.rules.compactMap { rules -> SiteRenderer.File? in
            rules.path.map { ($0, Array(rules.text(fixed: styles).utf8)) }
        }
        return packed.files(files) + rules.filter { !own.contains($0.path) }
    }

    // MARK: Memory

    /// What the last build into this folder remembers. It need not be locked: it is only believed where it fits.
    private func recall() async -> BuildMemory {
        guard let folder = try? Folder.open(output) else { return BuildMemory() }
        return BuildMemory(in: folder, program: program)
    }

    /// The report of the last build, where that would be this one's too: it was made from the same files, by this program, on
    /// this day, and all that it made is still there.
    private func unchanged(_ content: ProjectContent) async throws -> Report? {
        guard let output = try? Folder.open(self.output), let last = LastBuild(in: output) else { return nil }
        let sources = SourceDigest.of(content.files, theme: last.theme, content.folder)
        guard content.files.findings.isEmpty, last.origin == origin(ofFiles: sources),
            let files = await OutputFolder.isAsListed(output, manifest: last.manifest), var report = last.report
        else { return nil }
        report.output = OutputSummary(unchanged: files)
        return report
    }

    private func walk() throws -> ProjectContent {
        let folder = try Project.openFolder(project)
        return watch.time(.read) { ProjectContent(folder: folder, files: ContentFolder(Project.contentFolder, of: folder)) }
    }

    /// Of a build on this day from these files.
    private func origin(ofFiles sources: UInt64) -> UInt64 {
        var record = RecordWriter()
        record.write(program)
        record.write(today)
        record.write(sources)
        record.write(output)
        record.write(engine != nil)
        record.write(fonts)
        record.write(options.compresses)
        record.write(options.rules.map(\.rawValue))
        return record.hash
    }

    private func remember(_ project: Project, _ report: Report, _ folder: OutputFolder) {
        // Where there was no Typst there may be one the next time.
        if let summary = report.output, report.pdfsLeftOut == 0, summary.findings.isEmpty, folder.findings.isEmpty, let manifest = summary.manifest {
            let origin = origin(ofFiles: project.origin.sources)
            LastBuild.write(
                report, origin: origin, manifest: manifest, theme: project.site.hub.theme, to: folder.root)
        }
        project.origin.remember(project.site, in: folder.root, program: program)
    }

    /// Before anything is known of PDFs.
    private func pageInputs(_ project: Project) async -> PageInputs {
        watch.time(.model) { PageInputs(project.site, pdfs: PrintedPDFs(), origin: origin(of: project)) }
    }

    private func origin(of project: Project) -> UInt64 {
        var record = RecordWriter()
        record.write(program)
        record.write(project.origin.settings)
        record.write(project.origin.theme)
        return record.hash
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
