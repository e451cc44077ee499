import Foundation
import Testing
import TrialSupport

@testable import HubSource

@Suite struct FolderTests {
    let place: TemporaryFolder
    let folder: Folder

    init() throws {
        place = try TemporaryFolder()
        folder = try Folder.open(place.path, named: "")
    }

    private func failure(_ body: () throws(FileError) -> some Any) -> FileError? {
        do {
            _ = try body()
            return nil
        } catch { return error }
    }

    @Test(arguments: [0, 1, 8_192, 1_000_003])
    func readsWhatIsThere(size: Int) throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try place.write(bytes, to: "a/b/file")
        #expect(try folder.read("a/b/file") == bytes)
        #expect(try folder.read("a/b/file", limit: size) == bytes)
        if size > 0 { #expect(failure { () throws(FileError) in try folder.read("a/b/file", limit: size - 1) } != nil) }
    }

    @Test(.timeLimit(.minutes(10))) func neverWaitsForWhatIsNoFile() throws {
        try #require(mkfifo(place("pipe"), 0o600) == 0)
        try Socket.make(at: place("socket"))
        let started = ContinuousClock.now
        #expect(failure { () throws(FileError) in try folder.read("pipe") }?.reason == .wrongKind(.pipe))
        #expect(failure { () throws(FileError) in try folder.read("socket") }?.reason == .wrongKind(.socket))
        let devices = try Folder.open("/dev")
        #expect(failure { () throws(FileError) in try devices.read("zero") }?.reason == .wrongKind(.device))
        #expect(failure { () throws(FileError) in try folder.read("none") }?.meansNothingThere == true)
        try place.makeFolder("sub")
        #expect(failure { () throws(FileError) in try folder.read("sub") }?.reason == .wrongKind(.folder))
        #expect(ContinuousClock.now - started < .seconds(30))
    }

