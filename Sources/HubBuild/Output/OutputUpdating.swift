import HubSource

extension OutputFolder {
    /// Whether the folder is as the manifest says that was read before it was opened, and no build was cut short.
    func isUntouched(_ known: OwnedFiles.Ahead) -> Bool {
        findings.isEmpty && owned.journal.isEmpty && owned.manifest === known.manifest && known.touched.isEmpty
    }

    /// Ends a build that wrote some files of a site over, and nothing else: they get other lines in the manifest.
    ///
    /// - Parameter outcomes: of files that the manifest has.
    /// - Returns: nil where one was refused or is new; then nobody has ended the build.
    func finish(_ outcomes: [WriteOutcome], in known: OwnedFiles.Ahead) throws(OutputError) -> OutputSummary? {
        var lines: [Int: (path: String, entry: ManifestEntry)] = [:]
        var summary = OutputSummary()
        for outcome in outcomes {
            guard let entry = outcome.entry, let place = known.manifest.place(of: outcome.path) else { return nil }
            if !outcome.isListed { lines[place] = (outcome.path, entry) }
            if outcome.isWritten { summary.changed.append(outcome.path) }
        }
        summary.written = summary.changed.count
        summary.unchanged = known.manifest.count - summary.written
        let manifest = Manifest.replacing(lines, in: known.bytes)
        summary.manifest = ContentHash.of(manifest)
        do {
            if !lines.isEmpty { try root.write(manifest, to: Self.manifestPath) }
            try root.removeFile(Self.journalPath)
        } catch { throw failure(error) }
        return summary
    }
}
