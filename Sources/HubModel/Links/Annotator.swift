import HubSource

/// Looks up the links, pictures and glossary words of documents.
///
/// Holds what all documents share, so that many can be annotated at once; a class because each text that is annotated later
/// keeps it.
public final class Annotator: Sendable {
    let catalogue: Catalogue
    private let glossaries: [String: GlossaryIndex]
    /// By language.
    private let sections: [String: [String: String]]
    /// By language.
    private let glossaryHashes: [String: UInt64]
    /// Pages by address, with a number for what an easy-read tree shows of them.
    private let otherPages: [String: Int]

    public init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        glossaryHashes = catalogue.glossaryHashes
        otherPages = catalogue.easyPages
        var glossaries: [String: GlossaryIndex] = [:]
        for entry in catalogue.entries {
            if let index = GlossaryIndex(entry) { glossaries[entry.language] = index }
        }
        self.glossaries = glossaries
        sections = catalogue.sectionFolders
    }

    /// The same for a catalogue that `Catalogue.replacing` made: where its documents are has not changed, nor has its glossary.
    public func replacing(_ catalogue: Catalogue) -> Annotator {
        Annotator(catalogue, as: self)
    }

    private init(_ catalogue: Catalogue, as other: Annotator) {
        self.catalogue = catalogue
        glossaries = other.glossaries
        sections = other.sections
        glossaryHashes = other.glossaryHashes
        otherPages = other.otherPages
    }

    /// - Parameter document: an entry's document or its easy read.
    public func annotate(_ document: Document) -> (Annotations, [Finding]) {
        let annotated = look(at: document)
        return (annotated.annotations, annotated.findings)
    }

    /// What was made of a document's text.
    public struct Annotated: Sendable {
        public var annotations = Annotations()
        public var findings: [Finding] = []
        /// See `Glance`; nil where something leads nowhere.
        public var digest: UInt64?
    }

    /// Looks up each of the document's references once, and then all that stands in its text.
    public func look(at document: Document) -> Annotated {
        let resolved = resolve(document)
        var annotated = Annotated(digest: digest(of: document, resolved))
        annotated.annotations.headings = HeadingIDs(document.outline.headings)
        let tree = document.tree
        let glossary = isGlossary(document) ? nil : glossaries[document.language]
        var seen: Set<Int> = []
        // The end of the link, heading or code that we are in: no glossary words there.
        var plainUntil: NodeID = 0
        for node in tree.subtree(of: MarkdownTree.root) {
            switch tree[node].kind {
            case .link, .video:
                plainUntil = max(plainUntil, tree[node].end)
                note(link(at: node, of: tree, resolved), node) { $0.links[node] = $1 }
            case .image:
                plainUntil = max(plainUntil, tree[node].end)
                note(resolved.picture(tree.slice(tree[node].text)) ?? .failure(.unread), node) { $0.pictures[node] = $1 }
            case .heading, .attribution, .caption:
                plainUntil = max(plainUntil, tree[node].end)
            case .text where node >= plainUntil:
                glossary?.find(in: node, of: tree, seen: &seen, uses: &annotated.annotations.glossary)
            default: break
            }
        }
        return annotated

        func note<Value>(_ result: Result<Value, LinkError>, _ node: NodeID, _ keep: (inout Annotations, Value) -> Void) {
            switch result {
            case .success(let value): keep(&annotated.annotations, value)
            case .failure(.fault(let fault)):
                annotated.findings.append(Finding(fault, in: document.path.file, at: document.place(of: node)))
            case .failure(.unread): break
            }
        }
    }

    private func resolve(_ document: Document) -> ResolvedReferences {
        ResolvedReferences(document.references) { reference in
            reference.isPicture
                ? .picture(catalogue.picture(reference.address, from: document.path.file))
                : .link(link(reference.address, in: document))
        }
    }

    /// What is known of a document without a look at its text.
    public struct Glance: Sendable {
        /// All that its annotations depend on besides its own text, in one number: where its links and pictures lead, and the
        /// glossary. Nil where one leads nowhere, so that there is something to be found.
        public let digest: UInt64?
        /// The addresses of all pages of the hub that it links to.
        public let linkedPages: Set<String>
    }

    public func glance(at document: Document) -> Glance {
        var digest = emptyDigest(of: document)
        var pages: Set<String> = []
        for reference in document.references {
            if reference.isPicture {
                digest.add(catalogue.picture(reference.address, from: document.path.file))
            } else {
                let link = link(reference.address, in: document)
                digest.add(link, otherPages)
                if case .success(.page(let path, _)) = link { pages.insert(path) }
            }
        }
        return Glance(digest: digest.value, linkedPages: pages)
    }

    private func digest(of document: Document, _ resolved: ResolvedReferences) -> UInt64? {
        var digest = emptyDigest(of: document)
        for target in resolved.targets {
            switch target {
            case .picture(let picture): digest.add(picture)
            case .link(let link): digest.add(link, otherPages)
            }
        }
        return digest.value
    }

    private func emptyDigest(of document: Document) -> LinkDigest {
        LinkDigest(glossary: isGlossary(document) ? 0 : glossaryHashes[document.language] ?? 0)
    }

    private func isGlossary(_ document: Document) -> Bool {
        document.kindName == .glossary
    }

    private func link(at node: NodeID, of tree: MarkdownTree, _ resolved: ResolvedReferences) -> Result<LinkTarget, LinkError> {
        if tree[node].kind == .link, tree[node].firstChild == nil { return .failure(LinkError(.emptyLink)) }
        return resolved.link(tree.slice(tree[node].text)) ?? .failure(.unread)
    }

    private func link(_ address: String, in document: Document) -> Result<LinkTarget, LinkError> {
        if address.isEmpty { return .failure(LinkError(.emptyLink)) }
        switch LinkScheme.check(address) {
        case .outside: return .success(.outside(address))
        case .refused(let fault): return .failure(LinkError(fault))
        case nil: return inside(address, from: document)
        }
    }

    private func inside(_ address: String, from document: Document) -> Result<LinkTarget, LinkError> {
        let (path, fragment) = ContentReference.split(address)
        if path.isEmpty {
            guard let fragment else { return .success(.fragment("")) }
            return anchor(fragment, in: document).map { .fragment($0) }
        }
        guard let file = ContentReference.resolve(path, from: document.path.file) else {
            return .failure(LinkError(.linkOutOfContent(path)))
        }
        if let index = catalogue.assetsByFile[file] {
            return .success(Self.target(catalogue.assets[index]))
        }
        if let entry = entry(for: file, language: document.language) {
            guard let fragment else { return .success(.page(path: entry.address, fragment: nil)) }
            return anchor(fragment, in: entry.document).map { .page(path: entry.address, fragment: $0) }
        }
        if let section = sections[document.language]?[file] ?? sections[catalogue.hub.language]?[file] { return .success(.page(path: section, fragment: nil)) }
        if catalogue.unread.includes(file) { return .failure(.unread) }
        let name = DocumentPath(file: file)?.name ?? String(file.dropFirst(DocumentPath.root.utf8.count))
        if catalogue.isPack(name) { return .failure(LinkError(.packHasNoPage(name))) }
        if path.contains("@"), !path.contains("/") { return .failure(LinkError(.linkToMail(path))) }
        if let heldBack = [name, name + "/index"].first(where: catalogue.heldBack.contains) {
            return .failure(LinkError(.linkToHeldBack(heldBack)))
        }
        return .failure(LinkError(.brokenLink(path, likely: likelyFile(file, from: document, written: path))))
    }

    private static func target(_ asset: Asset) -> LinkTarget {
        switch asset.use {
        case .download(let facts): .file(path: asset.path, facts: facts)
        case .picture(_, let facts): .file(path: asset.path, facts: facts)
        }
    }

    /// The document that a path of `Content` means: the file, its folder's `index.md`, or its address on the site.
    private func entry(for file: String, language: String) -> Entry? {
        if let path = DocumentPath(file: file) {
            return catalogue.entry(path.name, language: path.language ?? language)
        }
        let name = String(file.dropFirst(DocumentPath.root.utf8.count))
        return catalogue.entry(name, language: language) ?? catalogue.entry(name + "/index", language: language)
    }

    private func anchor(_ fragment: String, in document: Document) -> Result<String, LinkError> {
        let ids = document.headingIDs
        if ids.contains(fragment) { return .success(fragment) }
        let likely = Spelling.closest(to: fragment, among: ids)
        return .failure(LinkError(.brokenAnchor(fragment, page: "“\(document.metadata.title)”", likely: likely)))
    }

    /// A file of nearly the same name, as the author would have to write it: with the same folders in front.
    private func likelyFile(_ file: String, from document: Document, written: String) -> String? {
        let files = catalogue.entries.map(\.document.path.file) + catalogue.assets.map(\.file)
        return catalogue.likely(file, among: files.filter { $0 != document.path.file }, written: written, in: document.path.file)
    }
}

extension Catalogue {
    /// Folders that have a list page, by language: path from the project folder → address.
    var sectionFolders: [String: [String: String]] {
        Dictionary(grouping: entries, by: \.language).mapValues { entries in
            let sections = Set(entries.compactMap(\.document.path.section))
            let prefix = entries.first.map { self.prefix(of: $0.language) } ?? ""
            return Dictionary(uniqueKeysWithValues: sections.map { (DocumentPath.root + $0, prefix + Slug.of($0) + "/") })
        }
    }
}
