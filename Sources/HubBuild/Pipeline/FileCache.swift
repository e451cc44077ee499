import HubSource

/// What was made of each file, kept for as long as the file stays as it was.
struct FileCache<Made: Sendable>: Sendable {
    /// Those of the last update, in the order of their paths, and what was made of each.
    private var files: [ContentFile] = []
    private var made: [Made] = []

    /// What the files are now. Only those that are new or were written to are read.
    ///
    /// - Parameters:
    ///   - files: all there are, in the order of their paths; what was kept of others is forgotten.
    ///   - known: what another reader made of a file as it is now.
    ///   - read: gets a run of files and makes one result of each.
    ///   - join: what to keep of a file that was read before: gets the old and the new result.
    mutating func update(
        _ files: [ContentFile], chunk: Int = 32, known: @escaping @Sendable (ContentFile) -> Made? = { _ in nil },
        read: @escaping @Sendable (ArraySlice<ContentFile>) throws -> [Made], join: (Made, Made) -> Made = { _, new in new }
    ) async throws -> [Made] {
        let places = places(of: files)
        let kept = self
        let found = try await concurrentMap(Array(files.indices), chunk: 256) { indices in
            indices.map { index -> Made? in
                if let place = places[index], kept.files[place].stamp == files[index].stamp { return kept.made[place] }
                return known(files[index])
            }
        }
        let changed = files.indices.filter { found[$0] == nil }
        var fresh = try await concurrentMap(changed.map { files[$0] }, chunk: chunk, read)[...]
        var all: [Made] = []
        all.reserveCapacity(files.count)
        for index in files.indices {
            if let known = found[index] { all.append(known) } else if let new = fresh.popFirst() {
                all.append(places[index].map { join(made[$0], new) } ?? new)
            }
        }
        (self.files, made) = (files, all)
        return all
    }

    mutating func forget() { (files, made) = ([], []) }

    /// Where each of some files was in the last update.
    private func places(of files: [ContentFile]) -> [Int?] {
        var place = 0
        return files.map { file in
            while place < self.files.count, ByteScan.precedes(self.files[place].path, file.path) { place += 1 }
            return place < self.files.count && !ByteScan.precedes(file.path, self.files[place].path) ? place : nil
        }
    }
}
