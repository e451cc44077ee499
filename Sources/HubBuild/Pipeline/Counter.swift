import Synchronization

/// Counts from several threads, for progress alone.
final class Counter: Sendable {
    private let count = Atomic<Int>(0)

    /// The count after adding.
    func add(_ number: Int) -> Int { count.add(number, ordering: .relaxed).newValue }
}
