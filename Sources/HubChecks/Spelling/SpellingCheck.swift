import HubModel
import HubSource

/// Words that are in no dictionary. All words of a hub are asked for at once, since a dictionary takes time to open.
///
/// So that it is worth reading, it leaves out names (any word with a capital), what is quoted, letters that English does not have,
/// the words of the glossary and of `known:` in `hub.yml`, and hard words that an easy read explains.
public enum SpellingCheck {
    static let rules = [
        Rule(
            "misspelt-word", .warning, .words, what: "a word that is not in the dictionary", hurts: [.screenReader, .dyslexia, .secondLanguage],
            why: "A screen reader says it wrongly, and people who read letter by letter stop at it.",
            source: "hunspell, where it is installed, with its British or Welsh dictionary", good: "We received your letter.",
            bad: "We recieved your letter.", isOccasional: true)
    ]

    public struct Outcome: Sendable {
        public var findings: [Finding] = []
        /// Languages of the hub for which there is no dictionary.
        public var languagesWithout: [String] = []

        public init() {}
    }

    /// Words named on one page at most.
    private static let most = 8

    public static func check(_ site: Site, with speller: some SpellChecker) async -> Outcome {
        var outcome = Outcome(), meter = ReadingMeter()
        if Levels(site.hub.checks).isOff(rules[0]) { return outcome }
        let documents = Dictionary(grouping: site.pages.flatMap(\.documents) + site.packs.flatMap(\.documents), by: \.language)
        for (language, documents) in documents.sorted(by: { $0.key < $1.key }) where ReadingMeter.splits(language) {
            let words = SpelledWords(documents, known: known(language, site), meter: &meter)
            guard let misspelt = await speller.misspelt(among: words.all, language: language) else {
                outcome.languagesWithout.append(language)
                continue
            }
            let byKey = Dictionary(misspelt.map { (WordKey.of($0.key), $0) }, uniquingKeysWith: { first, _ in first })
            guard !byKey.isEmpty else { continue }
            outcome.findings += documents.flatMap { findings(in: $0, byKey, &meter) }
        }
        return outcome
    }

    private static func known(_ language: String, _ site: Site) -> Set<UInt32> {
        let glossary = site.pages.lazy.compactMap { page -> Glossary? in
            guard page.entry.language == language, case .glossary(let glossary) = page.standard.document.kind else { return nil }
            return glossary
        }.first
        let own = site.hub.words(of: language)
        let words = (glossary?.entries.map(\.term) ?? []) + own.known + own.keep + own.avoid.map(\.word)
        return Set(words.flatMap(WordListReader.parts).flatMap { [$0, WordForms.plural($0)] }.map { WordKey.of($0) })
    }

    private static func findings(
        in document: Document, _ misspelt: [UInt32: (key: String, value: [String])], _ meter: inout ReadingMeter
    ) -> [Finding] {
        let text = document.readWords(with: &meter)
        var order: [UInt32] = []
        var found: [UInt32: (word: WordUse, count: Int)] = [:]
        for word in text.words where SpelledWords.isAsked(word, text) && misspelt[word.key] != nil {
            if found[word.key] == nil { order.append(word.key) }
            found[word.key] = (found[word.key]?.word ?? word, (found[word.key]?.count ?? 0) + 1)
        }
        return order.compactMap { key -> Finding? in
            guard let (word, count) = found[key], let entry = misspelt[key],
                WordKey.isSame(Array(entry.key.utf8)[...], text.bytes(of: word))
            else { return nil }
            let fault = LanguageFault.misspelt(text.prose.words(word.text), likely: entry.value.first, count: count)
            return Finding(fault, in: document.path.file, at: document.place(of: word.text, in: text.prose))
        }.prefix(most).map { $0 }
    }
}

extension Site.Page {
    fileprivate var documents: [Document] { [standard.document] + (easyRead.map { [$0.document] } ?? []) }
}

/// The different words of documents that a dictionary is asked about.
struct SpelledWords {
    private(set) var all: [String] = []

    init(_ documents: [Document], known: Set<UInt32>, meter: inout ReadingMeter) {
        var met = known
        for document in documents {
            if case .easyRead(let easyRead) = document.kind {
                for word in easyRead.hardWords.flatMap({ WordListReader.parts($0.word) }) { met.insert(WordKey.of(word)) }
            }
            let text = document.readWords(with: &meter)
            for word in text.words where Self.isAsked(word, text) && met.insert(word.key).inserted {
                if Self.isPlain(text.bytes(of: word)) { all.append(text.prose.words(word.text)) }
            }
        }
    }

    /// Neither a name nor quoted nor the end of a word (-tion), and long enough to be wrong.
    static func isAsked(_ word: WordUse, _ text: ReadingText) -> Bool {
        guard word.kind == .plain, !word.isCapitalised, !word.isQuoted, word.text.count > 2, !shortened.contains(word.key) else { return false }
        return word.text.lowerBound == 0 || text.prose.bytes[word.text.lowerBound - 1] != 0x2D
    }

    /// Dictionaries have them with a full stop. They are hard words, which is another matter.
    private static let shortened = VerbForms.keys("etc approx incl esp")

    /// Letters, hyphens and apostrophes: nothing that would mean more to the one who is asked.
    private static func isPlain(_ letters: ArraySlice<UInt8>) -> Bool {
        letters.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x27 || byte >= 0x80
        }
    }
}
