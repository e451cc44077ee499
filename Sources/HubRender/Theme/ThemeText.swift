import HubSource

/// A text file of a theme: the one that travels with the program, or the project's own in its place.
public struct ThemeText: Sendable {
    /// As findings name it.
    public let file: String
    public let text: String

    public init(file: String, text: String) {
        self.file = file
        self.text = text
    }

    func place(offset: Int) -> Place { SourceText(text, path: file).place(offset: offset) }
}

extension ThemeText {
    /// The default theme by path inside the theme (`css/base.css`).
    static let embedded: [String: ThemeText] = EmbeddedTheme.files.reduce(into: [:]) { files, file in
        files[file.key] = ThemeText(file: "Themes/default/" + file.key, text: file.value)
    }

    /// The templates among files of a theme, by name (`guide`, `partials/contact`).
    static func templates(in files: [String: ThemeText]) -> [String: ThemeText] {
        let ending = ".mustache"
        return files.reduce(into: [:]) { templates, file in
            if file.key.hasSuffix(ending) { templates[String(file.key.dropLast(ending.count))] = file.value }
        }
    }
}
