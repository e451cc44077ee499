import Foundation

/// A folder of its own for one test, gone when the test is.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        let name = "handrail-test-\(UUID().uuidString)"
        // Resolved: on macOS the temporary folder is reached by a link.
        let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        path = base + "/" + name
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: path) } catch {
            // The paths in it may be longer than Foundation can take.
            _ = try? Command.run("/bin/rm", ["-rf", path])
        }
    }

    public func callAsFunction(_ inside: String) -> String { "\(path)/\(inside)" }

    /// Writes a file and the folders around it.
    public func write(_ text: String, to inside: String) throws { try write(Array(text.utf8), to: inside) }

    public func write(_ bytes: [UInt8], to inside: String) throws {
        let around = URL(fileURLWithPath: self(inside)).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: around, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: self(inside)))
    }

    /// Writes a program for the shell, which can be run at once.
    public func writeScript(_ script: String, to inside: String) throws {
        try write("#!/bin/sh\n\(script)\n", to: inside + ".txt")
        try Command.copy(self(inside + ".txt"), toRunAt: self(inside))
        try remove(inside + ".txt")
    }

    public func makeFolder(_ inside: String) throws {
        try FileManager.default.createDirectory(atPath: self(inside), withIntermediateDirectories: true)
    }

    public func link(_ inside: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: self(inside), withDestinationPath: target)
    }

    public func remove(_ inside: String) throws { try FileManager.default.removeItem(atPath: self(inside)) }

    public func bytes(_ inside: String) -> [UInt8]? {
        FileManager.default.contents(atPath: self(inside)).map(Array.init)
    }

    public func text(_ inside: String) -> String? { bytes(inside).map { String(decoding: $0, as: UTF8.self) } }

    public func snapshot(_ inside: String = "", without: Set<String> = []) -> [String: Thing] {
        Thing.tree(inside.isEmpty ? path : self(inside), without: without)
    }
}

/// Something in a folder, with all that a test may compare.
public enum Thing: Hashable, Sendable {
    case folder
    case file([UInt8])
    case link(String)
    case other

    /// All below a folder by path from it; links are not followed. A missing folder is empty, and what somebody takes away
    /// meanwhile is not there.
    ///
    /// - Parameter without: names at the top to leave out.
    public static func tree(_ root: String, without: Set<String> = []) -> [String: Thing] {
        var things: [String: Thing] = [:]
        var waiting = [""]
        while let inside = waiting.popLast() {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + inside)) ?? []
            for name in names where !(inside.isEmpty && without.contains(name)) {
                let path = inside.isEmpty ? name : "\(inside)/\(name)"
                guard let thing = Thing(root + "/" + path) else { continue }
                things[path] = thing
                if thing == .folder { waiting.append(path) }
            }
        }
        return things
    }

    /// Nil when there is nothing, or nothing any more.
    private init?(_ path: String) {
        switch Self.type(of: path) {
        case nil: return nil
        case .typeDirectory?: self = .folder
        case .typeRegular?:
            let bytes = FileManager.default.contents(atPath: path)
            // A file that nobody may read has no bytes for us; one that has gone is none.
            guard bytes != nil || Self.type(of: path) == .typeRegular else { return nil }
            self = .file(bytes.map(Array.init) ?? [])
        case .typeSymbolicLink?:
            self = .link((try? FileManager.default.destinationOfSymbolicLink(atPath: path)) ?? "?")
        default: self = .other
        }
    }

    private static func type(of path: String) -> FileAttributeType? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }
}

extension [String: Thing] {
    /// The paths at which two trees differ: short enough to read where a test fails.
    public func differences(from other: [String: Thing]) -> [String] {
        Set(keys).union(other.keys).filter { self[$0] != other[$0] }.sorted()
    }
}
