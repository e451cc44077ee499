import HubSource

/// One tag of a Mustache template, with its place.
struct TemplateTag {
    enum Kind { case text, html, open, openInverted, close, partial, unsupported }

    var kind: Kind
    var name: Substring
    /// Bytes from the start of the template.
    var offset: Int

    /// All tags but comments. An unclosed tag ends the list: it is unsupported, and all that follows is its
    /// name, braces and all.
    static func all(in template: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var rest = template[...]
        while let start = rest.firstRange(of: "{{") {
            let offset = template.utf8.distance(from: template.startIndex, to: start.lowerBound)
            let isTriple = rest[start.upperBound...].hasPrefix("{")
            let inside = isTriple ? rest[start.upperBound...].dropFirst() : rest[start.upperBound...]
            guard let end = inside.firstRange(of: isTriple ? "}}}" : "}}") else {
                tags.append(TemplateTag(kind: .unsupported, name: rest[start.lowerBound...], offset: offset))
                return tags
            }
            if let tag = tag(inside[..<end.lowerBound], isTriple: isTriple, offset: offset) { tags.append(tag) }
            rest = rest[end.upperBound...]
        }
        return tags
    }

    private static func tag(_ content: Substring, isTriple: Bool, offset: Int) -> TemplateTag? {
        let kinds: [Character: Kind] = ["#": .open, "^": .openInverted, "/": .close, ">": .partial, "&": .html]
        var name = trimmed(content)
        var kind: Kind = isTriple ? .html : .text
        if let sign = name.first, !isTriple {
            if sign == "!" { return nil }
            if "=<$*".contains(sign) { return TemplateTag(kind: .unsupported, name: name, offset: offset) }
            if let named = kinds[sign] {
                kind = named
                name = trimmed(name.dropFirst())
            }
        }
        return TemplateTag(kind: kind, name: name, offset: offset)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
