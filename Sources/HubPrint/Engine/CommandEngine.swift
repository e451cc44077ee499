import HubSource
import Subprocess

/// The command `typst`: a process for each job, two at a time.
///
/// The command can read its main source from a pipe, but no other file. So what jobs share, templates and pictures, lies
/// in a folder of its own while they run; what a job says goes through the pipe.
struct CommandEngine {
    let path: String
    let fonts: Set<String>
    let patience: Duration

    private static let atOnce = 2

    /// - Parameter mender: nil where there is none; then PDFs that need one fail with `TypesetFailure.needsMender`.
    func typeset(
        _ jobs: some Sequence<TypesetJob> & Sendable, files: TypesetFiles, mender: TagMender?,
        each: (Int, TypesetResult) async throws -> Void
    ) async throws {
        guard let mender else {
            return try await compile(jobs, files) { index, made in
                try await each(index, made.isToBeMended ? .failure(.needsMender) : made.result)
            }
        }
        try await mender.work(patience: patience) { bench in
            try await compile(jobs, files) { index, made in
                guard made.isToBeMended, case .success(var pdf) = made.result else { return try await each(index, made.result) }
                pdf.bytes = try await bench.mended(pdf.bytes, of: made.job)
                try await each(index, .success(pdf))
            }
        }
    }

    /// What the command made of a job.
    private struct Made: Sendable {
        let job: TypesetJob
        let result: TypesetResult

        var isToBeMended: Bool {
            guard case .success(let pdf) = result else { return false }
            return job.needsMending(pdf.bytes)
        }
    }

    private func compile(
        _ jobs: some Sequence<TypesetJob> & Sendable, _ files: TypesetFiles, each: (Int, Made) async throws -> Void
    ) async throws {
        let shared = try SharedFiles(files)
        defer { shared.remove() }
        var results: [Int: Made] = [:]
        var (begun, done) = (0, 0)
        try await withThrowingTaskGroup(of: (Int, Made).self) { group in
            for job in jobs {
                if begun - done >= Self.atOnce { try await finishOne(&group, &results, &done, each) }
                let index = begun
                begun += 1
                group.addTask { (index, Made(job: job, result: try await result(of: job, files, in: shared.path))) }
            }
            while done < begun { try await finishOne(&group, &results, &done, each) }
        }
    }

    /// Waits for the next PDF in order.
    private func finishOne(
        _ group: inout ThrowingTaskGroup<(Int, Made), any Error>, _ results: inout [Int: Made],
        _ done: inout Int, _ each: (Int, Made) async throws -> Void
    ) async throws {
        while results[done] == nil, let (index, result) = try await group.next() { results[index] = result }
        guard let result = results.removeValue(forKey: done) else { throw EngineFailure.nonsense }
        try await each(done, result)
        done += 1
    }

    private func result(of job: TypesetJob, _ files: TypesetFiles, in root: String) async throws -> TypesetResult {
        if let refusal = job.refusal(fonts: fonts, files: files) { return .failure(refusal) }
        do {
            let done = try await Filter.run(
                path, Arguments(Self.words(root)), environment: EngineEnvironment.ofCommand, input: job.source,
                output: .bytes(limit: 500_000_000), error: .string(limit: 1_000_000), patience: patience)
            let said = done.standardError.split(separator: "\n").compactMap { ShortDiagnostic($0, root: root) }
            if done.terminationStatus.isSuccess {
                guard done.standardOutput.starts(with: "%PDF-".utf8) else { throw EngineFailure.nonsense }
                return job.result(done.standardOutput, warnings: said.filter(\.isWarning).map(\.failure.message))
            }
            guard let first = said.first(where: { !$0.isWarning }) else {
                throw EngineFailure.died(how: done.terminationStatus.words)
            }
            return .failure(first.failure)
        } catch let error as SubprocessError {
            throw EngineFailure.cannotStart(why: "\(error)")
        }
    }

    /// As `typst compile --help` of 0.15 lists them (decision 0050).
    private static func words(_ root: String) -> [String] {
        [
            "compile", "--root", root, "--format", "pdf", "--pdf-standard", "ua-1",
            "--package-path", root, "--package-cache-path", root, "--diagnostic-format", "short",
            // Lets the theme name the rows of tables (`pdf.header-cell`).
            "--features", "a11y-extras", "-", "-",
        ]
    }
}

extension TerminationStatus {
    fileprivate var words: String {
        switch self {
        case .exited(let code): "exit code \(code)"
        case .signaled(let number): "signal \(number)"
        }
    }
}

/// `print/layout.typ:3:1: error: unknown variable: x`, as Typst writes with short diagnostics.
struct ShortDiagnostic {
    var isWarning: Bool
    var failure: TypesetFailure

    init?(_ line: Substring, root: String) {
        for (mark, isWarning) in [("error: ", false), ("warning: ", true)] {
            guard let found = line.firstRange(of: mark) else { continue }
            self.isWarning = isWarning
            let place = line[..<found.lowerBound].split(separator: ":").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
            failure = TypesetFailure(String(line[found.upperBound...]))
            if place.count >= 3 {
                let path = place.dropLast(2).joined(separator: ":")
                failure.file = path == "<stdin>" ? "main.typ" : path.split(separator: root + "/").last.map(String.init) ?? path
                failure.line = Int(place[place.count - 2])
                failure.column = Int(place[place.count - 1]).map { $0 + 1 }
            }
            return
        }
        return nil
    }
}
