import Foundation
import Testing
import TrialSupport

/// One run of the real `handrail`, to its end.
struct Run {
    var status: Int32
    var output: String
    var errors: String
    var seconds: Double

    /// A command that takes longer than this hangs, in seconds: the whole hub with its PDFs is made in far less on any machine.
    static let patience = 600.0

    /// - Parameters:
    ///   - folder: where it runs; nil is where the tests do.
    ///   - environment: added to the tests' own.
    ///   - program: nil is the program that was built with these tests.
    init(
        _ words: [String], in folder: String? = nil, environment: [String: String] = [:], program: String? = nil
    ) throws {
        let place = try TemporaryFolder()
        let start = Date()
        let process = try Self.start(
            words, in: folder, environment: environment, program: program, output: place("out"), errors: place("err"))
        while process.isRunning, Date().timeIntervalSince(start) < Self.patience { usleep(2_000) }
        seconds = Date().timeIntervalSince(start)
        if process.isRunning {
            Issue.record("“handrail \(words.joined(separator: " "))” hangs")
            Command.kill(process)
        }
        process.waitUntilExit()
        // A signal is no exit code.
        status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        output = place.text("out") ?? ""
        errors = place.text("err") ?? ""
    }

    /// Starts the program with its output in files, which never fill up as pipes do.
    static func start(
        _ words: [String], in folder: String? = nil, environment: [String: String] = [:], program: String? = nil,
        output: String = "/dev/null", errors: String = "/dev/null"
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try program ?? Command.program("handrail"))
        process.arguments = words
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try writing(output)
        process.standardError = try writing(errors)
        try process.run()
        return process
    }

    private static func writing(_ path: String) throws -> FileHandle {
        if path != "/dev/null" { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        return try #require(FileHandle(forWritingAtPath: path))
    }
}
