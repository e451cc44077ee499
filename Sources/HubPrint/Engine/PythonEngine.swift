import HubSource
import Subprocess

/// Typst inside Python: the driver that travels with the program, in one process for all jobs.
struct PythonEngine {
    let path: String
    let fonts: Set<String>
    let patience: Duration

    /// The driver in `Driver/`: three files, one after the other.
    static let driver = ["tags.py", "order.py", "typeset.py"].map { EmbeddedDriver.files[$0] ?? "" }.joined()

    func typeset(
        _ jobs: some Sequence<TypesetJob> & Sendable, files: TypesetFiles,
        each: (Int, TypesetResult) async throws -> Void
    ) async throws {
        let fonts = fonts
        let (asked, begun) = AsyncStream.makeStream(of: TypesetJob.self)
        try await Self.converse(path, patience: patience) { talk in
            guard case .ready? = try await talk.answer() else { throw EngineFailure.nonsense }
            let writer = talk.writer
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    defer { begun.finish() }
                    try await Self.ask(jobs, files, fonts, writer) { begun.yield($0) }
                }
                do {
                    var index = 0
                    for await job in asked {
                        let result = try await Self.answer(to: job, fonts, files, &talk)
                        try await each(index, result)
                        index += 1
                    }
                } catch {
                    // Whoever is still asking waits for an engine that waits for us.
                    await talk.stop()
                    throw error
                }
                try await group.waitForAll()
            }
        }
    }

    /// Sends the files, then one job after the other, as fast as the engine takes them.
    private static func ask(
        _ jobs: some Sequence<TypesetJob> & Sendable, _ files: TypesetFiles, _ fonts: Set<String>,
        _ writer: StandardInputWriter, begun: (TypesetJob) -> Void
    ) async throws {
        do {
            for (path, bytes) in files.bytes { _ = try await writer.write(DriverFrames.file(path, bytes)) }
            for job in jobs {
                begun(job)
                if job.refusal(fonts: fonts, files: files) == nil { _ = try await writer.write(DriverFrames.job(job)) }
            }
            try await writer.finish()
        } catch {
            // The engine is gone: whoever waits for its answer says so.
        }
    }

    private static func answer(
        to job: TypesetJob, _ fonts: Set<String>, _ files: TypesetFiles, _ talk: inout Talk
    ) async throws -> TypesetResult {
        if let refusal = job.refusal(fonts: fonts, files: files) { return .failure(refusal) }
        switch try await talk.answer() {
        case .pdf(let bytes, let warnings)?: return job.result(bytes, warnings: warnings)
        case .failed(let failure)?: return .failure(failure)
        case .ready?, .words?: throw EngineFailure.nonsense
        case nil: throw EngineFailure.died(how: "it stopped answering")
        }
    }

    /// A driver that runs, for as long as it is talked to.
    struct Talk {
        let writer: StandardInputWriter
        fileprivate var answers: DriverAnswers
        /// How long an answer may take.
        fileprivate let patience: Duration
        /// Ends the driver at once.
        let stop: @Sendable () async -> Void

        /// The next thing the driver says; nil when it has ended.
        ///
        /// - Throws: `EngineFailure.silent` where it said nothing for too long: it is ended then.
        mutating func answer() async throws -> DriverFrames.Answer? {
            let (stop, patience) = (stop, patience)
            let watch = Task {
                try await Task.sleep(for: patience)
                await stop()
            }
            let answer = try await answers.next()
            watch.cancel()
            if answer == nil, case .success = await watch.result { throw EngineFailure.silent(for: patience) }
            return answer
        }
    }

    /// Starts a driver and talks to it. It ends when the talk does.
    static func converse<Outcome: Sendable>(
        _ python: String, driver: String = driver, patience: Duration = TypesetEngine.usualPatience, _ converse: (inout Talk) async throws -> Outcome
    ) async throws -> Outcome {
        FileSystem.outliveBrokenPipes()
        do {
            return try await run(
                .path(.init(python)), arguments: ["-c", driver],
                environment: EngineEnvironment.offline, input: .inputWriter, output: .sequence, error: .discarded
            ) { execution in
                var talk = Talk(
                    writer: execution.standardInputWriter, answers: DriverAnswers(execution.standardOutput), patience: patience,
                    stop: { await execution.teardown(using: []) })
                do { return try await converse(&talk) } catch {
                    await talk.stop()
                    throw error
                }
            }.closureResult
        } catch let error as SubprocessError {
            throw EngineFailure.cannotStart(why: "\(error)")
        }
    }
}

/// What the driver says, one answer at a time.
struct DriverAnswers {
    private var chunks: SubprocessOutputSequence.AsyncIterator
    private var buffer: [UInt8] = []

    init(_ output: SubprocessOutputSequence) { chunks = output.makeAsyncIterator() }

    /// Nil when the driver has ended.
    mutating func next() async throws -> DriverFrames.Answer? {
        while true {
            if let answer = try DriverFrames.take(from: &buffer) { return answer }
            guard let chunk = try await chunks.next() else { return nil }
            chunk.withUnsafeBytes { buffer.append(contentsOf: $0) }
        }
    }
}

enum EngineEnvironment {
    /// As ours, but with no way to the network: a template that asks for a package from there is an error.
    static var offline: Environment {
        let nowhere = "http://127.0.0.1:9"
        return .inherit.updating([
            "HTTPS_PROXY": nowhere, "https_proxy": nowhere, "HTTP_PROXY": nowhere, "http_proxy": nowhere, "ALL_PROXY": nowhere,
            "NO_PROXY": nil, "no_proxy": nil, "PYTHONDONTWRITEBYTECODE": "1",
        ])
    }

    /// For the command `typst`, which reads options there too: a person's own must not change what is made. A command that was built
    /// without fonts inside does not know the option that leaves those out, but nobody minds a name in the environment.
    static var ofCommand: Environment {
        offline.updating([
            "TYPST_IGNORE_EMBEDDED_FONTS": "true", "TYPST_IGNORE_SYSTEM_FONTS": nil, "TYPST_FONT_PATHS": nil, "TYPST_ROOT": nil,
            "TYPST_PACKAGE_PATH": nil, "TYPST_PACKAGE_CACHE_PATH": nil, "TYPST_FEATURES": nil, "TYPST_DIAGNOSTIC_FORMAT": nil,
            "SOURCE_DATE_EPOCH": nil,
        ])
    }
}
