import Foundation

/// Processor time, in seconds: other work on the machine must not fail a test, nor excuse it.
public enum ProcessorTime {
    /// What may be taken over work that takes a second at most where it is optimised. Without optimisation our part takes some
    /// ten times as long; time squared would still be far over this.
    #if DEBUG
        public static let aSecond = 3.0
    #else
        public static let aSecond = 1.0
    #endif

    /// What some work took of this thread.
    public static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let start = ofThisThread()
        try work()
        return ofThisThread() - start
    }

    private static func ofThisThread() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
