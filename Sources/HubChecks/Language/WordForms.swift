/// The regular forms of English words, in small letters. A form that nobody writes does no harm: it is found nowhere.
enum WordForms {
    /// utilise, utilises, utilised, utilising; of several words the first changes (ring-fence is one word).
    static func verb(_ verb: String) -> [String] {
        let (first, rest) = split(verb)
        let stem = first.hasSuffix("e") ? String(first.dropLast()) : first
        let past = isYAfterConsonant(first) ? first.dropLast() + "ied" : stem + "ed"
        let forms = [first, plural(first), past, stem + "ing"]
        return (forms + forms.flatMap(withZ)).map { $0 + rest }
    }

    /// stakeholder, stakeholders; of several words the last changes.
    static func noun(_ noun: String) -> [String] {
        guard let space = noun.lastIndex(of: " ") else { return [noun, plural(noun)] }
        return [noun, noun[...space] + plural(String(noun[noun.index(after: space)...]))]
    }

    /// appropriate, appropriately.
    static func word(_ word: String) -> [String] {
        let forms = word.hasSuffix("y") || word.contains(" ") ? [word] : [word, word.hasSuffix("ly") ? word : word + "ly"]
        return forms + forms.flatMap(withZ)
    }

    static func plural(_ word: String) -> String {
        if isYAfterConsonant(word) { return word.dropLast() + "ies" }
        return word + (["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) } ? "es" : "s")
    }

    private static func isYAfterConsonant(_ word: String) -> Bool {
        guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
        return !"aeiou".contains(before)
    }

    /// The same word spelt with z: utilize, prioritization.
    private static func withZ(_ word: String) -> [String] {
        for (s, z) in [("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize")]
        where word.hasSuffix(s) {
            return [word.dropLast(s.count) + z]
        }
        return []
    }

    private static func split(_ phrase: String) -> (first: String, rest: String) {
        guard let space = phrase.firstIndex(of: " ") else { return (phrase, "") }
        return (String(phrase[..<space]), String(phrase[space...]))
    }
}
