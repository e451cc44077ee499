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

    static func read(_ source: ThemeText, language: String) -> (Words, [Finding]) {
        let text = SourceText(source.text, path: source.file)
        let (mapping, findings) = YAMLReader.read(text.bytes[...], file: source.file, firstLine: 1)
        var words: [String: String] = [:]
        for entry in mapping.entries {
            if case .text(let text, _) = entry.value { words[entry.key] = text }
        }
        return (Words(language: language, words: words), findings)
    }

    /// These words, and those of the other for what is not among them.
    func filledUp(from other: Words?) -> Words {
        guard let other else { return self }
        return Words(language: language, words: other.words.merging(words) { _, own in own })
    }

    public func child(named name: String) -> Any? { words[name] ?? "" }

    /// The words of a key; nothing where the language file lacks it, which loading the theme has reported.
    subscript(_ key: String) -> String { words[key] ?? "" }

    func known(_ key: String) -> String? { words[key] }

    var keys: Set<String> { Set(words.keys) }

    /// Fills `{name}` in the words of a key.
    func filled(_ key: String, _ values: [String: String]) -> String {
        values.reduce(self[key]) { text, value in text.replacing("{\(value.key)}", with: value.value) }
    }

    /// The `-one` or `-many` words of a count.
    func counted(_ key: String, _ count: Int) -> String {
        count == 1 ? self[key + "-one"] : filled(key + "-many", ["count": String(count)])
    }

    func date(_ date: CalendarDate) -> String {
        filled("date-format", ["day": String(date.day), "month": self["month-\(date.month)"], "year": String(date.year)])
    }
}
