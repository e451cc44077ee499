import HubSource

/// Looks up the links, pictures and glossary words of documents.
///
/// Holds what all documents share, so that many can be annotated at once.
public struct Annotator: Sendable {
    private(set) var catalogue: Catalogue
    private let glossaries: [String: GlossaryIndex]
    /// By language.
    private let sections: [String: [String: String]]

    public init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        var glossaries: [String: GlossaryIndex] = [:]
        for entry in catalogue.entries {
            if let index = GlossaryIndex(entry) { glossaries[entry.language] = index }
        }
        self.glossaries = glossaries
        sections = catalogue.sectionFolders
    }

    /// The same for a catalogue that `Catalogue.replacing` made: where its documents are has not changed, nor has its glossary.
    public func replacing(_ catalogue: Catalogue) -> Annotator {
        var copy = self
        copy.catalogue = catalogue
        return copy
    }

    /// - Parameter document: an entry's document or its easy read.
    public func annotate(_ document: Document) -> (Annotations, [Finding]) {
        var annotations = Annotations()
        var findings: [Finding] = []
        for heading in document.outline.headings { annotations.headings[heading.node] = heading.id }
        let tree = document.tree
        let glossary = isGlossary(document) ? nil : glossaries[document.language]
        var seen: Set<Int> = []
        // The end of the link, heading or code that we are in: no glossary words there.
        var plainUntil: NodeID = 0
        for node in tree.subtree(of: MarkdownTree.root) {
            switch tree[node].kind {
            case .link, .video:
                plainUntil = max(plainUntil, tree[node].end)
                note(link(at: node, in: document), document.place(of: node)) { annotations.links[node] = $0 }
            case .image:
                plainUntil = max(plainUntil, tree[node].end)
                note(picture(at: node, in: document), document.place(of: node)) { annotations.pictures[node] = $0 }
            case .heading, .attribution, .caption:
                plainUntil = max(plainUntil, tree[node].end)
            case .text where node >= plainUntil:
                glossary?.find(in: node, of: tree, seen: &seen, uses: &annotations.glossary)
            default: break
            }
        }
        return (annotations, findings)

        func note<Value>(_ result: Result<Value, LinkError>, _ place: @autoclosure () -> Place, _ keep: (Value) -> Void) {
            switch result {
            case .success(let value): keep(value)
            case .failure(.fault(let fault)): findings.append(Finding(fault, in: document.path.file, at: place()))
            case .failure(.unread): break
            }
        }
    }

    private func isGlossary(_ document: Document) -> Bool {
        if case .glossary = document.kind { true } else { false }
    }

    private func link(at node: NodeID, in document: Document) -> Result<LinkTarget, LinkError> {
        let address = text(of: node, in: document)
        if address.isEmpty || (document.tree[node].kind == .link && document.tree[node].firstChild == nil) {
            return .failure(LinkError(.emptyLink))
        }
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
        let ids = document.outline.headings.map(\.id)
        if ids.contains(fragment) { return .success(fragment) }
        let likely = Spelling.closest(to: fragment, among: ids)
        return .failure(LinkError(.brokenAnchor(fragment, page: "“\(document.metadata.title)”", likely: likely)))
    }

    private func picture(at node: NodeID, in document: Document) -> Result<Picture, LinkError> {
        catalogue.picture(text(of: node, in: document), from: document.path.file)
    }

    private func text(of node: NodeID, in document: Document) -> String {
        document.tree.string(document.tree[node].text)
    }

    /// A file of nearly the same name, as the author would have to write it: with the same folders in front.
    private func likelyFile(_ file: String, from document: Document, written: String) -> String? {
        let files = catalogue.entries.map(\.document.path.file) + catalogue.assets.map(\.file)
        return catalogue.likely(file, among: files.filter { $0 != document.path.file }, written: written, in: document.path.file)
    }
}

/// Why a link or a picture leads nowhere.
enum LinkError: Error {
    case fault(ModelFault)
    /// It leads to something that could not be understood, which has a finding of its own.
    case unread

    init(_ fault: ModelFault) { self = .fault(fault) }
}

extension Catalogue {
    /// Looks up a picture that a file names, by the path from its folder.
    ///
    /// - Parameter source: the file that names it.
    func picture(_ address: String, from source: String) -> Result<Picture, LinkError> {
        if LinkScheme.check(address) != nil { return .failure(LinkError(.pictureElsewhere(address))) }
        let (path, _) = ContentReference.split(address)
        guard let file = ContentReference.resolve(path, from: source) else {
            return .failure(LinkError(.linkOutOfContent(path)))
        }
        guard let index = assetsByFile[file] else {
            if unread.includes(file) { return .failure(.unread) }
            let likely = likely(file, among: assets.map(\.file), written: path, in: source)
            return .failure(LinkError(.brokenPicture(path, likely: likely)))
        }
        guard case .picture(let picture, _) = assets[index].use else { return .failure(LinkError(.notAPicture(path))) }
        return .success(picture)
    }

    /// The guess for a path that leads nowhere, as it would have to be written: the one file of that very name in another
    /// folder, else a neighbour of nearly the same name.
    ///
    /// - Parameters:
    ///   - file: where the path leads, from the project folder.
    ///   - source: the file that it is written in.
    func likely(_ file: String, among files: [String], written: String, in source: String) -> String? {
        let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
        let wanted = String(file.dropFirst(folder.count))
        let name = wanted.replacing("\\", with: "/").split(separator: "/").last.map(String.init) ?? wanted
        let twins = files.filter { $0.hasSuffix("/" + name) }
        if let twin = twins.first, twins.count == 1 { return ContentReference.path(to: twin, from: source) }
        let neighbours = files.filter { $0.hasPrefix(folder) && !$0.dropFirst(folder.count).contains("/") }
        let near = Spelling.closest(to: wanted, among: neighbours.map { String($0.dropFirst(folder.count)) })
        return near.map { (written.lastIndex(of: "/").map { String(written[...$0]) } ?? "") + $0 }
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
