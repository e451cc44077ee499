import Synchronization

/// Adds up what the phases of a build take, on all cores together.
///
/// It has no clock of its own: whoever wants to know the times brings one.
public final class Stopwatch: Sendable {
    public enum Phase: Int, Sendable, CaseIterable {
        /// Walking the folders and reading files.
        case read
        /// Text to documents: front matter, Markdown, reading level.
        case parse
        /// Documents to a site: addresses, links, glossary words, lists.
        case model
        case check
        /// The theme, and the bytes of all pages.
        case render
        /// Planning and comparing, writing files and the list of them.
        case write
    }

    /// Nanoseconds since some moment.
    private let now: @Sendable () -> Int64
    private let taken: Mutex<[Int64]>

    public init(now: @escaping @Sendable () -> Int64) {
        self.now = now
        taken = Mutex(Phase.allCases.map { _ in 0 })
    }

    /// Nanoseconds on all cores.
    public func taken(_ phase: Phase) -> Int64 { taken.withLock { $0[phase.rawValue] } }

    fileprivate func measure<Result, Failure>(
        _ phase: Phase, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = now()
        let result = try work()
        add(now() - start, to: phase)
        return result
    }

    fileprivate func span<Result: Sendable>(_ phase: Phase, _ work: () async -> Result) async -> Result {
        let start = now()
        let result = await work()
        add(now() - start, to: phase)
        return result
    }

    private func add(_ time: Int64, to phase: Phase) { taken.withLock { $0[phase.rawValue] += time } }
}

extension Stopwatch? {
    /// Does the work, and takes its time where there is a watch.
    func time<Result, Failure>(
        _ phase: Stopwatch.Phase, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let self else { return try work() }
        return try self.measure(phase, work)
    }
    /// Takes the time from start to end of work that cores share out.
    func span<Result: Sendable>(_ phase: Stopwatch.Phase, _ work: () async -> Result) async -> Result {
        guard let self else { return await work() }
        return await self.span(phase, work)
    }
}
