/// The syllables of a number as it is read aloud: 7 has 2, 17 has 3, 2026 has 5, £4.50 has 4, 2.30pm has 5, 50% has 4.
enum SpokenNumber {
    /// - Parameters:
    ///   - text: A word that holds digits, and perhaps letters.
    ///   - word: Counts a part that is letters.
    static func syllables(_ bytes: ProseBytes, _ text: Range<Int>, word: (Range<Int>) -> Int) -> Int {
        let currency = currency(bytes, before: text.lowerBound)
        var sum = currency + perCent(bytes, after: text.upperBound)
        var at = text.lowerBound, last: (value: Int, digits: Int)?
        while at < text.upperBound {
            let start = at
            if Letters.isDigit(bytes[at]) {
                at = endOfDigits(bytes, at, text.upperBound)
                let isFraction = last != nil && bytes[start - 1] == 0x2E
                let isSpoken = currency > 0 || at - start != 1 && isTime(bytes, at, text.upperBound)
                if isFraction, !isSpoken, !isDate(bytes, text) {
                    sum += 1 + digits(bytes, start..<at)
                } else {
                    sum += number(bytes, start..<at)
                }
                last = (value(bytes, start..<at), at - start)
            } else if Letters.isASCIIWord(bytes[at]) || bytes[at] >= 0x80 {
                while at < text.upperBound, Letters.isSmall(bytes[at] | 0x20) || bytes[at] >= 0x80 { at += 1 }
                sum += last.map { suffix(bytes, start..<at, after: $0.value, currency > 0) }
                    ?? letters(bytes, start..<at, word)
            } else {
                if bytes[at] == 0x2D || bytes[at] == 0x2F { last = nil }
                at += 1
            }
        }
        return max(1, sum)
    }

    /// pound(s) 1, dollars and euros 2; 0 without a sign.
    private static func currency(_ bytes: ProseBytes, before start: Int) -> Int {
        if start > 0, bytes[start - 1] == 0x24 { return 2 }
        if start > 1, bytes[start - 1] == 0xA3, bytes[start - 2] == 0xC2 { return 1 }
        return start > 2 && bytes[start - 1] == 0xAC && bytes[start - 2] == 0x82 && bytes[start - 3] == 0xE2 ? 2 : 0
    }

    private static func perCent(_ bytes: ProseBytes, after end: Int) -> Int {
        var at = end
        if at < bytes.count, bytes[at] == 0x20 { at += 1 }
        return at < bytes.count && bytes[at] == 0x25 ? 2 : 0
    }

    /// Digits, and groups of three behind commas.
    private static func endOfDigits(_ bytes: ProseBytes, _ start: Int, _ end: Int) -> Int {
        var at = start
        while at < end {
            if Letters.isDigit(bytes[at]) {
                at += 1
            } else if bytes[at] == 0x2C, at + 3 < end, (1...3).allSatisfy({ Letters.isDigit(bytes[at + $0]) }) {
                at += 4
            } else {
                break
            }
        }
        return at
    }

    private static func isTime(_ bytes: ProseBytes, _ at: Int, _ end: Int) -> Bool {
        end - at >= 2 && bytes[at + 1] | 0x20 == 0x6D && (bytes[at] | 0x20 == 0x61 || bytes[at] | 0x20 == 0x70)
    }

    /// 01.02.2026, 18.0.2: more than one stop.
    private static func isDate(_ bytes: ProseBytes, _ text: Range<Int>) -> Bool {
        bytes[text].reduce(0) { $0 + ($1 == 0x2E ? 1 : 0) } > 1
    }

    private static func value(_ bytes: ProseBytes, _ text: Range<Int>) -> Int {
        bytes[text].prefix(12).reduce(0) { Letters.isDigit($1) ? $0 * 10 + Int($1 - 0x30) : $0 }
    }

    private static func digits(_ bytes: ProseBytes, _ text: Range<Int>) -> Int {
        bytes[text].reduce(0) { Letters.isDigit($1) ? $0 + units[Int($1 - 0x30)] : $0 }
    }

    private static func number(_ bytes: ProseBytes, _ text: Range<Int>) -> Int {
        guard text.count <= 11, bytes[text.lowerBound] != 0x30 || text.count < 3 else { return digits(bytes, text) }
        let value = value(bytes, text)
        let isYear = text.count == 4 && (1100...1999 ~= value || 2010...2099 ~= value)
        return isYear ? year(value) : cardinal(value)
    }

    private static func year(_ value: Int) -> Int {
        let (high, low) = (value / 100, value % 100)
        return cardinal(high) + (low == 0 ? 2 : low < 10 ? 1 + units[low] : cardinal(low))
    }

    // Zero to nineteen; twenty, thirty… at their ten.
    private static let units = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2]
    private static let tens = [0, 0, 2, 2, 2, 2, 2, 3, 2, 2]

    static func cardinal(_ value: Int) -> Int {
        switch value {
        case ..<20: units[max(0, value)]
        case ..<100: tens[value / 10] + (value % 10 == 0 ? 0 : units[value % 10])
        case ..<1000: units[value / 100] + 2 + rest(value % 100, and: true)
        case ..<1_000_000: cardinal(value / 1000) + 2 + rest(value % 1000, and: value % 1000 < 100)
        default: cardinal(value / 1_000_000) + 2 + rest(value % 1_000_000, and: false)
        }
    }

    private static func rest(_ value: Int, and: Bool) -> Int { value == 0 ? 0 : cardinal(value) + (and ? 1 : 0) }

    /// Letters before the first digit: A4, COVID-19, over-60s.
    private static func letters(_ bytes: ProseBytes, _ text: Range<Int>, _ word: (Range<Int>) -> Int) -> Int {
        let isNamed = bytes[text].allSatisfy(Letters.isCapital) && text.count < 5
        return isNamed ? bytes[text].reduce(0) { $0 + Syllables.letterName($1) } : word(text)
    }

    private static let suffixes: [ShortWord: Int] = {
        let lists: [(Int, String)] = [
            (0, "s st rd"), (1, "p g ft"), (2, "am pm m k l bn"), (4, "kg km cm mm ml"), (4, "min mins"), (5, "mph"),
        ]
        var table: [ShortWord: Int] = [:]
        for (count, words) in lists {
            for word in words.split(separator: " ") { ShortWord(word.utf8).map { table[$0] = count } }
        }
        return table
    }()

    /// Letters behind digits: an ordinal, half of the day, a unit, or letters by name.
    private static func suffix(_ bytes: ProseBytes, _ text: Range<Int>, after value: Int, _ isMoney: Bool) -> Int {
        let key = ShortWord(bytes[text].lazy.map { $0 | 0x20 })
        if key == ShortWord("nd".utf8) { return 1 }
        if key == ShortWord("th".utf8) { return value % 10 == 0 && 20..<100 ~= value % 100 ? 1 : 0 }
        if let key, let count = suffixes[key], bytes[text].contains(where: Letters.isSmall) { return count }
        if text.count < 4 { return bytes[text].reduce(0) { $0 + Syllables.letterName($1) } }
        return max(1, text.count / 3)
    }
}
