import HubChecks
import HubModel
import HubRender
import HubSource

/// A project folder, read and understood: everything there is to know before a page is rendered.
public struct Project: Sendable {
    public let site: Site
    public let theme: Theme
    /// All that is wrong, errors first.
    public let findings: [Finding]
    /// Documents that are left out: marked as drafts, or with a day to come.
    let drafts: Int
    let early: Int
    /// Files of the theme that are published as they are.
    let themeAssets: [CopiedFile]
    let assets: [CopiedFile]
    let folder: Folder

    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// A file that is published as it is.
struct CopiedFile: Sendable {
    /// From the project folder.
    let file: String
    /// From the site's root.
    let path: String
    /// What the file was when it was looked at.
    let stamp: FileStamp
}

extension Project {
    static let contentFolder = "Content"

    /// Reads a project.
    ///
    /// 1. Walk `Content`.
    /// 2. Read every file once: Markdown becomes documents, all else assets.
    /// 3. Join them: names, parts, languages, addresses.
    /// 4. Look up links, pictures and glossary words.
    /// 5. Load the theme.
    /// 6. Run the checks.
    ///
    /// - Throws: when there is no project to read; what is wrong inside one is a finding.
    public static func read(_ path: String, today: CalendarDate) async throws -> Project {
        let folder = try openFolder(path)
        let content = ContentFolder(contentFolder, of: folder)
        var findings = content.findings

        let (hub, hubFindings) = readHub(content, folder)
        findings += hubFindings
        let (documents, documentFindings) = try await readDocuments(content, folder, hub: hub, today: today)
        let (assets, assetFindings) = try await readAssets(content, folder)
        findings += documentFindings + assetFindings

        let read = Set(documents.map(\.path.file) + assets.map(\.asset.file) + [HubSettings.path])
        let unread = UnreadFiles((content.files.map(\.path) + content.findings.map(\.file)).filter { !read.contains($0) })
        let catalogue = Catalogue(hub: hub, documents: documents, assets: assets.map(\.asset), unread: unread, today: today)
        let (pages, linkFindings) = try await annotate(catalogue)
        let site = Site(catalogue, pages: pages)
        findings += missing(catalogue, findings) + catalogue.findings + linkFindings

        let themeFiles = ThemeFolder.read(hub.theme, in: folder)
        let (theme, themeFindings) = Theme.load(
            overrides: themeFiles.texts, pictures: themeFiles.pictures, hub: hub, languages: catalogue.languages)
        findings += themeFiles.findings + themeFindings
        let heldBack = documents.map(\.metadata).filter { $0.isHeldBack(on: today) }
        let drafts = heldBack.filter(\.isDraft).count
        return Project(
            site: site, theme: theme, findings: Finding.ranked(findings), drafts: drafts, early: heldBack.count - drafts,
            themeAssets: themeFiles.assets, assets: assets.map(\.copied), folder: folder)
    }

    /// What every hub should have. Silent where a file that cannot be read may be the one that is missed.
    private static func missing(_ catalogue: Catalogue, _ findings: [Finding]) -> [Finding] {
        guard findings.allSatisfy({ $0.severity != .error }) else { return [] }
        if catalogue.entries.isEmpty { return [Finding(ModelFault.noContent, in: contentFolder)] }
        if catalogue.hasHome { return [] }
        return [Finding(ModelFault.noHome, in: contentFolder + "/index.md")]
    }

    private static func openFolder(_ path: String) throws -> Folder {
        do {
            let folder = try Folder.open(path, named: "")
            switch try folder.status(contentFolder)?.kind {
            case .folder?: return folder
            case .symbolicLink?: throw CannotRun(Finding(FileFault.symbolicLink, in: Self.below(path, contentFolder)))
            default: throw CannotRun(Finding(BuildFault.noProject, in: path))
            }
        } catch let error as FileError {
            guard error.meansNothingThere else {
                throw CannotRun(Finding(BuildFault.unreadableProject(why: error.why), in: path))
            }
            throw CannotRun(Finding(BuildFault.noProject, in: path))
        }
    }

