/// Values by short words, for words that are asked for again and again: a word is found by its `slot`, without hashing it as a
/// dictionary does. All words are ours, so nobody can choose some that make it slow.
struct ShortWordTable<Value: Sendable>: Sendable {
    /// A power of two, with many gaps: most words that are asked for are not there.
    private var slots: [(word: ShortWord, value: Value)?]

    init(_ values: [ShortWord: Value]) {
        var size = 16
        while size < 8 * values.count { size *= 2 }
        slots = Array(repeating: nil, count: size)
        for (word, value) in values {
            var slot = word.slot(size)
            while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
            slots[slot] = (word, value)
        }
    }

    subscript(word: ShortWord) -> Value? {
        var slot = word.slot(slots.count)
        while let entry = slots[slot] {
            if entry.word == word { return entry.value }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }
}