    @Test func followsNoLinkAnywhereBelow() throws {
        try place.write("secret", to: "outside/secret")
        try place.makeFolder("root/real")
        try place.write("fine", to: "root/real/file")
        try place.link("root/file", to: "../outside/secret")
        try place.link("root/folder", to: "../outside")
        try place.link("root/real/up", to: place("outside"))
        try place.link("root/inside", to: "real")
        let root = try Folder.open(place("root"))
        #expect(try root.read("real/file") == Array("fine".utf8))
        for path in ["file", "folder/secret", "real/up/secret", "inside/file"] {
            #expect(
                failure { () throws(FileError) in try root.read(path) }?.reason == .wrongKind(.symbolicLink), "\(path)")
        }
        #expect(failure { () throws(FileError) in try root.makeFolder("folder/new") } != nil)
        #expect(failure { () throws(FileError) in try root.write([1], to: "folder/new") } != nil)
        #expect(failure { () throws(FileError) in try root.removeFile("folder/secret") } != nil)
        #expect(place.snapshot("outside") == ["secret": .file(Array("secret".utf8))])
    }

    @Test(arguments: ["", "/", "/etc/passwd", "../x", "a/../../x", "a//b", "./a", "a/.", "a\u{0}b", "a/"])
    func refusesPathsThatLeadOut(path: String) throws {
        try place.makeFolder("a")
        #expect(failure { () throws(FileError) in try folder.read(path) }?.reason == .notBelow)
        #expect(failure { () throws(FileError) in try folder.write([], to: path) }?.reason == .notBelow)
        #expect(failure { () throws(FileError) in try folder.makeFolder(path) }?.reason == .notBelow)
    }

    @Test func listsByBytes() throws {
        for name in ["b", "a", "é", "B", "a.b", "a-b", ".dot"] { try place.write("", to: name) }
        #expect(try folder.list().map(\.name) == [".dot", "B", "a", "a-b", "a.b", "b", "é"])
    }

    @Test func writesWholeAndReplacesALinkNotItsTarget() throws {
        try place.write("outside", to: "target")
        try place.link("link", to: "target")
        try folder.write(Array("new".utf8), to: "link")
        #expect(place.snapshot() == ["target": .file(Array("outside".utf8)), "link": .file(Array("new".utf8))])
    }

    @Test func aFileThatMustStayPrivateIsSoFromItsFirstMoment() throws {
        try #require(try Command.trial(["open", "private", place.path]).status == 0)
        let manager = FileManager.default
        #expect(try manager.attributesOfItem(atPath: place("private"))[.posixPermissions] as? Int == 0o600)
        #expect(try manager.attributesOfItem(atPath: place("packs"))[.posixPermissions] as? Int == 0o700)
    }

    @Test func aWriteThatFailsLeavesNothing() throws {
        try place.makeFolder("taken/by/a/folder")
        #expect(failure { () throws(FileError) in try folder.write([1], to: "taken") } != nil)
        #expect(try folder.list().map(\.name) == ["taken"])
    }

    @Test func removing() throws {
        try place.write("", to: "a/b/file")
        #expect(try folder.removeFolderIfEmpty("a/b") == false)
        try folder.removeFile("a/b/file")
        try folder.removeFile("a/b/file")
        try folder.removeFile("nowhere/file")
        #expect(try folder.removeFolderIfEmpty("a/b"))
        #expect(place.snapshot() == ["a": .folder])
    }

    /// What may happen to a file while it is read.
    enum Change: CaseIterable {
        case rewritten, grown, cut, rewrittenWithItsOldSize

        func make(_ path: String, _ time: Int) {
            let file = open(path, O_WRONLY)
            defer { close(file) }
            let bytes = Array("new \(time)".utf8)
            switch self {
            case .rewritten:
                ftruncate(file, 0)
                pwrite(file, bytes, bytes.count, 0)
            case .grown: pwrite(file, bytes, bytes.count, lseek(file, 0, SEEK_END))
            case .cut: ftruncate(file, 1)
            case .rewrittenWithItsOldSize: pwrite(file, bytes, 5, 0)
            }
        }
    }

    @Test(arguments: Change.allCases, [1, 2, 3])
    func aFileThatChangesWhileItIsReadIsReadAgain(change: Change, times: Int) throws {
        try place.write("old old old", to: "file")
        var time = 0
        let result = Result { () throws(FileError) in
            try folder.readWithStamp("file", limit: .max) {
                time += 1
                if time <= times { change.make(place("file"), time) }
            }
        }
        if times == 3 {
            #expect(throws: FileError(.read, "file", .changedWhileRead)) { try result.get() }
        } else {
            #expect(try result.get().bytes == place.bytes("file"))
        }
    }

    /// Where the disk's clock is coarse, a second change within one tick shows only to who waits for the tick.
    @Test func aFileOfThisMomentIsReadWhenTheClockHasTicked() throws {
        func duration(ofReadingAfter change: () throws -> Void) throws -> Duration {
            let times = try (0..<15).map { _ in
                try change()
                let started = ContinuousClock.now
                _ = try folder.read("file")
                return ContinuousClock.now - started
            }
            return times.sorted()[7]
        }
        #expect(try duration { try place.write("new", to: "file") } > .milliseconds(10))
        let time = timeval(tv_sec: 1_000_000_000, tv_usec: 0)
        #expect(try duration { utimes(place("file"), [time, time]) } < .milliseconds(10))
    }

    /// For a quiet machine: a writer that is put to sleep in the middle leaves half a version for anybody to read.
    @Test(.enabled(if: Command.trials("HANDRAIL_RACES", usually: 0) > 0))
    func neverReadsHalfOfOneVersion() async throws {
        let size = 400_000
        try place.write(Array(repeating: UInt8(ascii: "A"), count: size), to: "file")
        let path = place("file")
        let writer = Task.detached {
            let file = open(path, O_WRONLY)
            defer { close(file) }
            var letter = UInt8(ascii: "A")
            while !Task.isCancelled {
                letter = letter == UInt8(ascii: "Z") ? UInt8(ascii: "A") : letter + 1
                pwrite(file, Array(repeating: letter, count: size), size, 0)
                usleep(UInt32.random(in: 15_000...25_000))
            }
        }
        for _ in 0..<Command.trials("HANDRAIL_RACES", usually: 0) {
            guard let bytes = try? folder.read("file") else { continue }
            #expect(bytes.count == size && Set(bytes).count == 1)
        }
        writer.cancel()
        await writer.value
    }
}

enum Socket {
    /// Binds a socket to a path, which may have about 100 bytes.
    static func make(at path: String) throws {
        #if canImport(Darwin)
            let number = socket(AF_UNIX, SOCK_STREAM, 0)
        #else
            let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        defer { close(number) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { room in
            for (index, byte) in path.utf8.prefix(room.count - 1).enumerated() { room[index] = byte }
        }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(number, $0, length) }
        }
        try #require(result == 0)
    }
}
