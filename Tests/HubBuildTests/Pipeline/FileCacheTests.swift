import HubSource
import Synchronization
import Testing

@testable import HubBuild

@Suite struct FileCacheTests {
    private func file(_ path: String, version: Int) -> ContentFile {
        ContentFile(path: path, stamp: FileStamp(size: version, modified: 0, inode: 0))
    }

    /// What a cache makes of files, and which of them it reads for that.
    private func update(_ cache: inout FileCache<String>, _ files: [ContentFile]) async throws -> (made: [String], read: [String]) {
        let reads = Reads()
        let made = try await cache.update(
            files,
            read: { files in
                reads.add(files.map(\.path))
                return files.map { "\($0.path)\($0.stamp.size)" }
            },
            join: { old, new in "\(new) after \(old)" })
        return (made, reads.all)
    }

    @Test func onlyWhatChangedIsRead() async throws {
        var cache = FileCache<String>()
        let first = try await update(&cache, [file("a", version: 1), file("b", version: 1)])
        #expect(first.made == ["a1", "b1"] && first.read == ["a", "b"])
        let again = try await update(&cache, [file("a", version: 1), file("b", version: 1)])
        #expect(again.made == ["a1", "b1"] && again.read == [])
        let changed = try await update(&cache, [file("a", version: 1), file("b", version: 2)])
        #expect(changed.made == ["a1", "b2 after b1"] && changed.read == ["b"])
    }

    @Test func whatIsGoneIsForgotten() async throws {
        var cache = FileCache<String>()
        _ = try await update(&cache, [file("a", version: 1), file("b", version: 1)])
        #expect(try await update(&cache, [file("b", version: 1)]).made == ["b1"])
        let back = try await update(&cache, [file("a", version: 1), file("b", version: 1)])
        #expect(back.made == ["a1", "b1"] && back.read == ["a"])
    }

    @Test func allIsReadAfterForgetting() async throws {
        var cache = FileCache<String>()
        _ = try await update(&cache, [file("a", version: 1)])
        cache.forget()
        #expect(try await update(&cache, [file("a", version: 1)]).read == ["a"])
    }
}


private final class Reads: Sendable {
    private let paths = Mutex<[String]>([])

    func add(_ new: [String]) { paths.withLock { $0 += new } }

    var all: [String] { paths.withLock { $0 } }
}
