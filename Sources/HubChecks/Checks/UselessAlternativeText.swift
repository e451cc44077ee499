import HubModel
import HubSource

/// Words for a picture that are those of a computer, or of no picture in particular (WCAG 2.2, failure F30).
struct UselessAlternativeText: TextCheck {
    static let rules = [
        Rule(
            "useless-alternative-text", .error, .pictures, what: "a picture whose words are the name of a file, or just “picture”",
            hurts: [.screenReader], why: "It is read out letter by letter, and says nothing about what the picture shows.",
            source: "WCAG 2.2, 1.1.1 Non-text Content, failure F30", good: "![Two people talk at a table](IMG_2034.jpg)",
            bad: "![IMG_2034.jpg](IMG_2034.jpg)")
    ]

    private static let endings = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".pdf"]
    private static let empty: Set<String> = [
        "image", "photo", "photograph", "picture", "graphic", "icon", "logo", "diagram", "chart", "map", "screenshot", "untitled",
        "placeholder", "alt text", "alternative text", "banner", "spacer", "illustration", "drawing", "img", "pic",
        "delwedd", "llun",
    ]
    /// What cameras, phones and scanners begin the names of their files with.
    private static let cameras: Set<String> = [
        "img", "dsc", "dscn", "dscf", "pxl", "photo", "image", "picture", "pic", "screenshot", "scan", "p", "vid", "snapshot",
    ]

    private static let longestEmpty = empty.map(\.utf8.count).max() ?? 0

    /// Most words for a picture have more letters than any of those that say nothing.
    private static func mayBeEmpty(_ words: String) -> Bool {
        words.utf8.count { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) } <= longestEmpty
    }

    static func findings(in text: CheckedText) -> [Finding] {
        text.annotations.pictures.keys.sorted().compactMap { node in
            let words = text.tree.plainText(of: node)
            guard isUseless(words) else { return nil }
            return text.finding(CheckFault.uselessAlternativeText(words), at: node)
        }
    }

    static func isUseless(_ words: String) -> Bool {
        // Without digits, colons and full stops it is no address, no name of a file and no number.
        let digitsAndColon = UInt8(ascii: "0")...UInt8(ascii: ":")
        if words.utf8.allSatisfy({ $0 < 0x80 && !digitsAndColon.contains($0) && $0 != UInt8(ascii: ".") }) {
            return mayBeEmpty(words) && empty.contains(PlainWords.of(words))
        }
        let small = words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !small.isEmpty else { return false }
        if small.hasPrefix("http://") || small.hasPrefix("https://") || small.hasPrefix("www.") { return true }
        if endings.contains(where: small.hasSuffix) { return true }
        if empty.contains(PlainWords.of(small)) { return true }
        return isNumbered(small)
    }

    /// `IMG_2034`, `photo-1`, `Screenshot 2026-05-01 at 10.02.11`, `12`: a number with at most the name of a machine before it.
    private static func isNumbered(_ words: String) -> Bool {
        let letters = words.prefix { $0.isLetter }
        let rest = words.dropFirst(letters.count).replacing(" at ", with: "").replacing("wa", with: "")
        guard rest.contains(where: \.isNumber), rest.allSatisfy({ !$0.isLetter }) else { return false }
        return letters.isEmpty || cameras.contains(String(letters))
    }
}
