/// The rules for one part of a word, without hyphens: first the word is brought into small letters a to z, then
/// vowels are counted, silent ones taken off, and vowels that meet but are both heard added.
struct SyllableRules: Sendable {
    /// The word, small letters only. `y` that sounds as in "yes" is `j`, `qu` is `q`, `gu` before e and i is `k`.
    private var w: [UInt8] = []

    mutating func count(_ bytes: ProseBytes, _ text: Range<Int>) -> Int {
        let tail = prepare(bytes, text)
        if let exact = SyllableExceptions.count(w) { return exact + tail }
        respell()
        let silent = silentVowels()
        let heard = vowelRuns() - silent + SyllableHiatus.count(w)
        return max(1, heard) + tail
    }

    // MARK: Preparing

    /// Fills `w` and takes off `'s`, `n't`, `'ve` and their like; returns what those add.
    private mutating func prepare(_ bytes: ProseBytes, _ text: Range<Int>) -> Int {
        w.removeAll(keepingCapacity: true)
        var apostrophe: Int?
        var at = text.lowerBound
        while at < text.upperBound, w.count < 60 {
            let byte = bytes[at]
            if byte < 0x80 {
                if byte == 0x27 { apostrophe = w.count } else { w.append(byte | 0x20) }
                at += 1
            } else if Letters.general(bytes, at, text.upperBound, 0x99) {
                apostrophe = w.count
                at += 3
            } else {
                let (scalar, length) = Letters.scalar(bytes, at, text.upperBound) ?? ("h", 1)
                w.append(Self.plainLetter(scalar))
                at += length
            }
        }
        return apostrophe.map { contraction($0) } ?? 0
    }

    /// The letter of English that sounds most like one with an accent: é is `i`, since it is never silent.
    private static func plainLetter(_ scalar: Unicode.Scalar) -> UInt8 {
        let bare = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        switch bare.value {
        case 0xE0...0xE6, 0x101, 0x103, 0x105: return 0x61
        case 0xE8...0xEB, 0xEC...0xEF, 0x113, 0x119, 0x11B, 0x12B: return 0x69
        case 0xF2...0xF6, 0xF8, 0x14D, 0x151, 0x153: return 0x6F
        case 0xF9...0xFC, 0x16B, 0x16F, 0x171, 0x175: return 0x75
        case 0xFD, 0xFF, 0x177: return 0x79
        default: return 0x68
        }
    }

    /// Takes off what stands behind an apostrophe.
    private mutating func contraction(_ place: Int) -> Int {
        let tail = Array(w[place...])
        if tail.elementsEqual("t".utf8), w[..<place].last == 0x6E {  // n't
            w.removeLast(2)
            return ends("d") || ends("s") || ends("t") || ends("ve") ? 1 : 0
        }
        if tail.elementsEqual("clock".utf8) { return 0 }
        guard ["s", "", "ve", "ll", "d", "re", "m"].contains(where: { $0.utf8.elementsEqual(tail) }) else { return 0 }
        w.removeLast(tail.count)
        switch tail.first {
        case 0x73: return Self.hisses(w) ? 1 : 0
        case 0x76, 0x6C: return w.last.map(Self.isVowel) ?? true ? 0 : 1
        case 0x64: return ends("t") || ends("d") ? 1 : 0
        default: return 0
        }
    }

    /// Whether an s behind these letters needs a syllable of its own: church's, houses.
    static func hisses(_ word: [UInt8]) -> Bool {
        ["s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"].contains { word.hasSuffix($0) }
    }

    private mutating func respell() {
        var result: [UInt8] = []
        result.reserveCapacity(w.count)
        for at in w.indices {
            let byte = w[at], next = at + 1 < w.count ? w[at + 1] : 0, last = at > 0 ? w[at - 1] : 0
            if byte == 0x79, Self.isVowel(next), at == 0 || Self.isVowel(last) {
                result.append(0x6A)
            } else if byte == 0x75, last == 0x71 {
                continue
            } else if byte == 0x75, last == 0x67, next == 0x65 || next == 0x69, !w[at...].starts(with: "uity".utf8) {
                result[result.count - 1] = 0x6B
            } else {
                result.append(byte)
            }
        }
        w = result
    }

    // MARK: Counting

    static func isVowel(_ byte: UInt8) -> Bool {
        byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75 || byte == 0x79
    }

    private func ends(_ text: String) -> Bool { w.hasSuffix(text) }

    private func isConsonant(_ at: Int) -> Bool { at >= 0 && at < w.count && !Self.isVowel(w[at]) }

    private func vowelRuns() -> Int {
        var runs = 0, isInside = false
        for byte in w {
            let isVowel = Self.isVowel(byte)
            if isVowel, !isInside { runs += 1 }
            isInside = isVowel
        }
        return runs
    }

    /// How many vowels that stand alone are not heard.
    private func silentVowels() -> Int {
        var silent = isSilentEnd() ? 1 : 0
        for at in w.indices where w[at] == 0x65 && isSilentInside(at) { silent += 1 }
        if ends("ically") { silent += 1 }
        return silent
    }

    /// Final e, es and ed.
    private func isSilentEnd() -> Bool {
        let count = w.count
        if ends("e") { return isConsonant(count - 2) && !isSyllabic(count - 2) }
        if ends("es") {
            guard isConsonant(count - 3), !isSyllabic(count - 3) else { return false }
            return !["ses", "xes", "zes", "ces", "ges", "ches", "shes"].contains { ends($0) }
        }
        guard ends("ed"), isConsonant(count - 3), !ends("ted"), !ends("ded") else { return false }
        return !isSyllabic(count - 3)
    }

    /// Whether l or r behind another consonant carries a syllable: table, centre, handled.
    private func isSyllabic(_ at: Int) -> Bool {
        guard isConsonant(at - 1) else { return false }
        let before = w[at - 1]
        if w[at] == 0x6C { return before != 0x6C && before != 0x72 && before != 0x77 }
        return w[at] == 0x72 && [0x74, 0x62, 0x63, 0x64].contains(before)
    }

    private static let suffixes = ["ment", "ful", "less", "ness", "some", "where", "work", "time", "line", "hold"]

    /// An e before an ending or after the first half of a compound: safely, something.
    private func isSilentInside(_ at: Int) -> Bool {
        guard at + 1 < w.count, isConsonant(at - 1) else { return false }
        let rest = w[(at + 1)...]
        if at == 2, w.starts(with: "every".utf8) { return true }
        if at == 3, w.starts(with: "some".utf8) { return isConsonant(4) }
        if at == 4, w.starts(with: "there".utf8) || w.starts(with: "where".utf8) { return isConsonant(5) }
        if at == 3, w.starts(with: "hereb".utf8) || w.starts(with: "herew".utf8) { return true }
        guard !isSyllabic(at - 1), w[..<(at - 1)].contains(where: Self.isVowel) else { return false }
        if rest.elementsEqual("ly".utf8) || rest.elementsEqual("ty".utf8) { return true }
        return Self.suffixes.contains { rest.starts(with: $0.utf8) }
    }
}

extension [UInt8] {
    func hasSuffix(_ text: String) -> Bool {
        count >= text.utf8.count && self[(count - text.utf8.count)...].elementsEqual(text.utf8)
    }

    func hasSuffix(_ letters: [UInt8]) -> Bool { suffix(letters.count).elementsEqual(letters) }
}
