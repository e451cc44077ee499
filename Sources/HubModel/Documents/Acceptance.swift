import HubSource

/// A finding that the editor looked at and lets stand, with the reason: an item of `accept:` in front matter.
///
///     accept:
///       vague-link: The page is about the word “here”.
///       jargon:
///         - {words: stakeholder, reason: It is the name of the meeting.}
public struct Acceptance: Sendable, Hashable {
    /// As it was written: whether there is such a check is not known on this floor.
    public let id: Located<String>
    public let reason: String
    /// Only findings whose line or message has these words; nil is all of the id in this document.
    public let words: String?

    public static let key = "accept"

    /// What has no reason is reported and left out.
    static func read(_ fields: inout FieldReader) -> [Acceptance] {
        fields.inside(key) { items in items.others().flatMap { read($0, &items) } } ?? []
    }

    private static func read(_ entry: YAMLMapping.Entry, _ fields: inout FieldReader) -> [Acceptance] {
        let id = Located(entry.key, entry.keyPlace)
        switch entry.value {
        case .text(let reason, _): return make(id, reason, nil, &fields)
        case .mapping(let mapping, _): return read(mapping, id, &fields)
        case .list(let items, _):
            return items.flatMap { item -> [Acceptance] in
                switch item {
                case .mapping(let mapping, _): return read(mapping, id, &fields)
                case .text, .list:
                    fields.report(FieldFault.wrongKind(key: id.value, wanted: wanted), at: item.place)
                    return []
                }
            }
        }
    }

    private static let wanted = "lines like “words: …” and “reason: …”"

    private static func read(_ mapping: YAMLMapping, _ id: Located<String>, _ fields: inout FieldReader) -> [Acceptance] {
        let (words, reason) = fields.nested(mapping) { item in
            defer { item.finish() }
            return (item.text("words"), item.text("reason"))
        }
        return make(id, reason ?? "", words, &fields)
    }

    private static func make(
        _ id: Located<String>, _ reason: String, _ words: String?, _ fields: inout FieldReader
    ) -> [Acceptance] {
        guard reason.contains(where: { !$0.isWhitespace }) else {
            fields.report(ModelFault.noReason(id.value), at: id.place)
            return []
        }
        return [Acceptance(id: id, reason: reason, words: words)]
    }
}
