import HubSource

/// What a build did to its output folder.
public struct OutputSummary: Sendable {
    public var written = 0
    public var unchanged = 0
    /// Files of the old site that are gone, sorted.
    public var removed: [String] = []
    /// Files that were refused, and files that were kept because somebody changed them.
    public var findings: [Finding] = []
}

extension OutputFolder {
    /// Ends a build: deletes what we own, the plan does not have and nobody changed, and writes down what we own now.
    ///
    /// A planned file without an outcome stays as it is, and ours.
    public func finish(_ plan: OutputPlan, _ outcomes: [WriteOutcome]) throws(OutputError) -> OutputSummary {
        var summary = OutputSummary()
        if isAsListed(outcomes) {
            abandon()
            summary.unchanged = outcomes.count
            return summary
        }
        var entries = written(outcomes, counting: &summary)
        do {
            try removeUnplanned(plan, &entries, &summary)
            try root.write(Manifest(entries).serialised(), to: Self.manifestPath)
            try root.removeFile(Self.journalPath)
        } catch { throw failure(error) }
        return summary
    }

    /// Writes down from what the PDFs were made, for the next build.
    func keep(_ pdfs: [MadePDF]) throws(OutputError) {
        do {
            if pdfs.isEmpty { return try root.removeFile(KeptPDFs.path) }
            let list = KeptPDFs.serialised(pdfs)
            guard (try? root.read(KeptPDFs.path)) != list else { return }
            try root.write(list, to: KeptPDFs.path)
        } catch { throw failure(error) }
    }

    /// Whether the folder is, file for file, what the manifest says: then there is nothing to do.
    private func isAsListed(_ outcomes: [WriteOutcome]) -> Bool {
        owned.journal.isEmpty && findings.isEmpty && !outcomes.isEmpty && outcomes.count == owned.manifest.count
            && outcomes.allSatisfy(\.isListed)
    }

    private func written(
        _ outcomes: [WriteOutcome], counting summary: inout OutputSummary
    ) -> [OutputPath: ManifestEntry] {
        var entries: [OutputPath: ManifestEntry] = [:]
        entries.reserveCapacity(outcomes.count)
        for outcome in outcomes {
            entries[OutputPath(outcome.path)] = outcome.entry
            switch outcome.kind {
            case .written: summary.written += 1
            case .unchanged: summary.unchanged += 1
            case .refused(let finding): summary.findings.append(finding)
            }
        }
        return entries
    }

    private func removeUnplanned(
        _ plan: OutputPlan, _ entries: inout [OutputPath: ManifestEntry], _ summary: inout OutputSummary
    ) throws(FileError) {
        let others = owned.paths.filter { entries[OutputPath($0)] == nil }
        guard !others.isEmpty else { return }
        let planned = Set(plan.files.map { OutputPath($0.path) })
        // On a disk that ignores capitals the old path may be the new file.
        let new = Set(entries.values.map(\.stamp.inode))
        var gone: [String] = []
        for path in others.sorted() {
            if planned.contains(OutputPath(path)) {
                entries[OutputPath(path)] = owned.entryToKeep(for: path)
                continue
            }
            switch try standing(at: path) {
            case .ours(let entry) where !new.contains(entry.stamp.inode):
                try root.removeFile(path)
                summary.removed.append(path)
            case .theirs(let entry, wasOurs: true) where !new.contains(entry.stamp.inode):
                entries[OutputPath(path)] = owned.entryToKeep(for: path)
                summary.findings.append(Finding(OutputFault.keptBecauseEdited, in: shown(path)))
                continue
            default: break
            }
            gone.append(path)
        }
        removeEmptyFolders(around: gone)
    }

    /// Removes the folders these files were in, and those around them, as far as nothing is left in them.
    func removeEmptyFolders(around files: [String]) {
        let folders = Set(files.flatMap(OutputPath.folders(of:)).map(OutputPath.init))
        for folder in folders.sorted().reversed().map(\.text) {
            // One that cannot be removed does no harm.
            _ = try? root.removeFolderIfEmpty(folder)
        }
    }
}
