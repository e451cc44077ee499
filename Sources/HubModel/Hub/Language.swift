/// Languages as BCP 47 names them.
public enum Language {
    /// Languages without a two-letter code that hubs are written in.
    private static let threeLetters: Set<Substring> = [
        "bfi", "ckb", "cym", "fil", "haw", "hmn", "kea", "prs", "rom", "sco", "swc", "tpi",
    ]
    private static let rightToLeft: Set<Substring> = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "prs", "ug", "ur", "yi"]

    /// Whether the end of a file name, as in `guide.cy.md`, can be a language: `cy`, `ckb`, `pt-BR`, `zh-Hant`.
    public static func isTag(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 3 else { return false }
        let isPrimary = first.utf8.count == 2 || threeLetters.contains(Substring(first))
        return isPrimary && first.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
            && parts.dropFirst().allSatisfy { (2...4).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIILetterOrDigit) }
    }

    /// `en` of `en-GB`.
    public static func primary(_ tag: String) -> String {
        String(tag.split(separator: "-").first ?? Substring(tag))
    }

    /// ` lang="…" dir="…"` for words in a language on a page in another (WCAG 3.1.2); nothing where they are the same.
    public static func attributes(of words: String, on page: String) -> String {
        words == page ? "" : " lang=\"\(words)\" dir=\"\(direction(of: words))\""
    }

    /// `ltr` or `rtl`, as HTML's `dir` takes it.
    public static func direction(of tag: String) -> String {
        rightToLeft.contains(Substring(primary(tag))) ? "rtl" : "ltr"
    }
}

extension UInt8 {
    var isASCIILetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
