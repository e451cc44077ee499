/// What the writer must know about the page a body goes on.
public struct PageContext: Sendable {
    /// The way from the page to the root of its variant's tree: `./`, `../../`.
    public var treeRoot: String
    /// The address of the site without its scheme (`example.org/hub/`), for links on paper; nil when there is none.
    public var siteAddress: String?
    public var words: BodyWords
    /// Documents that stand on the same page, by their address: links to them stay on the page.
    public var places: [String: Place] = [:]
    /// Addresses of pages that have other headings in this tree than the links know of: links lead to the page as a whole.
    public var otherHeadings: Set<String> = []

    public struct Place: Sendable {
        /// Where the document begins.
        public var id: String
        /// What stands before the ids of its headings.
        public var prefix: String

        public init(id: String, prefix: String) {
            self.id = id
            self.prefix = prefix
        }
    }

    public init(treeRoot: String, siteAddress: String? = nil, words: BodyWords = BodyWords()) {
        self.treeRoot = treeRoot
        self.siteAddress = siteAddress
        self.words = words
    }
}

public struct HTMLOptions: Sendable {
    /// Added to the level of each heading; none gets past 6.
    public var headingShift = 0
    /// Put before ids and links to them, for several documents on one page.
    public var idPrefix = ""
    /// Whether each line of a paragraph is a line on the page. Easy read has one sentence on a line.
    public var keepsLines = false
    /// Whether words of the glossary become links.
    public var glossary = true
    /// Writes what the CommonMark specification's examples expect: raw HTML, any address, nothing of ours.
    /// For the test against the specification only.
    public var forSpecification = false

    public init() {}
}
