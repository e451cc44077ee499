import HubSource
import Synchronization

/// The files that a manifest lists, in its order and by path. Builds list what they write in one order, so that nearly every
/// file is found where the last one was, or right behind it.
///
/// A class because it is long, and many look into it.
final class ListedFiles: Sendable {
    let lines: [Line]
    private let search = Mutex(Search())

    struct Line: Sendable {
        let path: String
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

    init(_ lines: [Line] = []) { self.lines = lines }

    var isEmpty: Bool { lines.isEmpty }
    var count: Int { lines.count }
    var paths: some Sequence<String> { lines.lazy.map(\.path) }

    subscript(path: String) -> ManifestEntry? { place(of: path).map { lines[$0].entry } }

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
        place < lines.count && lines[place].path.utf8.count == path.utf8.count && ByteScan.isSame(lines[place].path, path)
    }

    private func find(_ path: String, _ search: inout Search) -> Int? {
        search.misses += 1
        if search.misses <= Self.few { return lines.indices.first { isPlace($0, of: path) } }
        let places = search.places ?? Dictionary(lines.indices.map { (OutputPath(lines[$0].path), $0) }, uniquingKeysWith: { $1 })
        search.places = places
        return places[OutputPath(path)]
    }
}
