import HubSource

/// What was made of each file, kept for as long as the file stays as it was.
struct FileCache<Made: Sendable>: Sendable {
    private var kept: [String: Kept] = [:]

    private struct Kept: Sendable {
        let stamp: FileStamp
        let made: Made
    }

    /// What the files are now. Only those that are new or were written to are read.
    ///
    /// - Parameters:
    ///   - files: all there are; what was kept of others is forgotten.
    ///   - read: gets a run of files and makes one result of each.
    ///   - join: what to keep of a file that was read before: gets the old and the new result.
    mutating func update(
        _ files: [ContentFile], chunk: Int = 32, read: @escaping @Sendable (ArraySlice<ContentFile>) throws -> [Made],
        join: (Made, Made) -> Made = { _, new in new }
    ) async throws -> [Made] {
        let changed = files.filter { kept[$0.path]?.stamp != $0.stamp }
        let fresh = try await concurrentMap(changed, chunk: chunk, read)
        for (file, new) in zip(changed, fresh) {
            let made = kept[file.path].map { join($0.made, new) } ?? new
            kept[file.path] = Kept(stamp: file.stamp, made: made)
        }
        if kept.count > files.count {
            let present = Set(files.map(\.path))
            kept = kept.filter { present.contains($0.key) }
        }
        return files.compactMap { kept[$0.path]?.made }
    }

    /// Takes in what was made of files earlier, by another reader.
    mutating func remember(_ made: [(file: String, made: Made, stamp: FileStamp)]) {
        kept.reserveCapacity(kept.count + made.count)
        for (file, made, stamp) in made { kept[file] = Kept(stamp: stamp, made: made) }
    }

    mutating func forget() { kept = [:] }
}
