import HubModel
import Synchronization

/// Meters that nobody is reading with. Each remembers the words it has met for whoever takes it next.
final class ReadingMeters: Sendable {
    private let idle = Mutex<[ReadingMeter]>([])

    /// Lends a meter that nobody else has.
    func withOne<Result>(_ read: (inout ReadingMeter) -> Result) -> Result {
        var meter = idle.withLock { $0.popLast() } ?? ReadingMeter()
        defer { idle.withLock { [meter] in $0.append(meter) } }
        return read(&meter)
    }
}
