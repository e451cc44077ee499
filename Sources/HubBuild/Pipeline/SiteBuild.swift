import HubChecks
import HubModel
import HubPrint
import HubRender
import HubSource

/// Builds a project's site.
///
/// 1. Read the project, and plan its pages (`SitePlan`). Errors end the build: nothing is written.
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
    let fonts: UInt64
    /// Nil when nobody wants to know what takes how long.
    let watch: Stopwatch?
    /// Another number for every build of Handrail itself: what one remembers is nothing to another.
    let program: UInt64
    let options: PublishOptions

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

    /// Reads what travels with the program before a hub asks for it.
    public static func readBuiltIn() {
        Theme.readBuiltIn()
        CheckContext.readWordLists()
    }

    /// - Throws: `CannotRun` when the project or the output folder is not to be used.
    public func run(progress: @escaping @Sendable (Step) -> Void = { _ in }) async throws -> Report {
        progress(.reading)
        var changes = try options.changes.map { try ChangeList($0) }
        // What is remembered is read while the folders are walked.
        async let recalled = recall()
        let content = try await walk()
        let last = last()
        if let last, let report = try await unchanged(content, since: last) { return report }
        // What was made last time is looked at while the documents are.
        async let listed = OwnedFiles.ahead(in: output)
        let remembered = await recalled
        if let last, let update = try await TextUpdate.find(in: content, since: last, remembered, for: self),
            let report = try await write(update, since: last, over: await listed, progress: progress)
        {
            return report
        }
        let (project, made) = try await Project.read(
            self.project, today: today, content: content, watch: watch, recall: { remembered.of($0) },
            beside: { try await SitePlan($0, for: self) })
        var report = Report(project)
        guard !project.hasErrors else { return report }
        // Not planned yet only if what seemed an error is none.
        let site = if let made { made } else { try await SitePlan(project.parts, for: self) }

        let pdfs = engine == nil ? [] : try await printed(project, site.inputs, await listed, &report, progress)
        guard !report.hasErrors else { return report }
        let printed = PrintedPDFs(pdfs)
        let renderer = site.renderer.printing(printed)
        let plan = try await site.output(with: pdfs, in: output, listed: await listed?.manifest)
        report.add(plan.findings)
        guard !report.hasErrors else { return report }
        report.pages = renderer.jobs.reduce(0) { $0 + $1.count(project.site.hub.variants) }

        do {
            let known = await listed
            let folder = try watch.time(.write) {
                try OutputFolder.open(output, project: self.project, home: home, known: known) { progress(.waiting($0)) }
            }
            let survey = try await folder.survey(plan)
            report.add(folder.findings + (try watch.time(.write) { try folder.begin(plan, survey) }))
            guard !report.hasErrors else {
                folder.abandon()
                return report
            }
            let work = try await PageWork.all(site.pages, site.inputs.speaking(of: printed), survey)
            let standing = survey.untouched.suffix(pdfs.count)
            try await write(renderer, Array(zip(pdfs, standing)), project, site.extra, plan, work, folder, &report, progress)
            if let summary = report.output { changes?.add(summary) }
        } catch let error as OutputError {
            throw CannotRun(error.finding)
        }
        if let path = options.changes { try changes?.write(to: path) }
        report.hold(project, site, renderer, plan, await listed)
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
        report.pdfsUntagged = outcome.untagged
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
        if let engine {
            let printing = PDFPrinting(project, inputs: nil, fonts: fonts, kept: KeptPDFs(in: output))
            report.add(await PaperCheck(printing: printing).findings { await TypesetEngine.find(engine) })
        }
        let renderer = SiteRenderer(site: project.site, theme: project.theme)
        let plan = OutputPlan(Self.plannedFiles(renderer, project.parts), output: output)
        report.add(plan.findings)
        return report
    }
}
