import HubSource

/// The hub's own say about words: `words:` of `hub.yml`.
///
///     words:
///       avoid:
///         service user: person who uses the service
///       keep: [safeguarding]
///       known: [Exampleton, DPULO]
///       cy:
///         known: [Eryri]
public struct WordSettings: Sendable, Hashable {
    public struct Avoided: Sendable, Hashable {
        public var word: String
        public var plainer: String
    }

    /// Words to avoid besides those of our own list, or in place of them.
    public var avoid: [Avoided] = []
    /// Words of our list that the hub wants to use.
    public var keep: [String] = []
    /// Names and initialisms that its readers know, and words that a dictionary lacks.
    public var known: [String] = []

    public static let key = "words"

    /// By language; those without a language around them are of the hub's own.
    static func read(_ fields: inout FieldReader, language: String) -> [String: WordSettings] {
        fields.inside(key) { words in
            var settings = [ReadingMeter.primary(language): WordSettings(&words)]
            for key in words.keys where !["avoid", "keep", "known"].contains(YAMLKey.plain(key)) && Language.isTag(key) {
                settings[ReadingMeter.primary(key)] = words.inside(key) { other in
                    defer { other.finish() }
                    return WordSettings(&other)
                }
            }
            words.finish()
            return settings
        } ?? [:]
    }

    private init(_ fields: inout FieldReader) {
        avoid = fields.words("avoid").map { Avoided(word: $0.key.value, plainer: $0.value) }
        keep = fields.list("keep").map(\.value)
        known = fields.list("known").map(\.value)
    }

    init() {}
}

extension HubSettings {
    /// What it says about the words of a language.
    public func words(of language: String) -> WordSettings { words[ReadingMeter.primary(language)] ?? WordSettings() }
}
