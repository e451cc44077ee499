import HubModel
import HubSource
import Mustache

/// All that a reader sees and no author wrote, in one language.
public struct Words: Sendable, MustacheParent {
    /// BCP 47, the language these words are in.
    public let language: String
    private let words: [String: String]

    init(language: String, words: [String: String]) {
        self.language = language
        self.words = words
    }

    public func child(named name: String) -> Any? { DrawnText(self[name]) }

    /// The words of a key; nothing where the language file lacks it, which loading the theme has reported.
    public subscript(_ key: String) -> String { words[key] ?? "" }

    func known(_ key: String) -> String? { words[key] }

    var keys: Set<String> { Set(words.keys) }

    /// Fills `{name}` in the words of a key.
    public func filled(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        Phrase(self[key], values.map(\.key)).filled(values.map(\.value))
    }

    /// The `-one` or `-many` words of a count.
    public func counted(_ key: String, _ count: Int) -> String {
        count == 1 ? self[key + "-one"] : filled(key + "-many", ["count": String(count)])
    }

    public func date(_ date: CalendarDate) -> String {
        DateWords(self).words(of: date)
    }
}

extension Words {
    private static let folder = "strings/"
    private static let ending = ".yml"
    private static let fallback = "en"

    /// Those of the default theme by the path of their file, read once.
    private static let builtIn: [String: [String: String]] =
        ThemeText.embedded.filter { $0.key.hasPrefix(folder) && $0.key.hasSuffix(ending) }.mapValues { entries(of: $0).words }

    static func readBuiltIn() { _ = builtIn }

    /// Every language file of a theme. A project's file need hold only what it changes: the rest comes from the default
    /// theme's file, and in languages that has none, from English, with a warning for each.
    ///
    /// - Parameter own: paths of the project's files; an editor can do nothing about the others.
    static func load(_ files: [String: ThemeText], own ownFiles: Set<String>) -> ([String: Words], [Finding]) {
        var read: [String: [String: String]] = [:]
        var findings: [Finding] = []
        for (path, source) in files where path.hasPrefix(folder) && path.hasSuffix(ending) {
            let language = String(path.dropFirst(folder.utf8.count).dropLast(ending.utf8.count))
            guard ownFiles.contains(path) || builtIn[path] == nil else {
                read[language] = builtIn[path]
                continue
            }
            let (own, found) = entries(of: source)
            read[language] = builtIn[path]?.merging(own) { _, own in own } ?? own
            findings += found
        }
        let english = read[fallback] ?? [:]
        for (language, own) in read {
            let missing = english.filter { own[$0.key] == nil }
            read[language] = own.merging(missing) { own, _ in own }
            let path = folder + language + ending
            guard ownFiles.contains(path), let file = files[path]?.file else { continue }
            findings += missing.keys.sorted().map { Finding(ThemeFault.noWord($0), in: file) }
        }
        return (Dictionary(uniqueKeysWithValues: read.map { ($0, Words(language: $0, words: $1)) }), findings)
    }

    private static func entries(of source: ThemeText) -> (words: [String: String], findings: [Finding]) {
        let text = SourceText(source.text, path: source.file)
        let (mapping, findings) = YAMLReader.read(text.bytes[...], file: source.file, firstLine: 1)
        var words: [String: String] = [:]
        for entry in mapping.entries {
            if case .text(let text, _) = entry.value { words[entry.key] = text }
        }
        return (words, findings)
    }
}
