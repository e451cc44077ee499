import HubSource

/// Makes a `Document` of a file's text.
public enum DocumentReader {
    /// - Returns: the document, or nil when it could not be understood at all; and all that is wrong with it, once. A
    ///   document without a title comes back too, so that its other faults are found in the same run.
    public static func read(_ source: SourceText, hub: HubSettings) -> (Document?, [Finding]) {
        guard let path = DocumentPath(file: source.path) else { return (nil, []) }
        let (frontMatter, yamlFindings) = FrontMatter.read(source)
        guard yamlFindings.isEmpty else { return (nil, yamlFindings) }
        let emptiness = emptiness(of: source, frontMatter)
        if emptiness == .emptyFile { return (nil, [Finding(ModelFault.emptyFile, in: source.path)]) }

        let markdown = MarkdownReader.read(source.bytes[frontMatter.bodyStart...], firstLine: frontMatter.bodyLine)
        var fields = FieldReader(frontMatter.mapping, file: source.path)
        let metadata = Metadata(&fields)
        var tree = markdown.tree
        let outline = Outline(tree)
        let kind = kind(of: path, tree: &tree, outline, &fields)
        fields.finish()
        var findings = fields.findings
        findings += markdown.faults.map { Finding($0.fault, in: source.path, at: $0.place) }
        let language = metadata.language ?? path.language ?? hub.language
        let text = DocumentText(
            source: source, bodyStart: frontMatter.bodyStart, kind: kind, tree: tree, outline: outline)
        let document = Document(path: path, metadata: metadata, language: language, text: text)
        findings += emptiness.map { [Finding($0, in: source.path)] } ?? document.kindFindings
        return (document, findings)
    }

    /// The text alone, of a document that is known: nil when nothing can be made of it.
    public static func readText(_ source: SourceText, hub: HubSettings) -> DocumentText? {
        read(source, hub: hub).0?.wholeText
    }

    private static func emptiness(of source: SourceText, _ frontMatter: FrontMatter) -> ModelFault? {
        func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { " \t\n".utf8.contains($0) } }
        if isBlank(source.bytes[...]) { return .emptyFile }
        return isBlank(source.bytes[frontMatter.bodyStart...]) ? .onlyFrontMatter : nil
    }

    private static func kind(
        of path: DocumentPath, tree: inout MarkdownTree, _ outline: Outline, _ fields: inout FieldReader
    ) -> Kind {
        let named = fields.choice(Metadata.kindKey, of: KindName.self)
        if path.isEasyRead { return .easyRead(EasyRead(&fields)) }
        switch named ?? KindName.expected(for: path) {
        case .home: return .home(Home(&fields))
        case .guide: return .guide(Guide())
        case .faq: return .faq(FAQ(outline))
        case .ladder: return .ladder(Ladder(outline))
        case .charter: return .charter(Charter(&fields, &tree, outline))
        case .page: return .page
        case .glossary: return .glossary(Glossary(outline))
        case .pack: return .pack(Pack(&fields))
        case .styleGuide: return .styleGuide(StyleGuide(&fields))
        }
    }
}

extension Document {
    /// What its kind demands of its text and does not find.
    var kindFindings: [Finding] {
        let faults: [LocatedFault] =
            switch kind {
            case .faq(let faq): faq.faults(in: self)
            case .ladder(let ladder): ladder.faults(in: self)
            case .charter(let charter): charter.faults(in: self)
            case .glossary(let glossary): glossary.faults(in: self)
            case .styleGuide(let guide): guide.faults
            case .easyRead(let easyRead): easyRead.faults(in: self)
            case .home, .guide, .page, .pack: []
            }
        return faults.map { Finding($0.fault, in: path.file, at: $0.place) }
    }
}

/// What is wrong, and where; nil is the document as a whole.
struct LocatedFault {
    var fault: ModelFault
    var place: Place?

    init(_ fault: ModelFault, at place: Place? = nil) {
        self.fault = fault
        self.place = place
    }
}