    /// A name in the project folder, as somebody finds it who stands where the command was typed.
    static func below(_ project: String, _ name: String) -> String {
        project == "." ? name : project.hasSuffix("/") ? project + name : "\(project)/\(name)"
    }

    private static func readHub(_ content: ContentFolder, _ folder: Folder) -> (HubSettings, [Finding]) {
        guard content.files.contains(where: { $0.path == HubSettings.path }) else {
            // Settings that cannot be read are not missing.
            let isThere = content.findings.contains { $0.file.lowercased().hasPrefix("content/hub.y") }
            return isThere ? (HubSettings(name: HubSettings.unnamed), []) : HubSettings.read(nil)
        }
        let (text, findings) = SourceText.read(HubSettings.path, in: folder)
        guard let text else { return (HubSettings(name: HubSettings.unnamed), findings) }
        let (hub, found) = HubSettings.read(text)
        return (hub, findings + found + StarterWords.findings(in: text))
    }

    private static func readDocuments(
        _ content: ContentFolder, _ folder: Folder, hub: HubSettings, today: CalendarDate
    ) async throws -> ([Document], [Finding]) {
        let files = content.files.filter { DocumentPath(file: $0.path) != nil }
        let read = try await concurrentMap(files) { files in
            var meter = ReadingMeter()
            return files.map { file -> (Document?, [Finding]) in
                let (text, findings) = SourceText.read(file.path, in: folder)
                guard let text else { return (nil, findings) }
                return DocumentReader.read(text, hub: hub, meter: &meter)
            }
        }
        // What is not to be published yet may be as unfinished as it likes.
        let findings = read.flatMap { document, findings in
            document?.metadata.isHeldBack(on: today) == true ? [] : findings
        }
        return (read.compactMap(\.0), findings)
    }

    private static func readAssets(
        _ content: ContentFolder, _ folder: Folder
    ) async throws -> ([(asset: Asset, copied: CopiedFile)], [Finding]) {
        let files = content.files.filter { DocumentPath(file: $0.path) == nil && $0.path != HubSettings.path }
        let read = try await concurrentMap(files, chunk: 8) { files in
            files.map { file -> ((asset: Asset, copied: CopiedFile)?, [Finding]) in
                do throws(FileError) {
                    let (bytes, stamp) = try folder.readWithStamp(file.path)
                    let (asset, findings) = Asset.read(bytes, file: file.path)
                    return ((asset, CopiedFile(file: file.path, path: asset.path, stamp: stamp)), findings)
                } catch {
                    return (nil, [Finding(FileFault.refused(error, isFolder: false), in: file.path)])
                }
            }
        }
        return (read.compactMap(\.0), read.flatMap(\.1))
    }

    /// Looks up links, pictures and glossary words, and runs the checks, for each document on its own.
    private static func annotate(_ catalogue: Catalogue) async throws -> ([Site.Page], [Finding]) {
        let annotator = Annotator(catalogue)
        let annotated = try await concurrentMap(catalogue.entries) { entries in
            entries.map { entry -> (Site.Page, [Finding]) in
                let (annotations, found) = annotator.annotate(entry.document)
                let easy = entry.easyRead.map { ($0, annotator.annotate($0)) }
                let page = Site.Page(
                    entry: entry, standard: Site.Text(entry.document, annotations),
                    easyRead: easy.map { Site.Text($0.0, $0.1.0) })
                return (page, found + (easy?.1.1 ?? []) + Check.findings(in: page))
            }
        }
        let letters = catalogue.packs.flatMap { annotator.annotate($0).1 }
        return (annotated.map(\.0), annotated.flatMap(\.1) + letters)
    }
}

/// Why a command could not start its work: exit code 2.
public struct CannotRun: Error, Sendable {
    public let findings: [Finding]

    public init(_ finding: Finding) { findings = [finding] }

    public init(_ findings: [Finding]) { self.findings = findings }
}
