import ArgumentParser
import Dispatch
import HubPrint
import HubSource

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the command takes from the machine it runs on. Nothing below this floor asks for any of it.
enum Machine {
    /// The day it is here, by the machine's clock and time zone.
    static var today: CalendarDate {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let day = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        // A clock that is set to no day of the calendar holds nothing back.
        return day ?? CalendarDate.distantFuture
    }

    /// By a clock that nobody sets.
    static func nanoseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
    }

    /// Another number for each program: what a build remembers is for the same program alone.
    static var identity: UInt64 {
        guard let program, let status = try? FileSystem.status(program, following: true) else { return 0 }
        var record = RecordWriter()
        record.write(status.stamp)
        record.write(CommonMarkParser.version)
        return record.hash
    }

    static var home: String? { getenv("HOME").map { String(cString: $0) } }

    /// Ends the program at once: the system takes back in no time what we would give back piece by piece.
    static func leave(with code: ExitCode) -> Never { exit(code.rawValue) }

    /// Where Typst may be.
    static var engines: EngineSearch {
        EngineSearch(programs: programs, program: program, fontFolders: fontFolders)
    }

    /// Where programs look for fonts, as Typst does: those of the machine, then the person's own.
    private static var fontFolders: [String] {
        #if canImport(Darwin)
            let own = ["Library/Fonts"]
            let all = ["/System/Library/Fonts", "/Library/Fonts", "/Network/Library/Fonts"]
        #else
            let own = [".fonts", ".local/share/fonts"]
            let all = ["/usr/share/fonts", "/usr/local/share/fonts"]
        #endif
        return all + (home.map { home in own.map { home + "/" + $0 } } ?? [])
    }

    /// The path of this program, links followed.
    private static var program: String? {
        #if canImport(Darwin)
            var size: UInt32 = 0
            _NSGetExecutablePath(nil, &size)
            var bytes = [CChar](repeating: 0, count: Int(size))
            guard _NSGetExecutablePath(&bytes, &size) == 0 else { return nil }
            return FileSystem.realPath(String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
        #else
            return FileSystem.realPath("/proc/self/exe")
        #endif
    }

    /// Ends the program at once, and as if it had ended by itself, when a person presses Ctrl and C or the system asks it to.
    /// For commands that hold nothing which needs an orderly end.
    static func endQuietlyOnInterrupt() {
        for number in [SIGINT, SIGTERM, SIGHUP] { _ = signal(number) { _ in _exit(0) } }
    }

    /// A crash leaves no file with what was in the memory, of this program or those that it starts: names may be in it.
    static func leaveNoCores() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        #if canImport(Glibc)
            setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        #else
            setrlimit(RLIMIT_CORE, &none)
        #endif
    }

    /// Does work that has something to put in order before it ends: when a person presses Ctrl and C, or the system asks the
    /// program to end, the work is cancelled and not cut off.
    static func stoppable<Outcome: Sendable>(
        _ work: @escaping @Sendable () async throws -> Outcome
    ) async throws -> Outcome {
        let task = Task { try await work() }
        let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            _ = signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { task.cancel() }
            source.resume()
            return source
        }
        defer { for source in sources { source.cancel() } }
        return try await task.value
    }

    /// Folders of programs.
    static var programs: [String] {
        getenv("PATH").map { String(cString: $0).split(separator: ":").map(String.init) } ?? []
    }

    static func isTerminal(_ stream: Terminal.Stream) -> Bool { isatty(stream.descriptor) == 1 }

    static func write(_ bytes: [UInt8], to stream: Terminal.Stream) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Self.write(stream.descriptor, $0) }
            // Nobody is reading any more: there is nobody to tell.
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}
