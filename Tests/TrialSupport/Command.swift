import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A child process.
public struct Command: Sendable {
    public var status: Int32
    /// Standard output and error together.
    public var output: String

    public static var isRoot: Bool { geteuid() == 0 }

    /// How often to try what is a matter of chance: the number in the environment, or what suits every run.
    public static func trials(_ name: String, usually: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usually
    }

    /// Runs a program to its end.
    @discardableResult
    public static func run(_ program: String, _ words: [String]) throws -> Command {
        let (process, pipe) = prepared(program, words)
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Command(status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
    }

    /// Runs the program of the tests to its end.
    public static func trial(_ words: [String]) throws -> Command { try run(trialProgram(), words) }

    /// Starts the program of the tests and, if asked to, waits until it says something.
    public static func startTrial(_ words: [String], untilItSpeaks: Bool = false) throws -> Process {
        let (process, pipe) = try prepared(trialProgram(), words)
        try process.run()
        if untilItSpeaks { _ = pipe.fileHandleForReading.availableData }
        return process
    }

    /// Ends a process with a signal it cannot see.
    public static func kill(_ process: Process) {
        _ = signalProcess(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private static func prepared(_ program: String, _ words: [String]) -> (Process, Pipe) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = words
        process.standardOutput = pipe
        process.standardError = pipe
        return (process, pipe)
    }

    private static func trialProgram() throws -> String { try program("OutputTrial") }

    /// The path of a program of this package: it lies where the tests were built.
    public static func program(_ name: String) throws -> String {
        let places =
            [Bundle.main.bundleURL, Bundle.main.executableURL, URL(fileURLWithPath: CommandLine.arguments[0])]
            + Bundle.allBundles.map(\.bundleURL)
        for place in places.compactMap({ $0 }) {
            for folder in [place, place.deletingLastPathComponent()] {
                let program = folder.appendingPathComponent(name).path
                if FileManager.default.isExecutableFile(atPath: program) { return program }
            }
        }
        throw CocoaError(.fileNoSuchFile)
    }
}

private func signalProcess(_ process: Int32, _ signal: Int32) -> Int32 { kill(process, signal) }
