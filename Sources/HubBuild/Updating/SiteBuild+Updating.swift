import HubRender
import HubSource

extension SiteBuild {
    /// Makes the pages of texts that changed, where nothing else did and all else lies there as the last build left it.
    ///
    /// - Parameter listed: what the last build wrote, as it was before the folder was opened.
    /// - Returns: nil where that is not so; whoever goes through the whole site then finds all that is to be done.
    func write(
        _ update: TextUpdate, since last: LastBuild, over listed: OwnedFiles.Ahead?, progress: (Step) -> Void
    ) async throws -> Report? {
        guard let listed, listed.touched.isEmpty, listed.hash == last.manifest else { return nil }
        // What was made from a text that is no more must not be written.
        if let file = update.texts.remembered.loader.changedMeanwhile.first { throw CannotRun(Finding(BuildFault.changedMeanwhile, in: file)) }
        var changes = try options.changes.map { try ChangeList($0) }
        var report = update.report
        do {
            let folder = try OutputFolder.open(output, project: project, home: home, known: listed) { progress(.waiting($0)) }
            guard folder.isUntouched(listed) else {
                folder.abandon()
                return nil
            }
            let outcomes = try watch.time(.write) {
                try update.pages.flatMap { page in try folder.write(page.files).map { $0.made(from: page.inputs) } }
            }
            guard let summary = try watch.time(.write, { try folder.finish(outcomes, in: listed) }) else { return nil }
            changes?.add(summary)
            report.output = summary
            if let manifest = summary.manifest {
                LastBuild.write(
                    update.said, update.texts.origins, manifest: manifest, memory: update.memory.sum, theme: update.site.hub.theme,
                    to: folder.root)
            }
            update.memory.write(to: folder.root)
        } catch let error as OutputError {
            throw CannotRun(error.finding)
        }
        if let path = options.changes { try changes?.write(to: path) }
        report.hold(update, listed)
        return report
    }
}
