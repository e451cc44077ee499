import HubModel
import HubRender
import HubSource

/// What a build remembers of the last one, and leaves for the next.
extension SiteBuild {
    /// What the last build into this folder remembers. It need not be locked: it is only believed where it fits.
    func recall() async -> BuildMemory {
        guard let folder = try? Folder.open(output) else { return BuildMemory() }
        return BuildMemory(in: folder, program: program)
    }

    /// What is left of the last build into this folder.
    func last() -> LastBuild? { (try? Folder.open(output)).flatMap { LastBuild(in: $0) } }

    /// The report of the last build, where that would be this one's too: it was made from the same files, by this program, on
    /// this day, and all that it made is still there.
    func unchanged(_ content: ProjectContent, since last: LastBuild) async throws -> Report? {
        guard let output = try? Folder.open(self.output), content.files.findings.isEmpty,
            last.origins.all == origin(ofFiles: SourceDigest.of(content.sources(theme: last.theme))),
            let files = await OutputFolder.isAsListed(output, manifest: last.manifest), var report = last.report
        else { return nil }
        report.output = OutputSummary(unchanged: files)
        return report
    }

    func walk() async throws -> ProjectContent {
        let folder = try Project.openFolder(project)
        return ProjectContent(folder: folder, files: await watch.span(.read) { await ContentFolder.walk(Project.contentFolder, of: folder) })
    }

    /// Of a build on this day from these files.
    func origin(ofFiles sources: UInt64) -> UInt64 {
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

    /// Writes down what is remembered of the documents. It does not depend on what is written of the site, so it need not wait for
    /// that: a record is only believed where it fits.
    ///
    /// - Returns: of all records.
    func writeMemory(of project: Project, to output: Folder) async -> RecordSum {
        watch.time(.write) {
            let memory = project.origin.memory(of: project.site, program: program)
            memory?.write(to: output)
            return memory?.sum ?? RecordSum()
        }
    }

    func remember(_ project: Project, _ memory: RecordSum, _ report: Report, _ said: LastBuild.Said, _ folder: OutputFolder) {
        // Where there was no Typst there may be one the next time.
        if let summary = report.output, report.pdfsLeftOut + report.pdfsUntagged == 0, summary.findings.isEmpty, folder.findings.isEmpty, let manifest = summary.manifest {
            let origins = LastBuild.Origins(
                all: origin(ofFiles: project.origin.sources), frame: origin(ofFiles: project.origin.sourcesButTexts))
            LastBuild.write(said, origins, manifest: manifest, memory: memory, theme: project.site.hub.theme, to: folder.root)
        }
    }

    /// Before anything is known of PDFs.
    func pageInputs(_ parts: Project.Parts) async -> PageInputs {
        watch.time(.model) { PageInputs(parts.site, pdfs: PrintedPDFs(), origin: origin(of: parts)) }
    }

    private func origin(of parts: Project.Parts) -> UInt64 {
        var record = RecordWriter()
        record.write(program)
        record.write(parts.settingsHash)
        record.write(parts.themeHash)
        return record.hash
    }
}
