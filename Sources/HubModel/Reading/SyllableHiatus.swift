/// Vowels that meet and are both heard (media, being, client), and m that carries a syllable (autism). Each adds
/// one to the count of vowel runs. Letters are spelt as `SyllableRules` spells them.
enum SyllableHiatus {
    static func count(_ w: [UInt8]) -> Int {
        var sum = special(w)
        for at in w.indices.dropLast() where SyllableRules.isVowel(w[at]) && SyllableRules.isVowel(w[at + 1]) {
            if isHeard(Pair(w, at)) { sum += 1 }
        }
        if w.hasSuffix("ing") || w.hasSuffix("ings") {
            let at = w.count - (w.hasSuffix("s") ? 5 : 4)
            if at >= 0, SyllableRules.isVowel(w[at]) { sum += 1 }
        }
        return sum
    }

    /// Two vowels in a word and what stands around them; 0 where the word ends.
    private struct Pair {
        let word: [UInt8], at: Int, before: UInt8, after: UInt8

        init(_ word: [UInt8], _ at: Int) {
            self.word = word
            self.at = at
            before = at > 0 ? word[at - 1] : 0
            after = at + 2 < word.count ? word[at + 2] : 0
        }

        func isAfter(_ letters: String) -> Bool { letters.utf8.contains(before) }
        func isBefore(_ letters: String) -> Bool { letters.utf8.contains(after) }
        func ends(_ text: String) -> Bool { word[(at + 2)...].elementsEqual(text.utf8) }
        func goesOn(_ text: String) -> Bool { word[(at + 2)...].starts(with: text.utf8) }
    }

    private static func isHeard(_ pair: Pair) -> Bool {
        switch (pair.word[pair.at], pair.word[pair.at + 1]) {
        case (0x69, 0x61): return ia(pair)
        case (0x69, 0x6F): return io(pair)
        case (0x69, 0x75): return true
        case (0x69, 0x65): return ie(pair)
        case (0x75, 0x61): return !pair.isAfter("g") && !pair.goesOn("rd") && !pair.goesOn("rt")
        case (0x75, 0x65): return pair.isBefore("nl")
        case (0x75, 0x69): return ui(pair)
        case (0x65, 0x6F): return eo(pair)
        default: return false
        }
    }

    /// media, trial; appreciate and negotiate, but not special, initial.
    private static func ia(_ pair: Pair) -> Bool {
        if pair.isAfter("ct") { return pair.isBefore("t") }
        return !pair.isAfter("sg")
    }

    /// audio, period, ratio, lion; not nation, million, opinion.
    private static func io(_ pair: Pair) -> Bool {
        if pair.isAfter("t") { return pair.ends("") || pair.ends("s") }
        if pair.isAfter("l") { return pair.at == 1 }
        return !pair.isAfter("csgxn")
    }

    /// client, science, variety, diet; barrier, easier.
    private static func ie(_ pair: Pair) -> Bool {
        if ["r", "rs", "st"].contains(where: pair.ends) { return pair.at > 0 && !SyllableRules.isVowel(pair.before) }
        let isScience = pair.at == 2 && pair.word.starts(with: "sc".utf8)
        guard isScience || !pair.isAfter("tcsg") else { return false }
        return ["nt", "nc", "ty"].contains(where: pair.goesOn) || ["t", "ts"].contains(where: pair.ends)
    }

    /// continuity, fluid, ruin; not suitable, fruity, building. `ing` behind a vowel is counted elsewhere.
    private static func ui(_ pair: Pair) -> Bool {
        if pair.isBefore("d") { return true }
        if pair.isBefore("n") { return !pair.ends("ng") && !pair.ends("ngs") }
        let behind = pair.at + 3 < pair.word.count ? pair.word[pair.at + 3] : 0
        return pair.isBefore("t") && SyllableRules.isVowel(behind) && !pair.isAfter("sr")
    }

    /// video, theory; not people, pigeon, courageous, someone.
    private static func eo(_ pair: Pair) -> Bool {
        if pair.goesOn("pl") || (pair.isAfter("g") && pair.isBefore("nu")) { return false }
        return !(pair.isAfter("m") && pair.word.starts(with: "someo".utf8))
    }

    private static let inside = letters("reali reall reals theat linea nuclea oem oet react")
    private static let starts = letters("idea coop coord")
    private static let endings = letters("ism isms asm asms thm thms")
    private static let whole = letters("area areas")
    private static let creat = Array("creat".utf8), creatu = Array("creatu".utf8)

    private static func letters(_ words: String) -> [[UInt8]] { words.utf8.split(separator: 0x20).map(Array.init) }

    private static func special(_ w: [UInt8]) -> Int {
        var sum = endings.contains(where: w.hasSuffix) ? 1 : 0
        if starts.contains(where: { w.starts(with: $0) }) { sum += 1 }
        if whole.contains(w) { sum += 1 }
        if contains(w, creat), !contains(w, creatu) { sum += 1 }
        if inside.contains(where: { contains(w, $0) }) { sum += 1 }
        return sum
    }

    private static func contains(_ w: [UInt8], _ letters: [UInt8]) -> Bool {
        guard w.count >= letters.count else { return false }
        return (0...(w.count - letters.count)).contains { w[$0] == letters[0] && w[$0...].starts(with: letters) }
    }
}
