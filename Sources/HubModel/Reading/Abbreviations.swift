/// Words after which a full stop does not end a sentence.
enum Abbreviations {
    enum Behaviour: Sendable {
        /// No abbreviation.
        case none
        /// The stop never ends a sentence.
        case never
        /// The stop ends a sentence only if a capital, quote or bracket follows, not before a digit.
        case beforeCapital
    }

    /// How a stop behaves after a word.
    ///
    /// - Parameters:
    ///   - core: The word without the stop.
    ///   - before: The word before it, for "Part B." and "Plan A.", where the letter is no initial.
    static func behaviour(_ bytes: ProseBytes, _ core: Range<Int>, after before: Range<Int>) -> Behaviour {
        guard core.count <= 8, let first = core.first else { return .none }
        if core.count == 1, Letters.isCapital(bytes[first]) {
            return bytes[first] == 0x49 || isLabel(bytes, before) ? .none : .never
        }
        if core.count == 3, bytes[first + 1] == 0x2E, Letters.isCapital(bytes[first]),
            Letters.isCapital(bytes[first + 2]), let word = ShortWord(bytes[core]), table[word] == nil
        {
            return .never  // J.B. Smith
        }
        return ShortWord(bytes[core]).flatMap { table[$0] } ?? .none
    }

    /// Whether a word may be one, or an initial.
    ///
    /// - Parameter word: in small letters.
    static func mayBe(_ word: ShortWord) -> Bool { word.count < 2 || small.contains(word) }

    /// Words that a letter follows as a name: "Part B".
    private static func isLabel(_ bytes: ProseBytes, _ word: Range<Int>) -> Bool {
        guard 4...12 ~= word.count else { return false }
        let word = bytes[word].drop { !Letters.isASCIIWord($0) }
        return labels.contains { $0.utf8.elementsEqual(word.lazy.map { $0 | 0x20 }) }
    }

    private static let labels = [
        "part", "plan", "group", "option", "type", "class", "level", "grade", "step", "section", "vitamin", "hepatitis",
    ]

    private static let table = ShortWordTable(behaviours)

    private static let small = Set(behaviours.keys.map(\.inSmallLetters))

    private static let behaviours: [ShortWord: Behaviour] = {
        var table: [ShortWord: Behaviour] = [:]
        func add(_ words: String, _ behaviour: Behaviour) {
            for word in words.split(separator: " ") { ShortWord(word.utf8).map { table[$0] = behaviour } }
        }
        add("Mr Mrs Ms Mx Dr Prof Rev Fr Sr Cllr Hon Sgt Insp Lt Capt Gen St Mt", .never)
        add("e.g i.e eg ie vs cf viz incl esp E.g I.e Eg Ie Cf Incl Esp", .never)
        add("no nos p pp para fig vol ch sec art ref tel ext approx c", .beforeCapital)
        add("No Nos P Pp Para Fig Vol Ch Sec Art Ref Tel Ext Approx", .beforeCapital)
        add("etc a.m p.m am pm Ltd Co plc Inc Jr dept Dept est Est U.K U.S A.D B.C Ave Rd", .beforeCapital)
        add("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun", .beforeCapital)
        // No stop is missing from "May": it is the whole name.
        add("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec", .beforeCapital)
        return table
    }()
}
