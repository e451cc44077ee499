import HubSource

/// Which planned files are there as we left them, found in one look at each before anything is written.
public struct OutputSurvey: Sendable {
    /// For each file of the plan, what the manifest says of it; nil where it is not there, not ours or not untouched.
    let untouched: [ManifestEntry?]
}

extension OutputFolder {
    /// Looks at the files of a plan on all cores. A new folder holds none.
    func survey(_ plan: OutputPlan) async throws -> OutputSurvey {
        guard !owned.manifest.isEmpty else { return OutputSurvey(untouched: Array(repeating: nil, count: plan.files.count)) }
        return OutputSurvey(untouched: try await concurrentMap(plan.files, chunk: 2048) { files in
            var next = files.startIndex
            return files.map { file in
                guard let place = self.owned.manifest.place(of: file.path, guess: next) else { return nil }
                next = place + 1
                return self.untouched(place)
            }
        })
    }

    private func untouched(_ place: Int) -> ManifestEntry? {
        let isTouched = owned.touched.map { $0.contains(place) } ?? !owned.manifest.isAsListed(place, in: root)
        return isTouched ? nil : owned.manifest.entry(place)
    }
}

extension Folder {
    /// Whether a file is there that has not been written to since it had a stamp.
    ///
    /// - Parameter path: its bytes.
    func holds(_ path: UnsafeRawBufferPointer, _ stamp: FileStamp) -> Bool {
        guard let status = quickStatus(path) else { return false }
        return status.kind == .file && status.stamp == stamp
    }
}
