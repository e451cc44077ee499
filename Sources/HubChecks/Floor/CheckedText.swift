import HubModel
import HubSource

/// A text as checks see it.
public struct CheckedText: Sendable {
    public let text: Site.Text
    /// The page it is on, with the other text; nil for the covering letter of a pack.
    public let page: Site.Page?
    public let isEasyRead: Bool
    public let context: CheckContext

    public init(_ text: Site.Text, of page: Site.Page?, isEasyRead: Bool, context: CheckContext) {
        self.text = text
        self.page = page
        self.isEasyRead = isEasyRead
        self.context = context
    }

    public var document: Document { text.document }
    public var annotations: Annotations { text.annotations }
    public var tree: MarkdownTree { text.document.tree }
    public var settings: CheckSettings { context.settings }
    /// BCP 47.
    public var language: String { text.document.language }
    public var isEnglish: Bool { ReadingMeter.knows(language) }
    /// The words that the hub explains in this language.
    public var glossary: Glossary? { context.glossaries[language] }

    /// - Parameter node: where it is.
    public func finding(_ fault: some Fault, at node: NodeID) -> Finding {
        Finding(fault, in: document.path.file, at: document.place(of: node))
    }

    /// - Parameter place: nil is the text as a whole.
    public func finding(_ fault: some Fault, at place: Place?) -> Finding {
        Finding(fault, in: document.path.file, at: place)
    }
}
