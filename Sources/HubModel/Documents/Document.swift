import HubSource

/// One Markdown file, understood: its settings, its text and what kind of document it is.
///
/// A class because it is passed on by every stage and has many parts: a copy of one would count them all. Nothing in it changes.
public final class Document: Sendable {
    public let path: DocumentPath
    public let source: SourceText
    /// Offset in `source` of the first byte of the Markdown.
    public let bodyStart: Int
    public let metadata: Metadata
    public let kind: Kind
    public let tree: MarkdownTree
    public let outline: Outline
    /// Its sentences and words.
    public let text: ReadingText

    /// The language it is written in, as BCP 47.
    public let language: String

    init(
        path: DocumentPath, source: SourceText, bodyStart: Int, metadata: Metadata, kind: Kind, tree: MarkdownTree, outline: Outline,
        text: ReadingText, language: String
    ) {
        self.path = path
        self.source = source
        self.bodyStart = bodyStart
        self.metadata = metadata
        self.kind = kind
        self.tree = tree
        self.outline = outline
        self.text = text
        self.language = language
    }

    /// What its reading time and level are made from. Nil where they are not known to be measurable: in all languages but
    /// English.
    public var reading: ReadingStatistics? { text.statistics }

    var prose: Prose { text.prose }

    /// Where a node stands in its file.
    public func place(of node: NodeID) -> Place {
        source.place(line: Int(tree[node].line), byteColumn: Int(tree[node].column))
    }
}

/// What a document is for. Each kind has its own type, and with it its own rules.
public enum Kind: Sendable {
    case home(Home)
    case guide(Guide)
    case faq(FAQ)
    case ladder(Ladder)
    case charter(Charter)
    case page
    case glossary(Glossary)
    case pack(Pack)
    case styleGuide(StyleGuide)
    /// The easy-read text of a document of any other kind.
    case easyRead(EasyRead)

    public var name: KindName {
        switch self {
        case .home: .home
        case .guide: .guide
        case .faq: .faq
        case .ladder: .ladder
        case .charter: .charter
        case .page, .easyRead: .page
        case .glossary: .glossary
        case .pack: .pack
        case .styleGuide: .styleGuide
        }
    }
}

/// Kinds as `kind:` in front matter names them.
public enum KindName: String, Sendable, Hashable, CaseIterable {
    case home, guide, faq, ladder, charter, page, glossary, pack
    case styleGuide = "style-guide"

    /// What the folder says, or the name of a file right in `Content`.
    static func expected(for path: DocumentPath) -> KindName {
        // `guides/index.md` introduces the section.
        if path.isIndex, let section = path.section, path.folder == section { return .page }
        return switch path.section {
        case "guides": .guide
        case "faqs": .faq
        case "ladders": .ladder
        case "charters": .charter
        case "packs": .pack
        case nil where path.name == "index": .home
        case nil where path.name == "glossary": .glossary
        default: .page
        }
    }
}
