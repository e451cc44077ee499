import HubModel
import HubPrint
import HubSource

/// What a walk through `Content` has found.
struct ProjectContent: Sendable {
    let folder: Folder
    let files: ContentFolder

    /// Files for us, which no reader gets.
    private static let settings: Set = [HubSettings.path, PostPrices.path]

    /// All files that a project is read from.
    ///
    /// - Parameter theme: as `hub.yml` names it.
    func sources(theme: Located<String>?) -> [ContentFile] { files.files + (ThemeFolder.walk(theme, in: folder)?.files ?? []) }

    /// Markdown, all that is published as it is, and the languages that names of Markdown files speak of.
    func sorted() async throws -> (markdown: [ContentFile], others: [ContentFile], languages: Set<String>) {
        let paths = try await concurrentMap(files.files, chunk: 1024) { $0.map { DocumentPath(file: $0.path) } }
        var (markdown, others): ([ContentFile], [ContentFile]) = ([], [])
        markdown.reserveCapacity(files.files.count)
        var languages: Set<String> = []
        for (file, path) in zip(files.files, paths) {
            guard let path else {
                if !Self.settings.contains(file.path) { others.append(file) }
                continue
            }
            markdown.append(file)
            if let language = path.language { languages.insert(language) }
        }
        return (markdown, others, languages)
    }
}
