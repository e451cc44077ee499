import HubSource
import Synchronization

/// The files that a manifest lists, in its order and by path. Builds list what they write in one order, so that nearly every
/// file is found where the last one was, or right behind it.
///
/// A class because it is long, and many look into it.
final class ListedFiles: Sendable {
    /// Where the paths stand.
    private let bytes: [UInt8]
    private let lines: [Line]
    private let search = Mutex(Search())

    /// A path is a text only where somebody wants it: there are many.
    struct Line: Sendable {
        /// In the bytes.
        let path: Range<Int>
        let entry: ManifestEntry
    }

    private struct Search {
        /// Behind the last one that was found here.
        var next = 0
        var misses = 0
        /// Made when more than a few were not where they were expected.
        var places: [OutputPath: Int]?
    }

    /// As many are looked for line by line.
    private static let few = 8

    init(_ lines: [Line] = [], in bytes: [UInt8] = []) {
        self.lines = lines
        self.bytes = bytes
    }

    var isEmpty: Bool { lines.isEmpty }
    var count: Int { lines.count }
    var paths: some Sequence<String> { lines.lazy.map { String(decoding: self.bytes[$0.path], as: UTF8.self) } }

    subscript(path: String) -> ManifestEntry? { place(of: path).map(entry) }

    /// - Parameter place: the index of a line.
    func entry(_ place: Int) -> ManifestEntry { lines[place].entry }

    /// Whether the file of a line is in a folder as it was left.
    func isAsListed(_ place: Int, in root: Folder) -> Bool {
        bytes.withUnsafeBytes { root.holds(UnsafeRawBufferPointer(rebasing: $0[lines[place].path]), lines[place].entry.stamp) }
    }

    /// The index of a line.
    ///
    /// - Parameter guess: where it probably is.
    func place(of path: String, guess: Int = 0) -> Int? {
        if isPlace(guess, of: path) { return guess }
        return search.withLock { search in
            guard let place = isPlace(search.next, of: path) ? search.next : find(path, &search) else { return nil }
            search.next = place + 1
            return place
        }
    }

    /// Whether a plan has these very paths in this order, and none has more bytes than there is room for.
    func are(_ planned: [PlannedFile], room: Int) -> Bool {
        planned.count == count && planned.indices.allSatisfy { isPlace($0, of: planned[$0].path) && planned[$0].path.utf8.count <= room }
    }

    private func isPlace(_ place: Int, of path: String) -> Bool {
        guard place < lines.count, lines[place].path.count == path.utf8.count else { return false }
        return bytes.withUnsafeBytes { ByteScan.isSame(path, UnsafeRawBufferPointer(rebasing: $0[lines[place].path])) }
    }

    private func find(_ path: String, _ search: inout Search) -> Int? {
        search.misses += 1
        if search.misses <= Self.few { return lines.indices.first { isPlace($0, of: path) } }
        let places = search.places ?? Dictionary(zip(paths.lazy.map(OutputPath.init), lines.indices), uniquingKeysWith: { $1 })
        search.places = places
        return places[OutputPath(path)]
    }
}
