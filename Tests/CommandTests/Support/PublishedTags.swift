import Testing

/// The tags of a page as a browser reads them (WHATWG HTML, 13.2.5), so far as a test needs it.
struct PublishedTags {
    struct Tag: Hashable {
        var name: String
        var attributes: [String: String]
    }

    private(set) var tags: [Tag] = []
    /// What stands inside `script` elements.
    private(set) var scripts: [String] = []

    init(_ html: String) {
        var rest = Substring(html)
        while let open = rest.firstIndex(of: "<") {
            rest = rest[open...].dropFirst()
            if rest.hasPrefix("!--") {
                rest = rest.range(of: "-->").map { rest[$0.upperBound...] } ?? ""
                continue
            }
            let isEnd = rest.hasPrefix("/")
            if isEnd { rest = rest.dropFirst() }
            guard let first = rest.first, first.isASCII, first.isLetter else { continue }
            let tag = Self.take(&rest)
            if isEnd { continue }
            tags.append(tag)
            if tag.name == "script" {
                let end = rest.lowercased().range(of: "</script")
                let length = end.map { rest.lowercased().distance(from: rest.lowercased().startIndex, to: $0.lowerBound) } ?? rest.count
                scripts.append(String(rest.prefix(length)))
                rest = rest.dropFirst(length)
            }
        }
    }

    private static func take(_ rest: inout Substring) -> Tag {
        func word(until stop: (Character) -> Bool) -> String {
            let word = rest.prefix { !stop($0) }
            rest = rest.dropFirst(word.count)
            return String(word)
        }
        var tag = Tag(name: word { $0.isWhitespace || $0 == "/" || $0 == ">" }.lowercased(), attributes: [:])
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "/" }
            guard let next = rest.first, next != ">" else { break }
            var name = String(rest.removeFirst())
            name += word { $0.isWhitespace || "/>=".contains($0) }
            rest = rest.drop(while: \.isWhitespace)
            guard rest.first == "=" else {
                tag.attributes[name.lowercased()] = ""
                continue
            }
            rest = rest.dropFirst().drop(while: \.isWhitespace)
            let value: String
            if let quote = rest.first, quote == "\"" || quote == "'" {
                rest = rest.dropFirst()
                value = word { $0 == quote }
                rest = rest.dropFirst()
            } else {
                value = word { $0.isWhitespace || $0 == ">" }
            }
            tag.attributes[name.lowercased()] = Self.decoded(value)
        }
        rest = rest.dropFirst()
        return tag
    }

    /// The five names and all numbers.
    static func decoded(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let and = rest.firstIndex(of: "&") {
            result += rest[..<and]
            rest = rest[and...]
            guard let end = rest.prefix(10).firstIndex(of: ";"), let character = Self.character(rest[..<end].dropFirst()) else {
                result.append(rest.removeFirst())
                continue
            }
            result.append(character)
            rest = rest[end...].dropFirst()
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> Character? {
        if let known = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"][name] as Character?? { return known }
        guard name.hasPrefix("#") else { return nil }
        let isHex = name.dropFirst().lowercased().hasPrefix("x")
        let number = isHex ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
        return number.flatMap(Unicode.Scalar.init).map { Character($0) }
    }
}
