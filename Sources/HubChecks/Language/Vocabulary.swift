import HubModel

/// What is known of the words of one language: those to avoid, and those that readers of this hub know.
///
/// A class for the same reason as `CheckContext`. Nothing in it changes.
final class Vocabulary: Sendable {
    /// `en` or `cy`.
    let language: String
    let avoided: WordList
    /// For the words of the list, and those that other checks look for: see `NotableWords`.
    let sieve: Sieve
    /// Initialisms that need no explaining, in capitals.
    let initialisms: Set<String>
    private let own: Set<String>

    /// - Parameter language: BCP 47; nil comes back for a language that we cannot cut into words.
    init?(_ language: String, hub: HubSettings, glossary: Glossary?) {
        guard ReadingMeter.splits(language) else { return nil }
        let primary = ReadingMeter.primary(language)
        let own = hub.words(of: language)
        let terms = glossary?.entries.map(\.term) ?? []
        let added = own.avoid.map { WordListReader.ofHub($0.word, plainer: $0.plainer, language: primary) }
        let heads = Set(added.map { $0.head.lowercased() })
        let builtIn = Self.builtIn[primary, default: []].filter { !heads.contains($0.head) }
        self.language = primary
        avoided = WordList(added + builtIn, kept: terms + own.keep)
        sieve = avoided.sieve.with(VerbForms.ofBe.keys)
        initialisms = KnownInitialisms.all.union(terms.map { $0.uppercased() }).union(own.known.map { $0.uppercased() })
        self.own = Set(own.known.map { $0.uppercased() })
    }

    /// Whether the hub says that its readers know an initialism.
    func isHubsOwn(_ letters: String) -> Bool { own.contains(letters) }

    static func readBuiltIn() { _ = builtIn }

    /// Our own lists, read once.
    private static let builtIn = ["en": WordListReader.builtIn("en"), "cy": WordListReader.builtIn("cy")]
}
