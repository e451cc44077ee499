import HubSource
import Subprocess

/// A program that is given some bytes, and what it makes of them.
public enum Filter {
    /// Runs the program to its end. That it may end before it has read all its input is its own affair: the status tells.
    ///
    /// swift-subprocess 1.0.2 ends *our* program when a child does that and was given its input as a value: it leaves the pipe open,
    /// and takes an open pipe for a mistake in our code. A pipe that we write to ourselves it closes in any case.
    public static func run<Output: OutputProtocol, Error: ErrorOutputProtocol>(
        _ program: String, _ arguments: Arguments, environment: Environment, input: [UInt8], output: Output, error: Error
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
