import HubModel

/// The few words of a text that checks look at more closely, found in one walk over all of them. Indices in
/// `ReadingText.words`, in order.
struct NotableWords: Sendable {
    /// In capitals, of two letters or more: see `CapitalRun`.
    private(set) var inCapitals: [Int] = []
    private(set) var initialisms: [Int] = []
    /// Forms of be and get: see `PassiveVerb`.
    private(set) var ofBe: [Int] = []
    /// Those that a word to avoid may begin with: see `WordList`.
    private(set) var listed: [Int] = []

    init(_ text: ReadingText, _ vocabulary: Vocabulary?) {
        let list = vocabulary?.avoided
        for (index, word) in text.words.enumerated() where !word.isQuoted {
            if word.isCapitalised {
                if CapitalRun.isInCapitals(word, text) { inCapitals.append(index) }
                if word.kind == .initialism { initialisms.append(index) }
            }
            if VerbForms.ofBe.contains(word.key) { ofBe.append(index) }
            if let list, list.mayBegin(word) { listed.append(index) }
        }
    }
}
