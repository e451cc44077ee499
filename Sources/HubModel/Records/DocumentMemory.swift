import HubSource

/// What is remembered of a document from one build to the next: all that other documents see of it, and what was found in it.
public struct DocumentMemory: Sendable {
    public let path: DocumentPath
    /// Of the file's text.
    public let hash: UInt64
    /// See `Document`.
    public let shownHash: UInt64
    public let language: String
    public let metadata: Metadata
    public let kindName: KindName
    public let headingIDs: [String]
    public let references: [Reference]
    /// Of its words; nil where nobody has read them.
    let counted: ReadingStatistics?
    /// What was wrong with the text as it is, without a look at other files.
    public let findings: [Finding]

    /// Kinds of which other pages see more than this: they are few, and read each time.
    private static let alwaysRead: Set<KindName> = [.home, .glossary, .pack, .styleGuide]

    /// Nil for documents that are read each time.
    public init?(_ document: Document, findings: [Finding]) {
        guard Self.mayHold(document) else { return nil }
        path = document.path
        hash = document.hash
        shownHash = document.shownHash
        language = document.language
        metadata = document.metadata
        kindName = document.kindName
        headingIDs = document.headingIDs
        references = document.references
        counted = document.counted.withLock { $0 }
        self.findings = findings
    }

    /// Whether a document is remembered, and not read each time.
    public static func mayHold(_ document: Document) -> Bool { !alwaysRead.contains(document.kindName) }

    /// Whether nobody sees a difference from another document but who looks at its text: it stands in all lists as that did, it
    /// has the same headings to be linked to, and it leads to the same places.
    public func standsLike(_ other: DocumentMemory) -> Bool {
        path == other.path && language == other.language && metadata == other.metadata && kindName == other.kindName
            && shownHash == other.shownHash && headingIDs == other.headingIDs && references == other.references
    }

    /// The document, with a text that is read when somebody looks at it.
    public func document(from reader: any DocumentTextReader) -> Document { Document(self, from: reader) }

    public func write(to record: inout RecordWriter) {
        record.write(path.file)
        record.write(hash)
        record.write(shownHash)
        record.write(language)
        record.write(kindName.rawValue)
        record.write(headingIDs)
        record.write(references) { record, reference in
            record.write(reference.isPicture)
            record.write(reference.address)
        }
        metadata.write(to: &record)
        record.write(counted) { $1.write(to: &$0) }
        record.write(findings) { $0.write($1) }
    }

    /// What each begins with: its file, and the hash of the file's text.
    public static func identity(_ record: inout RecordReader) throws(RecordReader.Damaged) -> (file: String, hash: UInt64) {
        (try record.text(), try record.hash())
    }

    public init(_ record: inout RecordReader) throws(RecordReader.Damaged) {
        guard let path = DocumentPath(file: try record.text()) else { throw RecordReader.Damaged() }
        self.path = path
        hash = try record.hash()
        shownHash = try record.hash()
        language = try record.text()
        guard let kind = KindName(rawValue: try record.text()) else { throw RecordReader.Damaged() }
        kindName = kind
        headingIDs = try record.texts()
        references = try record.list { record throws(RecordReader.Damaged) in
            Reference(isPicture: try record.flag(), address: try record.text())
        }
        metadata = try Metadata(&record)
        counted = try record.optional { record throws(RecordReader.Damaged) in try ReadingStatistics(&record) }
        findings = try record.findings()
    }
}
