import HubSource

/// Looks for recipients' words in everything of a project that is published or may be.
///
/// 1. Before a run, note every file and its stamp.
/// 2. After it, list them again and read all: no name of two words or more, no line of an address that has a number, and no
///    postcode may be in any of them.
///
/// PDFs hold letters as numbers of drawings, so words do not show in their bytes; what shows there is that no PDF is
/// newer than the run.
public struct LeakScan: Sendable {
    private let project: Folder
    private let before: [String: FileStamp]

    /// From the project folder: what a build reads and writes.
    private static let folders = ["Content", "Themes", "Output"]

    public init(project: Folder) {
        self.project = project
        before = Self.files(project)
    }

    public struct Result: Sendable {
        public var files = 0
        public var changed = 0
        public var findings: [Finding] = []
    }

    /// - Parameter people: whose words must not be there.
    public func result(for people: [Recipient]) -> Result {
        var result = Result()
        let words = SecretWords(people)
        // One finding for all that was there before and one for all that is new: a name on one page is in every variant of it.
        var leaks: [Bool: (paths: [String], rows: Set<Int>)] = [:]
        for (path, stamp) in Self.files(project).sorted(by: { $0.key < $1.key }) {
            result.files += 1
            let wasChanged = before[path] != stamp
            if wasChanged { result.changed += 1 }
            // What cannot be read any more cannot be published.
            guard let bytes = try? project.read(path) else { continue }
            let rows = words.rows(in: bytes)
            if !rows.isEmpty { leaks[wasChanged, default: ([], [])].paths.append(path) }
            leaks[wasChanged]?.rows.formUnion(rows)
        }
        result.findings = leaks.compactMap { wasChanged, leak in
            leak.paths.first.map { first in
                let fault = PostFault.leak(rows: leak.rows.sorted(), others: leak.paths.count - 1, wasChanged: wasChanged)
                return Finding(fault, in: first)
            }
        }
        return result
    }

    private static func files(_ project: Folder) -> [String: FileStamp] {
        var files: [String: FileStamp] = [:]
        var waiting = folders
        while let path = waiting.popLast() {
            for entry in (try? project.folder(path).list()) ?? [] {
                let inside = "\(path)/\(entry.name)"
                if entry.kind == .folder { waiting.append(inside) }
                if entry.kind == .file, let status = project.quickStatus(inside) { files[inside] = status.stamp }
            }
        }
        return files
    }
}

/// Words that belong to one person each, found in bytes in one pass.
struct SecretWords: Sendable {
    /// By their first four bytes.
    private var needles: [UInt32: [(bytes: [UInt8], row: Int)]] = [:]
    /// Which pairs of first bytes any of them has: most places are passed by with one look.
    private var starts = [Bool](repeating: false, count: 65_536)

    init(_ people: [Recipient]) {
        for person in people {
            for text in Self.telling(of: person) {
                for spelling in Set([text, Self.inHTML(text)]) { add(Array(spelling.utf8), person.row) }
            }
        }
    }

    /// A first name or a town alone tells of nobody.
    private static func telling(of person: Recipient) -> [String] {
        let lines = person.address?.lines ?? []
        let numbered = lines.filter { $0.contains(where: \.isNumber) && $0.count >= 5 }
        return (person.name.contains(" ") ? [person.name] : []) + numbered
    }

    private static func inHTML(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("'", with: "&#39;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
    }

    private mutating func add(_ bytes: [UInt8], _ row: Int) {
        guard bytes.count >= 4 else { return }
        let key = bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
        needles[key, default: []].append((bytes, row))
        starts[Int(key & 0xFFFF)] = true
    }

    /// The rows whose words are in the bytes.
    func rows(in bytes: [UInt8]) -> [Int] {
        var rows: Set<Int> = []
        bytes.withUnsafeBytes { text in
            guard text.count >= 4 else { return }
            for index in 0...(text.count - 4) {
                let key = text.loadUnaligned(fromByteOffset: index, as: UInt32.self)
                guard starts[Int(key & 0xFFFF)], let found = needles[key] else { continue }
                for needle in found where text[index...].starts(with: needle.bytes) { rows.insert(needle.row) }
            }
        }
        return rows.sorted()
    }
}
