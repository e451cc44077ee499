import HubModel
import HubSource

/// What a walk through `Content` has found.
struct ProjectContent: Sendable {
    let folder: Folder
    let files: ContentFolder

    /// Markdown, and all that is published as it is.
    var sorted: (markdown: [ContentFile], others: [ContentFile]) {
        var (markdown, others): ([ContentFile], [ContentFile]) = ([], [])
        for file in files.files where file.path != HubSettings.path {
            if DocumentPath(file: file.path) == nil { others.append(file) } else { markdown.append(file) }
        }
        return (markdown, others)
    }
}
