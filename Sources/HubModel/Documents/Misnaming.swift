/// File names that are nearly those of an easy read or a translation. Under them a text becomes a page of its own, and the
/// page that it belongs to stays without.
enum Misnaming {
    private static let easyEndings = [
        ".easy", ".easyread", ".easy-read", ".easy_read", ".easy read", "-easy", "_easy", " easy", "-easyread", "-easy-read",
        "_easy_read", " easy read",
    ]
    /// Languages that hubs are often written in, as people call them.
    private static let languages = [
        "arabic": "ar", "bengali": "bn", "chinese": "zh", "cymraeg": "cy", "french": "fr", "gaelic": "gd", "irish": "ga",
        "polish": "pl", "portuguese": "pt", "punjabi": "pa", "romanian": "ro", "somali": "so", "spanish": "es",
        "turkish": "tr", "ukrainian": "uk", "urdu": "ur", "welsh": "cy",
    ]

    /// The name that may have been meant: that of a text of another document; nil if there is no such document.
    ///
    /// - Parameter isDocument: whether a document has this name.
    static func meant(by path: DocumentPath, isDocument: (String) -> Bool) -> String? {
        guard let sign = path.name.utf8.lastIndex(where: { ".-_ ".utf8.contains($0) }) else { return nil }
        // All endings have an “easy” or a “read” as their last word.
        if path.name.utf8.last.map({ $0 | 0x20 == UInt8(ascii: "y") || $0 | 0x20 == UInt8(ascii: "d") }) == true {
            let small = path.name.lowercased()
            for ending in easyEndings where small.hasSuffix(ending) {
                let base = String(path.name.dropLast(ending.count))
                if isDocument(base) { return file(base, "easy") }
            }
        }
        let base = String(path.name[..<sign])
        guard isDocument(base), let language = language(path.name[sign...]) else { return nil }
        return file(base, language)
    }

    /// - Parameter ending: with the sign before it. After a hyphen only whole names count: `working-it` is no Italian.
    private static func language(_ ending: Substring) -> String? {
        let word = ending.dropFirst().lowercased()
        if let language = languages[word] { return language }
        return "._".contains(ending.first ?? " ") && Language.isTag(word) ? word : nil
    }

    private static func file(_ base: String, _ ending: String) -> String {
        "\(base.split(separator: "/").last ?? "").\(ending)\(DocumentPath.ending)"
    }
}
