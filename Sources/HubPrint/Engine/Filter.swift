import HubSource
import Subprocess

/// A program that is given some bytes, and what it makes of them.
public enum Filter {
    /// Runs the program to its end. That it may end before it has read all its input is its own affair: the status tells.
    ///
    /// swift-subprocess 1.0.2 ends *our* program when a child does that and was given its input as a value: it leaves the pipe open,
    /// and takes an open pipe for a mistake in our code. A pipe that we write to ourselves it closes in any case.
    ///
    /// - Parameter patience: how long it may take; nil is as long as it likes.
    /// - Throws: `EngineFailure.silent` where it took longer: it is ended then.
    public static func run<Output: OutputProtocol, Error: ErrorOutputProtocol>(
        _ program: String, _ arguments: Arguments, environment: Environment, input: [UInt8], output: Output, error: Error,
        patience: Duration? = nil
    ) async throws -> ExecutionResult<Void, Output, Error> {
        guard let patience else { return try await result(program, arguments, environment, input, output, error) }
        return try await withThrowingTaskGroup(of: ExecutionResult<Void, Output, Error>.self) { group in
            group.addTask { try await result(program, arguments, environment, input, output, error) }
            group.addTask {
                try await Task.sleep(for: patience)
                throw EngineFailure.silent(for: patience)
            }
            // Whichever comes first: the other is ended, and so is its program.
            defer { group.cancelAll() }
            guard let result = try await group.next() else { throw EngineFailure.nonsense }
            return result
        }
    }

    private static func result<Output: OutputProtocol, Error: ErrorOutputProtocol>(
        _ program: String, _ arguments: Arguments, _ environment: Environment, _ input: [UInt8], _ output: Output, _ error: Error
    ) async throws -> ExecutionResult<Void, Output, Error> {
        FileSystem.outliveBrokenPipes()
        return try await Subprocess.run(
            .path(.init(program)), arguments: arguments, environment: environment, input: .inputWriter, output: output, error: error
        ) { execution in
            _ = try? await execution.standardInputWriter.write(input)
            try? await execution.standardInputWriter.finish()
        }
    }
}
