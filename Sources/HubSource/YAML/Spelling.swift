/// Guesses what a person meant to type.
public enum Spelling {
    /// The word nearest to what was typed, if it is near: a third of its letters at most are wrong.
    public static func closest(to typed: String, among words: [String]) -> String? {
        let plain = YAMLKey.plain(typed)
        let most = max(1, plain.count / 3)
        var best: (word: String, distance: Int)?
        for word in words {
            let other = YAMLKey.plain(word)
            // So many letters more or less are so many mistakes.
            guard abs(other.count - plain.count) <= most else { continue }
            let distance = distance(plain, other)
            if distance <= most, distance < best?.distance ?? .max { best = (word, distance) }
        }
        return best?.word
    }

    /// Insertions, deletions, changes and swaps of neighbours that turn one word into the other
    /// (optimal string alignment).
    static func distance(_ a: String, _ b: String) -> Int {
        if a.utf8.allSatisfy({ $0 < 0x80 }), b.utf8.allSatisfy({ $0 < 0x80 }) {
            return distance(Array(a.utf8.prefix(64)), Array(b.utf8.prefix(64)))
        }
        return distance(Array(a.prefix(64)), Array(b.prefix(64)))
    }

    private static func distance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
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
