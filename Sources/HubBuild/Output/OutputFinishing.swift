import HubSource

/// What a build did to its output folder.
public struct OutputSummary: Sendable {
    public var written = 0
    public var unchanged = 0
    /// Files that are new or have new bytes, and those that a build which was cut short may have written.
    public var changed: [String] = []
    /// Files of the old site that are gone, sorted.
    public var removed: [String] = []
    /// Files that were refused, and files that were kept because somebody changed them.
    public var findings: [Finding] = []
    /// The hash of the manifest that was left behind.
    var manifest: UInt64?
}

extension OutputFolder {
    /// Ends a build: deletes what we own, the plan does not have and nobody changed, and writes down what we own now.
    ///
    /// A planned file without an outcome stays as it is, and ours.
    public func finish(_ plan: OutputPlan, _ outcomes: [WriteOutcome]) throws(OutputError) -> OutputSummary {
        try finish(plan, outcomes, lines: nil)
    }

    /// - Parameter lines: those of the outcomes for the manifest, where they were made before.
    func finish(_ plan: OutputPlan, _ outcomes: [WriteOutcome], lines: [[UInt8]]?) throws(OutputError) -> OutputSummary {
        if let staging = first.withLock({ $0.take() }) { return try finish(staging, outcomes, lines) }
        var summary = OutputSummary()
        if isAsListed(outcomes) {
            abandon()
            summary.unchanged = outcomes.count
            summary.manifest = (try? root.read(Self.manifestPath)).map { ContentHash.of($0) }
            return summary
        }
        if hasSameFiles(outcomes) { return try finishSameFiles(outcomes, lines) }
        var entries = written(outcomes, counting: &summary)
        do {
            try removeUnplanned(plan, &entries, &summary)
            let manifest = Manifest.serialised(ordered(entries, outcomes).lazy.map { ($0.key.text, $0.value) })
            summary.manifest = ContentHash.of(manifest)
            try root.write(manifest, to: Self.manifestPath)
            try root.removeFile(Self.journalPath)
        } catch { throw failure(error) }
        return summary
    }

    /// Puts a PDF in place, unless it is there.
    ///
    /// - Parameter standing: what the manifest says of the file, if nobody touched it.
    func write(_ pdf: MadePDF, standing: ManifestEntry?) throws -> WriteOutcome {
        let path = pdf.order.path
        if let bytes = pdf.bytes { return try write(bytes, to: path) }
        if let standing, standing.hash == pdf.kept.hash { return WriteOutcome(path, .unchanged, standing, isListed: true) }
        // It is there, but its stamp is another: a copied folder, or a build that was cut short.
        guard let bytes = try? root.read(path), ContentHash.of(bytes) == pdf.kept.hash else {
            throw CannotRun(Finding(BuildFault.changedMeanwhile, in: shown(path)))
        }
        return try write(bytes, to: path)
    }

    /// Whether each file of the manifest has its outcome, and there are no others: then nothing is left over.
    private func hasSameFiles(_ outcomes: [WriteOutcome]) -> Bool {
        owned.journal.isEmpty && outcomes.count == owned.manifest.count
            && outcomes.allSatisfy { $0.entry != nil && ($0.isListed || owned.manifest[$0.path] != nil) }
    }

    private func finishSameFiles(_ outcomes: [WriteOutcome], _ lines: [[UInt8]]?) throws(OutputError) -> OutputSummary {
        var summary = OutputSummary()
        summary.changed = outcomes.lazy.filter { $0.isWritten }.map(\.path)
        summary.written = summary.changed.count
        summary.unchanged = outcomes.count - summary.written
        let manifest = lines.map { Manifest.whole($0) } ?? Manifest.serialised(outcomes)
        summary.manifest = ContentHash.of(manifest)
        do {
            try root.write(manifest, to: Self.manifestPath)
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

    /// In the order of the plan, then what stays of the old site, so that one site has one manifest but for times and inodes.
    private func ordered(
        _ entries: [OutputPath: ManifestEntry], _ outcomes: [WriteOutcome]
    ) -> [(key: OutputPath, value: ManifestEntry)] {
        let made = outcomes.compactMap { outcome in outcome.entry.map { (key: OutputPath(outcome.path), value: $0) } }
        guard made.count < entries.count else { return made }
        let seen = Set(made.map(\.key))
        return made + entries.filter { !seen.contains($0.key) }.sorted { $0.key < $1.key }
    }

    private func written(
        _ outcomes: [WriteOutcome], counting summary: inout OutputSummary
    ) -> [OutputPath: ManifestEntry] {
        var entries: [OutputPath: ManifestEntry] = [:]
        entries.reserveCapacity(outcomes.count)
        for outcome in outcomes {
            entries[OutputPath(outcome.path)] = outcome.entry
            switch outcome.kind {
            case .written:
                summary.written += 1
                summary.changed.append(outcome.path)
            case .unchanged: summary.unchanged += 1
            case .refused(let finding): summary.findings.append(finding)
            }
        }
        summary.changed += owned.journal.keys.filter { entries[$0] != nil }.map(\.text)
        return entries
    }

    private func removeUnplanned(
        _ plan: OutputPlan, _ entries: inout [OutputPath: ManifestEntry], _ summary: inout OutputSummary
    ) throws(FileError) {
        // Where every file of ours has an outcome, nothing is left over.
        if owned.journal.isEmpty, entries.count == owned.manifest.count, entries.keys.allSatisfy({ owned.manifest[$0.text] != nil }) { return }
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
