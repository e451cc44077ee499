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
        var misses = 0
        /// Made when more than a few were not where they were expected.
        var places: [OutputPath: Int]?
    }

    /// As many are looked for line by line.
    private static let few = 16

    init(_ lines: [Line] = []) { self.lines = lines }

    var isEmpty: Bool { lines.isEmpty }
    var count: Int { lines.count }
    var paths: some Sequence<String> { lines.lazy.map(\.path) }

    subscript(path: String) -> ManifestEntry? { place(of: path).map { lines[$0].entry } }

    /// The index of a line.
    ///
    /// - Parameter guess: where it probably is.
    func place(of path: String, guess: Int = 0) -> Int? {
        if guess < lines.count, ByteScan.isSame(lines[guess].path, path) { return guess }
        return search.withLock { search in
            search.misses += 1
            if search.misses <= Self.few { return lines.firstIndex { ByteScan.isSame($0.path, path) } }
            let places = search.places ?? Dictionary(lines.indices.map { (OutputPath(lines[$0].path), $0) }, uniquingKeysWith: { $1 })
            search.places = places
            return places[OutputPath(path)]
        }
    }
}
