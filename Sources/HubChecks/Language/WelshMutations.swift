/// The first letters of Welsh words change behind some others: cylch, gylch, nghylch, chylch.
enum WelshMutations {
    /// The word itself and its mutated forms.
    static func forms(_ word: String) -> [String] {
        guard let (letter, mutated) = table.first(where: { word.hasPrefix($0.letter) }) else { return vowel(word) }
        return [word] + mutated.map { $0 + word.dropFirst(letter.count) }
    }

    /// Letters of two signs stand before those of one.
    private static let table: [(letter: String, mutated: [String])] = [
        ("ch", []), ("dd", []), ("ff", []), ("th", []), ("ll", ["l"]), ("rh", ["r"]), ("c", ["g", "ngh", "ch"]),
        ("p", ["b", "mh", "ph"]), ("t", ["d", "nh", "th"]), ("g", ["", "ng"]), ("b", ["f", "m"]), ("d", ["dd", "n"]),
        ("m", ["f"]),
    ]

    /// h before a vowel, behind “ei” (her), “eu” and “ein”.
    private static func vowel(_ word: String) -> [String] {
        word.first.map("aeiouwy".contains) == true ? [word, "h" + word] : [word]
    }
}
