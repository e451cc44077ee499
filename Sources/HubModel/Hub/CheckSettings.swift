import HubSource

/// What a hub asks of its texts: `checks:` of `hub.yml`.
///
///     checks:
///       reading-age: 9
///       sentence-words: 20
///       vague-link: error
///       same-link-text: off
public struct CheckSettings: Sendable, Hashable {
    /// Years. Content of the NHS aims at 9 to 11; GOV.UK aims at 9.
    public var readingAge = 11
    /// Words a sentence may have (NHS digital service manual: 20).
    public var sentenceWords = 20
    /// Words a sentence of easy read may have (Department of Health, 2009: 15).
    public var easyReadSentenceWords = 15
    /// Pages that a document in easy read may have, and those from which on it is said (Department of Health, 2009).
    public var easyReadPages = 24
    public var easyReadPagesNearly = 20
    /// What the hub makes of single checks, by id as it was written.
    public var levels: [CheckLevel] = []

    public static let key = "checks"

    public init() {}

    /// - Parameter fields: those inside `checks:`.
    init(_ fields: inout FieldReader) {
        readingAge = Self.number("reading-age", 6...18, or: readingAge, &fields)
        sentenceWords = Self.number("sentence-words", 8...40, or: sentenceWords, &fields)
        easyReadSentenceWords = Self.number("easy-read-sentence-words", 5...25, or: easyReadSentenceWords, &fields)
        easyReadPages = Self.number("easy-read-pages", 4...100, or: easyReadPages, &fields)
        easyReadPagesNearly = min(easyReadPagesNearly, easyReadPages)
        levels = fields.others().compactMap { CheckLevel($0, &fields) }
        fields.finish()
    }

    private static func number(_ key: String, _ allowed: ClosedRange<Int>, or usual: Int, _ fields: inout FieldReader) -> Int {
        guard let written = fields.located(key) else { return usual }
        if let number = Int(written.value), allowed.contains(number) { return number }
        let wanted = "a whole number from \(allowed.lowerBound) to \(allowed.upperBound)"
        fields.report(FieldFault.wrongKind(key: key, wanted: wanted), at: written.place)
        return usual
    }

    /// The settings that are no ids of checks, for “did you mean”.
    public static let names = ["reading-age", "sentence-words", "easy-read-sentence-words", "easy-read-pages"]
}

/// What a hub makes of one check, as it was written: which checks there are is not known on this floor.
public struct CheckLevel: Sendable, Hashable {
    public let id: Located<String>
    public let word: Located<String>

    fileprivate init?(_ entry: YAMLMapping.Entry, _ fields: inout FieldReader) {
        id = Located(entry.key, entry.keyPlace)
        guard case .text(let word, let place) = entry.value else {
            fields.report(FieldFault.wrongKind(key: entry.key, wanted: "one word"), at: entry.value.place)
            return nil
        }
        self.word = Located(word, place)
    }

    public enum Meaning: Sendable, Hashable {
        case off
        case severity(Severity)
    }

    /// Nil for a word that means nothing here.
    public var meaning: Meaning? {
        switch word.value.lowercased() {
        case "off", "no", "false": .off
        case "advice": .severity(.advice)
        case "warn", "warning": .severity(.warning)
        case "error": .severity(.error)
        default: nil
        }
    }

    public static let words = ["off", "advice", "warn", "error"]
}
