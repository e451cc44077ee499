import Synchronization

/// Who is connected. There is always room for one more: where there is none, who has been silent longest goes.
final class ConnectionTable: Sendable {
    struct Limits: Sendable {
        var connections = 100
        /// Pages that listen for changes: they are silent by nature, so they are never sent away, and are fewer.
        var streams = 32
    }

    typealias ID = Int

    private let limits: Limits
    private let state = Mutex(State())

    private struct State {
        var next = 0
        var entries: [ID: Entry] = [:]

        mutating func removeMostSilent() -> Task<Void, Never>? {
            let silent = entries.filter { !$1.isStream }.min { $0.value.lastHeard < $1.value.lastHeard }
            return silent.flatMap { entries.removeValue(forKey: $0.key)?.task }
        }
    }

    private struct Entry {
        var task: Task<Void, Never>?
        var isStream = false
        var lastHeard = ContinuousClock.now
    }

    init(_ limits: Limits) { self.limits = limits }

    var count: Int { state.withLock { $0.entries.count } }

    /// Makes room for a new connection.
    func enter() -> ID {
        let (id, victim) = state.withLock { state in
            state.next += 1
            let victim = state.entries.count >= limits.connections ? state.removeMostSilent() : nil
            state.entries[state.next] = Entry()
            return (state.next, victim)
        }
        victim?.cancel()
        return id
    }

    /// - Parameter task: ends with the connection. It may have done so already.
    func attach(_ task: Task<Void, Never>, to id: ID) { state.withLock { $0.entries[id]?.task = task } }

    func heard(_ id: ID) { state.withLock { $0.entries[id]?.lastHeard = .now } }

    /// Whether the connection may become one that stays for as long as its page is open.
    func becomesStream(_ id: ID) -> Bool {
        state.withLock { state in
            guard state.entries.values.lazy.filter(\.isStream).count < limits.streams else { return false }
            state.entries[id]?.isStream = true
            return true
        }
    }

    func leave(_ id: ID) { state.withLock { $0.entries[id] = nil } }

    /// Sends everybody away, and waits until they are gone.
    func close() async {
        let tasks = state.withLock { $0.entries.values.compactMap(\.task) }
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
    }
}
