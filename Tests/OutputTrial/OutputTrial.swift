import HubBuild
import HubSource

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A small process for the tests to kill, to take permissions from, and to run twice at once.
///
///     OutputTrial build OUT PROJECT A|B    one build; exit code 0, or 1 with findings, or 2
///     OutputTrial loop OUT PROJECT         A, B, A, B … until killed
///     OutputTrial hold OUT PROJECT         opens the folder, says so, and waits to be killed
///     OutputTrial walk PROJECT             the findings in its content
///     OutputTrial private FOLDER           a file and a folder in it for nobody else
///
/// Before those words: `nobody` gives up all permissions, `limit BYTES` lets no file grow larger, `open` keeps no new file from
/// anybody (a umask is the whole process's: tests that write files at the same time must not have it).
@main
enum OutputTrial {
    static func main() async {
        var words = CommandLine.arguments.dropFirst()
        if words.first == "nobody" {
            words.removeFirst()
            guard setgid(65_534) == 0, setuid(65_534) == 0 else { exit(3) }
        }
        if words.first == "limit" {
            words.removeFirst()
            limitFiles(to: rlim_t(words.removeFirst()) ?? 0)
        }
        if words.first == "open" {
            words.removeFirst()
            umask(0)
        }
        exit(await run(Array(words)))
    }

    static func run(_ words: [String]) async -> Int32 {
        switch words.first {
        case "build": return await build(words[1], words[2], words[3])
        case "loop":
            while true {
                for version in ["A", "B"] where await build(words[1], words[2], version) != 0 {
                    return 1
                }
            }
        case "hold":
            let folder = try? OutputFolder.open(words[1], project: words[2], home: nil)
            say(folder == nil ? "failed" : "held")
            while folder != nil { pause() }
            return 2
        case "walk": return walk(words[1])
        case "private": return writePrivately(words[1])
        default: return 64
        }
    }

    /// At once: whoever reads this may be waiting for it.
    static func say(_ line: String) {
        print(line)
        fflush(nil)
    }

    static func walk(_ project: String) -> Int32 {
        guard let folder = try? Folder.open(project, named: "") else { return 2 }
        let content = ContentFolder("Content", of: folder)
        for file in content.files { say("file \(file.path)") }
        for finding in content.findings { say("\(finding.id) \(finding.file): \(finding.message)") }
        return content.findings.isEmpty ? 0 : 1
    }

    static func writePrivately(_ path: String) -> Int32 {
        do {
            let folder = try Folder.open(path, named: "")
            try folder.write([1], to: "private", mode: 0o600)
            _ = try folder.makeFolder("packs", mode: 0o700)
            return 0
        } catch { return 2 }
    }

    static func limitFiles(to bytes: rlim_t) {
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
        #if canImport(Glibc)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        #else
            setrlimit(RLIMIT_FSIZE, &limit)
        #endif
    }

    static func build(_ out: String, _ project: String, _ version: String) async -> Int32 {
        let pages = Self.pages(of: version)
        let plan = OutputPlan(pages.map { PlannedFile(path: $0.path, source: "Content/\($0.path)") }, output: out)
        do {
            let folder = try OutputFolder.open(out, project: project, home: nil, patience: 60) { say($0) }
            let findings = plan.findings + (try folder.begin(plan))
            guard findings.isEmpty else { return report(findings) }
            guard let outcomes = await write(pages, to: folder) else {
                folder.abandon()
                return 2
            }
            return report(try folder.finish(plan, outcomes).findings)
        } catch {
            return max(2, report([error.finding]))
        }
    }

    static func report(_ findings: [Finding]) -> Int32 {
        for finding in findings { say(finding.description) }
        return findings.isEmpty ? 0 : 1
    }

    /// Two tasks, each with its half; nil when one of them failed.
    static func write(_ pages: [Page], to folder: OutputFolder) async -> [WriteOutcome]? {
        let middle = pages.count / 2
        async let first = write(pages[..<middle], to: folder)
        async let second = write(pages[middle...], to: folder)
        guard let first = await first, let second = await second else { return nil }
        return first + second
    }

    static func write(_ pages: ArraySlice<Page>, to folder: OutputFolder) async -> [WriteOutcome]? {
        do { return try pages.map { try folder.write($0.bytes, to: $0.path) } } catch {
            if let error = error as? OutputError { _ = report([error.finding]) }
            return nil
        }
    }

    typealias Page = (path: String, bytes: [UInt8])

    /// Pages of a version: some in both (changed or not), some in one only, and paths that are a file here, a folder there.
    static func pages(of version: String) -> [Page] {
        var pages: [Page] = []
        for number in 0..<60 {
            let changes = number % 3 == 0 ? "" : version
            let line = Array("page \(number) \(changes)\n".utf8)
            let bytes = Array(repeating: line, count: 20 + number * 40).flatMap { $0 }
            pages.append(("guides/page-\(number)/index.html", bytes))
            if number % 5 == (version == "A" ? 0 : 1) { pages.append(("only-\(version)/\(number)/index.html", bytes)) }
        }
        pages.append((version == "A" ? "turns" : "turns/index.html", Array("turns \(version)\n".utf8)))
        pages.append((version == "A" ? "back/index.html" : "back", Array("back \(version)\n".utf8)))
        return pages
    }
}
