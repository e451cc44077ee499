/// Turns items into results on all cores, in order.
///
/// - Parameters:
///   - chunk: how many items one task takes at most.
///   - transform: gets a run of items, so that it can share what is dear to make among them.
func concurrentMap<Item: Sendable, Result: Sendable>(
    _ items: [Item], chunk: Int = 32, _ transform: @escaping @Sendable (ArraySlice<Item>) throws -> [Result]
) async throws -> [Result] {
    let runs = shrinkingRuns(of: items.count, most: chunk)
    guard runs.count > 1 else { return try transform(items[...]) }
    return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
        for (place, run) in runs.enumerated() { group.addTask { (place, try transform(items[run])) } }
        var parts = [[Result]](repeating: [], count: runs.count)
        for try await (place, result) in group { parts[place] = result }
        var results: [Result] = []
        results.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts { results += part }
        return results
    }
}

/// Runs that become shorter towards the end ("guided" sharing): else one core would have nothing left to do while another is
/// at a long last run.
private func shrinkingRuns(of count: Int, most: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    let least = max(1, most / 16)
    var start = 0
    while start < count {
        let end = start + min(count - start, max(least, min(most, (count - start) / 8)))
        runs.append(start..<end)
        start = end
    }
    return runs
}
