import HubSource

/// What builds have changed in the output folder since somebody took the list away, a line a file: `written` or `removed`, a tab,
/// the path. Builds add to it, so that a sync that failed misses nothing.
struct ChangeList {
    private static let header = "# handrail changes 1"

    private var kinds: [String: String] = [:]

    /// - Throws: `CannotRun` where the file is somebody's and no such list.
    init(_ path: String) throws {
        let (folder, name) = try Self.place(path)
        guard folder.quickStatus(name) != nil else { return }
        let text: String
        do { text = String(decoding: try folder.read(name), as: UTF8.self) } catch {
            throw CannotRun(Finding(BuildFault.cannotWrite(why: error.why), in: path))
        }
        let lines = text.split(separator: "\n")
        guard lines.first.map(String.init) == Self.header else { throw CannotRun(Finding(BuildFault.noChangeList, in: path)) }
        for line in lines.dropFirst() {
            let fields = line.split(separator: "\t", maxSplits: 1)
            if fields.count == 2 { kinds[String(fields[1])] = String(fields[0]) }
        }
    }

    mutating func add(_ summary: OutputSummary) {
        for path in summary.changed { kinds[path] = "written" }
        for path in summary.removed { kinds[path] = "removed" }
    }

    func write(to path: String) throws {
        let lines = kinds.sorted { $0.key < $1.key }.map { "\($0.value)\t\($0.key)\n" }
        let (folder, name) = try Self.place(path)
        do { try folder.write(Array((Self.header + "\n" + lines.joined()).utf8), to: name) } catch {
            throw CannotRun(Finding(BuildFault.cannotWrite(why: error.why), in: path))
        }
    }

    private static func place(_ path: String) throws -> (Folder, String) {
        let slash = path.lastIndex(of: "/")
        let around = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        do { return (try Folder.open(around), slash.map { String(path[path.index(after: $0)...]) } ?? path) } catch {
            throw CannotRun(Finding(BuildFault.cannotWrite(why: error.why), in: path))
        }
    }
}
