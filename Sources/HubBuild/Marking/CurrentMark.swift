import HubModel
import HubSource

/// Writes into an easy read or a translation which version of its source it was made from (`made-from:`).
///
/// 1. Find the document and its source, drafts too.
/// 2. Change that one line in the bytes of the file, and no other.
/// 3. See that the changed file says the same as before, but for the mark.
/// 4. Put it in place whole.
public struct CurrentMark: Sendable {
    /// From the project folder.
    public let file: String
    /// What it was made from.
    public let source: String
    /// False when the mark was right before.
    public let isNew: Bool

    /// - Parameter file: as somebody typed it: from the project folder, or from where they stand.
    /// - Throws: `CannotRun` when the file is not what it should be; then nothing is written.
    public static func write(_ file: String, project path: String, today: CalendarDate) async throws -> CurrentMark {
        var reader = ProjectReader(path, for: .preview)
        let site = try await reader.read(today: today).project.site
        let name = below(path, file)
        guard let document = site.documents.first(where: { $0.path.file == name }) else {
            let likely = Spelling.closest(to: name, among: site.documents.map(\.path.file))
            throw CannotRun(Finding(MarkFault.noDocument(likely: likely), in: name))
        }
        guard let source = site.source(of: document) else { throw CannotRun(Finding(MarkFault.madeFromNothing, in: name)) }
        let isNew = document.metadata.madeFrom?.value != source.version
        if isNew { try write(source.version, into: document, path) }
        return CurrentMark(file: name, source: source.path.file, isNew: isNew)
    }

    private static func below(_ project: String, _ file: String) -> String {
        var file = file[...]
        let folder = project.hasSuffix("/") ? project : project + "/"
        if project != ".", file.hasPrefix(folder) { file = file.dropFirst(folder.count) }
        while file.hasPrefix("./") { file = file.dropFirst(2) }
        return String(file)
    }

    private static func write(_ version: String, into document: Document, _ project: String) throws {
        let name = document.path.file
        do {
            let folder = try Folder.open(project, named: "")
            let bytes = try folder.read(name)
            guard SourceText.decode(bytes, path: name).0?.bytes == document.source.bytes else {
                throw CannotRun(Finding(BuildFault.changedMeanwhile, in: name))
            }
            guard let changed = MarkLine.set(version, in: bytes), isSame(changed, document, but: version) else {
                throw CannotRun(Finding(MarkFault.cannotChange, in: name))
            }
            let mode = try folder.status(name)?.permissions ?? 0o644
            try folder.write(changed, to: name, mode: mode)
        } catch let error as FileError {
            throw CannotRun(Finding(BuildFault.cannotWrite(why: error.why), in: name))
        }
    }

    /// Whether a file says what the document says, with another mark.
    private static func isSame(_ bytes: [UInt8], _ document: Document, but version: String) -> Bool {
        guard let text = SourceText.decode(bytes, path: document.path.file).0 else { return false }
        let ((new, faults), (old, _)) = (FrontMatter.read(text), FrontMatter.read(document.source))
        func others(_ matter: FrontMatter) -> [String] {
            matter.mapping.entries.filter { !YAMLKey.isSame($0.key, Metadata.madeFromKey) }.map { "\($0.key) \($0.value.withoutPlaces)" }
        }
        guard faults.isEmpty, case .text(version, _)? = new.mapping[Metadata.madeFromKey] else { return false }
        return others(new) == others(old) && text.bytes[new.bodyStart...] == document.source.bytes[old.bodyStart...]
    }
}

extension YAMLValue {
    /// What it says, wherever it stands.
    fileprivate var withoutPlaces: String {
        switch self {
        case .text(let text, _): "“\(text)”"
        case .list(let items, _): "[" + items.map(\.withoutPlaces).joined(separator: ",") + "]"
        case .mapping(let mapping, _): "{" + mapping.entries.map { "\($0.key):\($0.value.withoutPlaces)" }.joined(separator: ",") + "}"
        }
    }
}

extension Site {
    fileprivate var documents: [Document] {
        pages.flatMap { [$0.entry.document, $0.entry.easyRead].compactMap { $0 } } + packs.flatMap(\.documents)
    }

    /// As `Catalogue.source(of:)`.
    fileprivate func source(of document: Document) -> Document? {
        let language = document.path.isEasyRead ? document.language : hub.language
        guard document.path.isEasyRead || document.language != hub.language else { return nil }
        let standard = pages.lazy.map(\.entry.document) + packs.lazy.map(\.document)
        return standard.first { $0.path.name == document.path.name && $0.language == language }
    }
}
