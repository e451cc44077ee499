import HubSource
import Subprocess

/// The command `typst`: a process for each job, two at a time.
///
/// The command can read its main source from a pipe, but no other file. So what jobs share, templates and pictures, lies
/// in a folder of its own while they run; what a job says goes through the pipe.
struct CommandEngine {
    let path: String
    let fonts: Set<String>

    private static let atOnce = 2

    func typeset(
        _ jobs: some Sequence<TypesetJob> & Sendable, files: TypesetFiles,
        each: (Int, TypesetResult) async throws -> Void
    ) async throws {
        let shared = try SharedFiles(files)
        defer { shared.remove() }
        var results: [Int: TypesetResult] = [:]
        var (begun, done) = (0, 0)
        try await withThrowingTaskGroup(of: (Int, TypesetResult).self) { group in
            for job in jobs {
                if begun - done >= Self.atOnce { try await finishOne(&group, &results, &done, each) }
                let index = begun
                begun += 1
                group.addTask { (index, try await result(of: job, files, in: shared.path)) }
            }
            while done < begun { try await finishOne(&group, &results, &done, each) }
        }
    }

    /// Waits for the next PDF in order.
    private func finishOne(
        _ group: inout ThrowingTaskGroup<(Int, TypesetResult), any Error>, _ results: inout [Int: TypesetResult],
        _ done: inout Int, _ each: (Int, TypesetResult) async throws -> Void
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
                path, Arguments(Self.words(root)), environment: EngineEnvironment.offline, input: job.source,
                output: .bytes(limit: 500_000_000), error: .string(limit: 1_000_000))
            let said = done.standardError.split(separator: "\n").compactMap { ShortDiagnostic($0, root: root) }
            if done.terminationStatus.isSuccess {
                return job.result(done.standardOutput, warnings: said.filter(\.isWarning).map(\.failure.message))
            }
            guard let first = said.first(where: { !$0.isWarning }) else {
                throw EngineFailure.died(how: "\(done.terminationStatus)")
            }
            return .failure(first.failure)
        } catch let error as SubprocessError {
            throw EngineFailure.cannotStart(why: "\(error)")
        }
    }

    private static func words(_ root: String) -> [String] {
        [
            "compile", "--root", root, "--format", "pdf", "--pdf-standard", "ua-1", "--ignore-embedded-fonts",
            "--package-path", root, "--package-cache-path", root, "--diagnostic-format", "short",
            // Lets the theme name the rows of tables (`pdf.header-cell`).
            "--features", "a11y-extras", "-", "-",
        ]
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
