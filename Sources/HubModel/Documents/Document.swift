import HubSource
import Synchronization

/// One Markdown file, understood: its settings, its text and what kind of document it is.
///
/// A class because it is passed on by every stage and has many parts: a copy of one would count them all. Nothing in it changes.
///
/// What other documents see of it is always at hand. Its text may be read only when somebody looks at it: a build that remembers
/// the document from the last one need not parse it again to list it, or to link to it.
public final class Document: Sendable {
    public let path: DocumentPath
    public let metadata: Metadata
    public let kindName: KindName
    /// The ids of its headings: where links to places in it may lead.
    public let headingIDs: [String]
    /// The language it is written in, as BCP 47.
    public let language: String
    /// Where its links and pictures lead to, each once, in the order of the text.
    public let references: [Reference]
    /// Of the text that it was made from.
    public let hash: UInt64
    /// Of all that pages of other documents may show of it.
    public let shownHash: UInt64

    private let body: TextSource
    /// Of its words, once somebody has read them.
    let counted: Mutex<ReadingStatistics?>
    var wholeText: DocumentText { body.whole }

    public var source: SourceText { body.whole.source }
    /// Offset in `source` of the first byte of the Markdown.
    public var bodyStart: Int { body.whole.bodyStart }
    public var kind: Kind { body.whole.kind }
    public var tree: MarkdownTree { body.whole.tree }
    public var outline: Outline { body.whole.outline }

    init(path: DocumentPath, metadata: Metadata, language: String, text: DocumentText) {
        self.path = path
        self.metadata = metadata
        self.language = language
        body = .whole(text)
        counted = Mutex(nil)
        kindName = text.kind.name
        headingIDs = text.outline.headings.map(\.id)
        references = Reference.all(in: text.tree)
        hash = ContentHash.of(text.source.bytes)
        shownHash = Self.shownHash(path, metadata, text.kind.name, language)
    }

    /// A document as it is remembered.
    init(_ memory: DocumentMemory, from reader: any DocumentTextReader) {
        path = memory.path
        metadata = memory.metadata
        kindName = memory.kindName
        headingIDs = memory.headingIDs
        references = memory.references
        language = memory.language
        hash = memory.hash
        shownHash = memory.shownHash
        body = .later(LateText(path: memory.path, hash: memory.hash, reader: reader))
        counted = Mutex(memory.counted)
    }

    /// Whether its text is at hand: to look at it costs nothing.
    public var isWhole: Bool { body.isWhole }

    /// Whether a build on that day leaves it out.
    public func isHeldBack(on today: CalendarDate) -> Bool { metadata.isHeldBack(on: today) }

    public var isDraft: Bool { metadata.isDraft }

    /// Where a node stands in its file.
    public func place(of node: NodeID) -> Place {
        let text = body.whole
        return text.source.place(line: Int(text.tree[node].line), byteColumn: Int(text.tree[node].column))
    }

    private static func shownHash(
        _ path: DocumentPath, _ metadata: Metadata, _ kind: KindName, _ language: String
    ) -> UInt64 {
        var record = RecordWriter()
        record.write(path.file)
        record.write(kind.rawValue)
        record.write(language)
        metadata.write(to: &record)
        return record.hash
    }
}

/// The text of a document, parsed.
public final class DocumentText: Sendable {
    let source: SourceText
    let bodyStart: Int
    let kind: Kind
    let tree: MarkdownTree
    let outline: Outline

    init(source: SourceText, bodyStart: Int, kind: Kind, tree: MarkdownTree, outline: Outline) {
        self.source = source
        self.bodyStart = bodyStart
        self.kind = kind
        self.tree = tree
        self.outline = outline
    }

    /// In the place of a text that cannot be read any more.
    public static func none(of path: DocumentPath) -> DocumentText {
        DocumentText(
            source: SourceText("", path: path.file), bodyStart: 0, kind: .page, tree: .empty, outline: Outline(.empty))
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
