import HubModel
import HubSource

/// Reads a list of words to avoid (`Sources/HubChecks/Words`), and what a hub adds to it.
enum WordListReader {
    /// The words of our own list for a language; none where there is no list.
    static func builtIn(_ language: String) -> [AvoidedWord] {
        guard let text = EmbeddedWords.files["\(language).yml"] else { return [] }
        let (mapping, findings) = YAMLReader.read(Array(text.utf8)[...], file: "\(language).yml", firstLine: 1)
        assert(findings.isEmpty, "\(findings)")
        return mapping.entries.flatMap { section -> [AvoidedWord] in
            guard case .mapping(let words, _) = section.value, let form = Form(rawValue: section.key) else { return [] }
            return words.entries.compactMap { word($0, form, language) }
        }
    }

    /// A word that a hub wants to avoid, with and without s.
    static func ofHub(_ word: String, plainer: String, language: String) -> AvoidedWord {
        let head = word.lowercased()
        let forms = language == "cy" ? WelshMutations.forms(head) : WordForms.noun(head)
        return AvoidedWord(head: word, plainer: plainer, forms: forms.map(parts))
    }

    /// How the forms of a word follow from it; also the sections of the file.
    private enum Form: String {
        case verbs, nouns, words, phrases
        case onlyWith = "only-with"
        // `form:` of a word in `only-with`
        case verb, noun, word, also

        func forms(_ head: String) -> [String] {
            switch self {
            case .verbs, .verb: WordForms.verb(head)
            case .nouns, .noun: WordForms.noun(head)
            case .words, .word: WordForms.word(head)
            case .phrases, .onlyWith, .also: [head]
            }
        }
    }

    private static func word(_ entry: YAMLMapping.Entry, _ section: Form, _ language: String) -> AvoidedWord? {
        var fields = YAMLMapping()
        var plainer: String?
        switch entry.value {
        case .text(let text, _): plainer = text
        case .mapping(let mapping, _):
            fields = mapping
            plainer = texts(mapping["use"]).first
        case .list: return nil
        }
        let form = texts(fields["form"]).first.flatMap(Form.init) ?? section
        let heads = [entry.key] + texts(fields["also"])
        var forms = form.forms(entry.key) + heads.dropFirst()
        if language == "cy" { forms = heads.flatMap(WelshMutations.forms) }
        return plainer.map {
            AvoidedWord(
                head: entry.key, plainer: $0, forms: forms.map(parts),
                before: texts(fields["before"]).flatMap(contextForms), after: texts(fields["after"]),
                fine: texts(fields["fine"]).map(parts))
        }
    }

    /// What stands behind a word may be one or many.
    private static func contextForms(_ word: String) -> [String] { WordForms.noun(word) }

    /// The words of a phrase, as the reader of texts cuts them: without the last full stop of `e.g.`
    static func parts(_ phrase: String) -> [String] {
        phrase.lowercased().utf8.split(separator: UInt8(ascii: " ")).map { part in
            let endsInStop = part.last == UInt8(ascii: ".") || part.last == UInt8(ascii: ",")
            return String(Substring(endsInStop ? part.dropLast() : part))
        }
    }

    private static func texts(_ value: YAMLValue?) -> [String] {
        switch value {
        case .text(let text, _): [text]
        case .list(let items, _): items.flatMap(texts)
        default: []
        }
    }
}
