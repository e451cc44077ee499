import HubSource

/// Looks for recipients' words in everything of a project that is published or may be.
///
/// 1. Before a run, note every file and its stamp.
/// 2. After it, list them again and read all: no name of two words or more, no line of an address that has a number, and no
///    postcode may be in any of them.
/// 3. PDFs hold letters as numbers of drawings, and other files are packed: `WordReader` reads their words. What it cannot read is
///    named.
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
        /// Files whose words could not be read.
        public var unread: [String] = []
        public var findings: [Finding] = []
    }

    /// One finding for all that was there before and one for all that is new: a name on one page is in every variant of it.
    private struct Leaks {
        var found: [Bool: (paths: Set<String>, rows: Set<Int>)] = [:]

        mutating func add(_ rows: [Int], in path: String, wasChanged: Bool) {
            guard !rows.isEmpty else { return }
            found[wasChanged, default: ([], [])].paths.insert(path)
            found[wasChanged]?.rows.formUnion(rows)
        }

        var findings: [Finding] {
            found.compactMap { wasChanged, leak in
                leak.paths.min().map { first in
                    let fault = PostFault.leak(rows: leak.rows.sorted(), others: leak.paths.count - 1, wasChanged: wasChanged)
                    return Finding(fault, in: first)
                }
            }
        }
    }

    /// - Parameters:
    ///   - people: whose words must not be there.
    ///   - reader: nil where there is none.
    public func result(for people: [Recipient], reader: WordReader?) async -> Result {
        var result = Result()
        let words = SecretWords(people)
        var leaks = Leaks()
        var packed: [String] = []
        let after = Self.files(project)
        for (path, stamp) in after.sorted(by: { $0.key < $1.key }) {
            result.files += 1
            let wasChanged = before[path] != stamp
            if wasChanged { result.changed += 1 }
            // What cannot be read any more cannot be published.
            guard let bytes = try? project.read(path) else { continue }
            leaks.add(words.rows(in: bytes), in: path, wasChanged: wasChanged)
            if WordReader.isNeeded(for: bytes) { packed.append(path) }
        }
        if let reader {
            let words = SecretWords(people, withSpaces: false)
            result.unread = await reader.read(packed, file: { try? project.read($0) }) { path, text in
                leaks.add(words.rows(in: text), in: path, wasChanged: before[path] != after[path])
            }
        } else {
            result.unread = packed
        }
        result.findings = leaks.findings
        if let first = result.unread.first {
            result.findings.append(Finding(PostFault.notLookedInto(others: result.unread.count - 1, hasReader: reader != nil), in: first))
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
