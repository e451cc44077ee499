import HubSource

/// A first build writes the whole site beside its place and moves it there at the end, a few names at the top.
///
/// Nobody sees half a site, and no file needs a temporary name, a rename, or a line in the journal. The manifest stands before
/// anything is moved: after a kill in between, the next build knows what is its own and makes what is missing.
extension OutputFolder {
    /// Makes the staging folder if no file of ours is there and none of the names at the top of the plan.
    func stageFirstSite(_ plan: OutputPlan) throws(FileError) {
        guard owned.manifest.isEmpty, owned.journal.isEmpty, !plan.files.isEmpty else { return }
        guard plan.namesAtTop.allSatisfy({ root.quickStatus($0) == nil }) else { return }
        let staging = try StagingFolder(in: try root.folder(Self.stateFolder))
        first.withLock { $0 = staging }
    }

    func write(
        _ files: [(path: String, bytes: [UInt8])], to staging: StagingFolder
    ) throws(OutputError) -> [WriteOutcome] {
        var outcomes: [WriteOutcome] = []
        outcomes.reserveCapacity(files.count)
        for (path, bytes) in files {
            let stamp: FileStamp
            do { stamp = try staging.write(bytes, to: path) } catch { throw failure(error) }
            outcomes.append(WriteOutcome(path, .written, ManifestEntry(hash: ContentHash.of(bytes), stamp: stamp)))
        }
        return outcomes
    }

    func finish(_ staging: StagingFolder, _ outcomes: [WriteOutcome], _ lines: [[UInt8]]?) throws(OutputError) -> OutputSummary {
        var summary = OutputSummary()
        summary.written = outcomes.count
        summary.changed = outcomes.map(\.path)
        let manifest = lines.map { Manifest.whole($0) } ?? Manifest.serialised(outcomes)
        summary.manifest = ContentHash.of(manifest)
        do {
            try root.write(manifest, to: Self.manifestPath)
            try staging.move(to: root)
            try root.removeFile(Self.journalPath)
        } catch {
            staging.remove()
            throw failure(error)
        }
        return summary
    }
}
