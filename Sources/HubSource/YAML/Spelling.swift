/// Guesses what a person meant to type.
public enum Spelling {
    /// The word nearest to what was typed, if it is near: a third of its letters at most are wrong.
    public static func closest(to typed: String, among words: [String]) -> String? {
        let plain = YAMLKey.plain(typed)
        let scored = words.map { (word: $0, distance: distance(plain, YAMLKey.plain($0))) }
        guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, plain.count / 3) ? best.word : nil
    }

    /// Insertions, deletions, changes and swaps of neighbours that turn one word into the other
    /// (optimal string alignment).
    static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a.prefix(64)), b = Array(b.prefix(64))
        var before: [Int] = []
        var row = Array(0...b.count)
        for i in a.indices {
            var next = [i + 1]
            for j in b.indices {
                var cost = min(next[j] + 1, row[j + 1] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                next.append(cost)
            }
            (before, row) = (row, next)
        }
        return row[b.count]
    }
}
