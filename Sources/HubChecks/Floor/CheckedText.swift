import HubModel
import HubSource

/// A text as checks see it.
public struct CheckedText: Sendable {
    public let text: Site.Text
    /// The page it is on, with the other text; nil for the covering letter of a pack.
    public let page: Site.Page?
    public let isEasyRead: Bool
    public let context: CheckContext
    public let tree: MarkdownTree
    public let annotations: Annotations
    public let isEnglish: Bool
    public let isWelsh: Bool
    /// Its sentences and words.
    let reading: ReadingText
    /// Nil for a language that we cannot cut into words.
    let vocabulary: Vocabulary?
    let words: NotableWords
    let nodes: NotableNodes

    init(_ text: Site.Text, _ reading: ReadingText, of page: Site.Page?, isEasyRead: Bool, context: CheckContext) {
        self.text = text
        self.page = page
        self.isEasyRead = isEasyRead
        self.context = context
        tree = text.document.tree
        annotations = text.annotations
        let primary = ReadingMeter.primary(text.document.language)
        (isEnglish, isWelsh) = (primary == "en", primary == "cy")
        self.reading = reading
        vocabulary = context.vocabularies[text.document.language]
        words = NotableWords(reading, vocabulary)
        nodes = NotableNodes(tree)
    }

    public var document: Document { text.document }
    public var settings: CheckSettings { context.settings }
    /// BCP 47.
    public var language: String { text.document.language }
    /// The words that the hub explains in this language.
    public var glossary: Glossary? { context.glossaries[language] }

    /// Words in capitals side by side.
    var capitalRuns: [CapitalRun] {
        guard let vocabulary, !words.inCapitals.isEmpty else { return [] }
        return CapitalRun.all(from: words.inCapitals, in: reading, known: vocabulary.initialisms)
    }

    /// Where words of its prose stand in the file.
    func place(ofProse words: Range<Int>) -> Place { document.place(of: words, in: reading.prose) }

    /// - Parameter words: in its prose.
    func finding(_ fault: some Fault, atProse words: Range<Int>) -> Finding {
        finding(fault, at: place(ofProse: words))
    }

    /// - Parameter node: where it is.
    public func finding(_ fault: some Fault, at node: NodeID) -> Finding {
        Finding(fault, in: document.path.file, at: document.place(of: node))
    }

    /// - Parameter place: nil is the text as a whole.
    public func finding(_ fault: some Fault, at place: Place?) -> Finding {
        Finding(fault, in: document.path.file, at: place)
    }
}

extension CheckedText {
    /// The words that the list of an easy read explains, in all their forms.
    var hardWords: Set<UInt32> {
        guard case .easyRead(let easyRead) = document.kind else { return [] }
        let words = easyRead.hardWords.flatMap { WordListReader.parts($0.word) }
        return Set(words.flatMap { WordForms.verb($0) + WordForms.noun($0) }.map { WordKey.of($0) })
    }
}
