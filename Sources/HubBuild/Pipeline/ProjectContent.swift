import HubModel
import HubPrint
import HubSource

/// What a walk through `Content` has found.
struct ProjectContent: Sendable {
    let folder: Folder
    let files: ContentFolder

    /// Files for us, which no reader gets.
    private static let settings: Set = [HubSettings.path, PostPrices.path]

    /// Markdown, all that is published as it is, and the languages that names of Markdown files speak of.
    var sorted: (markdown: [ContentFile], others: [ContentFile], languages: Set<String>) {
        var (markdown, others): ([ContentFile], [ContentFile]) = ([], [])
        var languages: Set<String> = []
        for file in files.files where !Self.settings.contains(file.path) {
            guard let path = DocumentPath(file: file.path) else {
                others.append(file)
                continue
            }
            markdown.append(file)
            if let language = path.language { languages.insert(language) }
        }
        return (markdown, others, languages)
    }
}
