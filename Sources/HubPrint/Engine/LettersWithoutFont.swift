extension TypesetEngine {
    /// So many letters without a font are looked for: the rest is found when those are mended.
    private static let most = 50

    /// The letters that no font of this machine has; none where the engine breaks down.
    public func lettersWithoutFont(among letters: Set<Unicode.Scalar>, _ press: Press) async -> Set<Unicode.Scalar> {
        var rest = letters
        while letters.count - rest.count < Self.most, !rest.isEmpty {
            let results = try? await typeset([press.job(forLetters: rest.sorted())], files: TypesetFiles())
            guard case .failure(let failure)? = results?.first, let unseen = failure.lettersWithoutFont else { break }
            let before = rest.count
            rest.subtract(unseen.unicodeScalars)
            if rest.count == before { break }
        }
        return letters.subtracting(rest)
    }
}

/// Letters that fonts for Europe may lack.
public enum RareLetters {
    /// Those from U+0180 on, but for dashes, quotation marks and spaces (U+2000 to U+203F) and the euro sign.
    ///
    /// - Parameter text: in UTF-8.
    public static func of(_ text: some Collection<UInt8>) -> Set<Unicode.Scalar> {
        var found: Set<Unicode.Scalar> = []
        var rest = text[...]
        while let start = rest.firstIndex(where: { $0 >= 0xC6 }) {
            let letter = String(decoding: rest[start...].prefix(4), as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
            if !(0x2000...0x203F ~= letter.value || letter == "€" || letter.value < 0x180) { found.insert(letter) }
            rest = rest[rest.index(after: start)...]
        }
        return found
    }
}

extension TypesetFailure {
    /// The letters in “the text `"中"` could not be displayed with font …”; nil where it failed for another reason.
    public var lettersWithoutFont: String? {
        guard message.contains("could not be displayed"), let open = message.firstRange(of: "`\""),
            let close = message.firstRange(of: "\"`")
        else { return nil }
        return open.upperBound <= close.lowerBound ? Self.unescaped(message[open.upperBound..<close.lowerBound]) : nil
    }

    /// Typst writes what it cannot print either as `\u{e123}`.
    private static func unescaped(_ words: Substring) -> String {
        guard let start = words.firstRange(of: "\\u{"), let end = words[start.upperBound...].firstIndex(of: "}"),
            let scalar = UInt32(words[start.upperBound..<end], radix: 16).flatMap(Unicode.Scalar.init)
        else { return String(words) }
        return words[..<start.lowerBound] + String(Character(scalar)) + unescaped(words[words.index(after: end)...])
    }
}
