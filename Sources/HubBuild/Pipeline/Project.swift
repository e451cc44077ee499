import HubChecks
import HubModel
import HubRender
import HubSource

/// A project folder, read and understood: everything there is to know before a page is rendered.
public struct Project: Sendable {
    let parts: Parts
    /// All that is wrong, errors first.
    public let findings: [Finding]
    /// What was found and is let stand by its document, with the reason.
    public let accepted: [AcceptedFinding]
    /// Languages whose spelling was to be looked at, and that have no dictionary here.
    let unspelledLanguages: [String]
    /// Documents that are left out: marked as drafts, or with a day to come.
    let drafts: Int
    let early: Int
    /// Those of them that were looked at all the same.
    let heldBack: [Document]
    /// Files with errors whose documents are shown as they were before: none when a project is read to be published.
    public let stale: Set<String>
    let folder: Folder
    let origin: ProjectOrigin

    /// All that the files of the site are made from.
    struct Parts: Sendable {
        let site: Site
        let theme: Theme
        /// Files of the theme that are published as they are.
        let themeAssets: [CopiedFile]
        let assets: [CopiedFile]
        /// Of the text of `hub.yml`, and of the project's own theme.
        let settingsHash: UInt64
        let themeHash: UInt64

        /// All files that are published as they are.
        var copied: [CopiedFile] { assets + themeAssets }
    }

    public var site: Site { parts.site }
    public var theme: Theme { parts.theme }

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

    init(
        parts: Parts, judged: Judging.Outcome, held: HeldBackTexts, documents: [DocumentReading], today: CalendarDate, folder: Folder,
        origin: ProjectOrigin
    ) {
        self.parts = parts
        findings = judged.findings
        accepted = judged.accepted
        unspelledLanguages = judged.unspelledLanguages
        let heldBack = documents.compactMap { $0.document?.isHeldBack(on: today) == true ? $0.document : nil }
        drafts = heldBack.count(where: \.isDraft)
        early = heldBack.count - drafts
        self.heldBack = held.documents
        stale = Set(documents.filter(\.isStale).map(\.file))
        self.folder = folder
        self.origin = origin
    }

    /// Reads a project once.
    ///
    /// - Throws: `CannotRun` when there is no project to read; what is wrong inside one is a finding.
    public static func read(
        _ path: String, today: CalendarDate, for purpose: ProjectReader.Purpose = .publishing, speller: (any SpellChecker)? = nil
    ) async throws -> Project {
        var reader = ProjectReader(path, for: purpose, speller: speller)
        return try await reader.read(today: today).project
    }

    /// - Parameters:
    ///   - recall: gives what the last build remembers, for a hub's language.
    ///   - work: see `ProjectReader.read`.
    static func read<Made: Sendable>(
        _ path: String, today: CalendarDate, content: ProjectContent, watch: Stopwatch?,
        recall: (@Sendable (String) -> BuildMemory)?, beside work: (Parts) async throws -> Made
    ) async throws -> (project: Project, made: Made?) {
        var reader = ProjectReader(path, for: .publishing, speller: nil, watch: watch, recall: recall)
        let (project, _, made) = try await reader.read(content, today: today, beside: work)
        return (project, made)
    }

    static func openFolder(_ path: String) throws -> Folder {
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
}

/// Why a command could not start its work: exit code 2.
public struct CannotRun: Error, Sendable {
    public let findings: [Finding]

    public init(_ finding: Finding) { findings = [finding] }

    public init(_ findings: [Finding]) { self.findings = findings }
}
