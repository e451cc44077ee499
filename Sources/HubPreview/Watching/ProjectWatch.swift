import FlyingSocks
import HubSource

/// Says when something in a project was written, moved or deleted: once for each burst of changes, a moment after its end.
enum ProjectWatch {
    /// What a preview depends on, from the project folder.
    static let folders = ["Content", "Themes"]

    /// How long nothing must have changed: editors write in several steps, and programs write many files.
    static let quiet = Duration.milliseconds(15)
    /// Who never stops writing is looked at all the same.
    static let longestBurst = Duration.milliseconds(200)
    /// A file that somebody has begun to write is waited for longer.
    static let longestWrite = Duration.seconds(1)
    /// Where the system cannot tell, how often to look.
    static let interval = Duration.seconds(1)

    /// Ends when the task that reads it does.
    static func changes(in project: String, pool: some AsyncSocketPool) -> AsyncStream<Void> {
        let (changes, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let task = Task {
            await watch(project, pool) { continuation.yield() }
            continuation.finish()
        }
        continuation.onTermination = { _ in task.cancel() }
        return changes
    }

    private static func watch(_ project: String, _ pool: some AsyncSocketPool, _ tell: () -> Void) async {
        #if os(Linux)
            while !Task.isCancelled, let watch = INotifyWatch(project, pool: pool) {
                // What changed before the watch was set up is not missed.
                tell()
                await watch.run(tell)
                watch.close()
            }
        #endif
        await poll(tell)
    }

    /// Who is told reads only what has another stamp, so that telling too often costs little.
    static func poll(_ tell: () -> Void) async {
        while !Task.isCancelled {
            try? await Task.sleep(for: interval)
            tell()
        }
    }
}
