/// Turns items into results on all cores, in order.
///
/// - Parameters:
///   - chunk: how many items one task takes at a time.
///   - transform: gets a run of items, so that it can share what is dear to make among them.
func concurrentMap<Item: Sendable, Result: Sendable>(
    _ items: [Item], chunk: Int = 32, _ transform: @escaping @Sendable (ArraySlice<Item>) throws -> [Result]
) async throws -> [Result] {
    guard items.count > chunk else { return try transform(items[...]) }
    let starts = Array(stride(from: 0, to: items.count, by: chunk))
    return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
        for start in starts {
            group.addTask { (start, try transform(items[start..<Swift.min(start + chunk, items.count)])) }
        }
        var parts = [[Result]](repeating: [], count: starts.count)
        for try await (start, result) in group { parts[start / chunk] = result }
        var results: [Result] = []
        results.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts { results += part }
        return results
    }
}
