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

    /// Whether a small disk can be had: that takes root, and not every machine for tests lets it mount one.
    public static let canMount: Bool = {
        guard isRoot, let place = try? TemporaryFolder() else { return false }
        defer { _ = try? run("/bin/umount", [place.path]) }
        return (try? mountDisk(of: "4k", at: place.path)) != nil
    }()

    /// Mounts a disk in memory that is soon full.
    public static func mountDisk(of size: String, at folder: String) throws {
        let mounting = try run("/bin/mount", ["-t", "tmpfs", "-o", "size=\(size)", "tmpfs", folder])
        guard mounting.status == 0 else { throw POSIXError(.EPERM, userInfo: [NSDebugDescriptionErrorKey: mounting.output]) }
    }

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

    /// A copy of a program of this package.
    public static func copyProgram(_ name: String, to place: String) throws { try copy(program(name), toRunAt: place) }

    /// Copies by a child process. A file that this process has open for writing is open in each child too that another test is
    /// just starting, and no system runs a file that somebody has open for writing.
    static func copy(_ file: String, toRunAt place: String) throws {
        let copying = try run("/usr/bin/install", ["-m", "755", file, place])
        guard copying.status == 0 else { throw CocoaError(.fileWriteUnknown, userInfo: [NSDebugDescriptionErrorKey: copying.output]) }
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
