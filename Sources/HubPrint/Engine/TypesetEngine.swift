import HubSource

/// Typst, as it was found on this machine: its command, or Python with its package.
///
/// Sources go in and PDFs come out through pipes, in memory. What a job says is never written to a disk.
public struct TypesetEngine: Sendable, Hashable {
    let means: Means
    /// The families that are installed.
    public let fonts: Set<String>
    /// What the command needs beside it; nil where there is none.
    var mender: TagMender?
    /// How long one PDF may take.
    var patience = usualPatience

    static let usualPatience = Duration.seconds(300)

    enum Means: Sendable, Hashable {
        /// The path of the command `typst`: a process for each job.
        case command(String)
        /// The path of a Python that has the package `typst`: one process for all jobs.
        case python(String)
    }

    /// The versions we know to make what we ask for.
    static let version = "0.15."

    init(means: Means, fonts: Set<String>, mender: TagMender? = nil) {
        self.means = means
        self.fonts = fonts
        self.mender = mender
    }

    /// What a PDF depends on besides its source and files.
    public static let key = "typst \(version) ua-1\n" + PythonEngine.driver

    /// Makes PDFs, in the order of the jobs.
    ///
    /// - Parameters:
    ///   - jobs: taken one by one as the engine gets on, so that they need not all be in memory.
    ///   - each: gets the index of a job and its PDF. Throws to end the work; what was not begun is not made.
    /// - Throws: `EngineFailure` when the engine itself breaks down.
    public func typeset(
        _ jobs: some Sequence<TypesetJob> & Sendable, files: TypesetFiles,
        each: (Int, TypesetResult) async throws -> Void
    ) async throws {
        switch means {
        case .python(let path):
            try await PythonEngine(path: path, fonts: fonts, patience: patience).typeset(jobs, files: files, each: each)
        case .command(let path):
            let engine = CommandEngine(path: path, fonts: fonts, patience: patience)
            try await engine.typeset(jobs, files: files, mender: mender, each: each)
        }
    }

    /// Makes all PDFs and keeps them.
    public func typeset(_ jobs: [TypesetJob], files: TypesetFiles) async throws -> [TypesetResult] {
        var results: [TypesetResult] = []
        try await typeset(jobs, files: files) { results.append($1) }
        return results
    }
}

extension TypesetJob {
    /// What keeps the job from being begun.
    func refusal(fonts installed: Set<String>, files: TypesetFiles) -> TypesetFailure? {
        if !fonts.isEmpty, !fonts.contains(where: { installed.contains($0) }) { return .noFont(fonts) }
        return reads.sorted().first { files.bytes[$0] == nil }.map { TypesetFailure("there is no file “\($0)”", file: $0) }
    }

    /// Whether a warning is about a font that the job can do without.
    private func expects(_ warning: String) -> Bool {
        let start = "unknown font family: "
        guard warning.hasPrefix(start) else { return true }
        let family = warning.dropFirst(start.utf8.count)
        return fonts.contains { $0.lowercased() == family }
    }

    /// The PDF, unless it lacks a font that a template asks for by itself.
    func result(_ pdf: [UInt8], warnings: [String]) -> TypesetResult {
        if let warning = warnings.first(where: { !expects($0) }) { return .failure(TypesetFailure(warning)) }
        guard let pages = PDFPages.count(pdf) else { return .failure(TypesetFailure("what Typst made is no PDF")) }
        return .success(TypesetPDF(bytes: pdf, pages: pages))
    }
}
