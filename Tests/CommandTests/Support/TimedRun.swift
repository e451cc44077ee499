import Testing
import TrialSupport

/// A run, and the processor time that it and its own children took: other work on the machine must not fail a test, nor excuse it.
struct TimedRun {
    var run: Run
    /// In seconds, of all its threads together.
    var processorSeconds: Double

    /// A shell counts what its children took, and says it in its last line: `0m0.210000s 0m0.030000s`, for programs and system.
    private static let script = "\"$0\" \"$@\"; status=$?; times; exit $status"

    init(_ words: [String]) throws {
        run = try Run(["-c", Self.script, Command.program("handrail")] + words, program: "/bin/sh")
        let times = try #require(run.output.split(separator: "\n").last).split(whereSeparator: { " ms".contains($0) })
        let numbers = times.compactMap { Double($0) }
        try #require(numbers.count == 4, "\(run.output)")
        processorSeconds = numbers[0] * 60 + numbers[1] + numbers[2] * 60 + numbers[3]
    }
}
