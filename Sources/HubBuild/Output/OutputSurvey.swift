import HubSource

/// Which planned files are there as we left them, found in one look at each before anything is written.
public struct OutputSurvey: Sendable {
    /// For each file of the plan, what the manifest says of it; nil where it is not there, not ours or not untouched.
    let untouched: [ManifestEntry?]
}

extension OutputFolder {
    /// Looks at the files of a plan on all cores. A new folder holds none.
    func survey(_ plan: OutputPlan) async throws -> OutputSurvey {
        guard !owned.manifest.isEmpty else { return OutputSurvey(untouched: plan.files.map { _ in nil }) }
        return OutputSurvey(untouched: try await concurrentMap(plan.files, chunk: 2048) { files in files.map { self.untouched($0.path) } })
    }

    private func untouched(_ path: String) -> ManifestEntry? {
        let key = OutputPath(path)
        guard let entry = owned.manifest[key] else { return nil }
        if let touched = owned.touched { return touched.contains(key) ? nil : entry }
        return root.holds(path, entry.stamp) ? entry : nil
    }
}

extension Folder {
    /// Whether a file is there that has not been written to since it had a stamp.
    func holds(_ path: String, _ stamp: FileStamp) -> Bool {
        guard let status = quickStatus(path) else { return false }
        return status.kind == .file && status.stamp == stamp
    }
}
