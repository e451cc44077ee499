import HubBuild

/// What each phase of a build took, for people who make Handrail faster.
struct Timings: CustomStringConvertible {
    let description: String

    init(_ watch: Stopwatch, took time: Duration) {
        let phases = Stopwatch.Phase.allCases.map { phase in
            Self.line("\(phase)", milliseconds: watch.taken(phase) / 1_000_000)
        }
        let (seconds, attoseconds) = time.components
        let whole = Self.line("from start to end", milliseconds: seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
        description = (["Time of each phase, on all cores together:"] + phases + [whole]).joined(separator: "\n")
    }

    private static func line(_ name: String, milliseconds: Int64) -> String {
        let number = String(milliseconds)
        return "  " + name + String(repeating: ".", count: max(2, 28 - name.utf8.count - number.utf8.count)) + " \(number) ms"
    }
}
