import HubModel
import HubPrint
import HubSource

/// What a walk through `Content` has found.
struct ProjectContent: Sendable {
    let folder: Folder
    let files: ContentFolder

    /// Files for us, which no reader gets.
    private static let settings: Set = [HubSettings.path, PostPrices.path]

    /// Markdown, and all that is published as it is.
    var sorted: (markdown: [ContentFile], others: [ContentFile]) {
        var (markdown, others): ([ContentFile], [ContentFile]) = ([], [])
        for file in files.files where !Self.settings.contains(file.path) {
            if DocumentPath(file: file.path) == nil { others.append(file) } else { markdown.append(file) }
        }
        return (markdown, others)
    }
}
