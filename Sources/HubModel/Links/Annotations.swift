import HubSource

/// What the model has decided about single nodes of one Markdown tree, for whoever writes that tree out.
public struct Annotations: Sendable {
    /// Where each link and video leads.
    public var links: [NodeID: LinkTarget] = [:]
    public var pictures: [NodeID: Picture] = [:]
    /// The `id` of each heading: unique in the document, made from its words.
    public var headings = HeadingIDs()
    /// First uses of glossary words, in document order.
    public var glossary: [GlossaryUse] = []

    public init() {}
}

/// The ids of the headings of a document, by node.
public struct HeadingIDs: Sendable {
    /// In document order.
    private let headings: [Outline.Heading]

    public init(_ headings: [Outline.Heading] = []) { self.headings = headings }

    public subscript(node: NodeID) -> String? {
        var low = 0, high = headings.count
        while low < high {
            let middle = (low + high) / 2
            if headings[middle].node < node { low = middle + 1 } else { high = middle }
        }
        return low < headings.count && headings[low].node == node ? headings[low].id : nil
    }
}

/// A link after it was looked up. Paths have no leading `/`; pages end in `/` and start at the root of a
/// variant's tree, files start at the root of the site.
public enum LinkTarget: Sendable, Hashable {
    case page(path: String, fragment: String?)
    case file(path: String, facts: FileFacts)
    /// A place on the same page: the fragment without `#`.
    case fragment(String)
    /// An address elsewhere, of an allowed scheme, as the author wrote it.
    case outside(String)
}

/// What a reader should know before downloading, taken from the file itself.
public struct FileFacts: Sendable, Hashable {
    /// "PDF", "Word document"…: the type found in the file's own bytes.
    public var type: String
    public var bytes: Int
    /// Pages of a PDF; nil when the type has none or they could not be counted.
    public var pages: Int?
    /// Whether a PDF has tags for screen readers; nil when it is none, or does not tell.
    public var isTagged: Bool?

    public init(type: String, bytes: Int, pages: Int? = nil, isTagged: Bool? = nil) {
        self.type = type
        self.bytes = bytes
        self.pages = pages
        self.isTagged = isTagged
    }
}

/// A picture that exists: its path from the site root and, where the file tells, its size in CSS pixels.
public struct Picture: Sendable, Hashable {
    public var path: String
    public var width: Int?
    public var height: Int?

    public init(path: String, width: Int? = nil, height: Int? = nil) {
        self.path = path
        self.width = width
        self.height = height
    }
}

/// A word of the glossary at its first use in a document.
public struct GlossaryUse: Sendable, Hashable {
    /// The text node the word stands in, and its place in `MarkdownTree.bytes`.
    public var node: NodeID
    public var range: ByteRange
    /// The word's id on the glossary page.
    public var id: String
    /// Path of the glossary page from the root of a tree (`glossary/`, `cy/glossary/`).
    public var page: String
    /// The words an abbreviation stands for; nil for a plain word.
    public var expansion: String?

    public init(node: NodeID, range: ByteRange, id: String, page: String, expansion: String?) {
        self.node = node
        self.range = range
        self.id = id
        self.page = page
        self.expansion = expansion
    }
}
