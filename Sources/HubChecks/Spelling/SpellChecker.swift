/// Whoever can tell which words are spelt wrongly: hunspell, on most machines.
public protocol SpellChecker: Sendable {
    /// Those of the words that are not in the dictionary, each with what was perhaps meant; nil when there is no dictionary for
    /// the language.
    ///
    /// - Parameter language: BCP 47.
    func misspelt(among words: [String], language: String) async -> [String: [String]]?
}
