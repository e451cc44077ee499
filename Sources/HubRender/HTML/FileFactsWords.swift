import HubModel

/// ` (PDF, 24 KB, 2 pages)`: what a reader should know before downloading.
public enum FileFactsWords {
    public static func sentence(_ facts: FileFacts, _ words: BodyWords) -> String {
        var parts = [facts.type, size(facts.bytes, words)]
        if let pages = facts.pages {
            parts.append(pages == 1 ? words.onePage : words.manyPages.replacing("{count}", with: String(pages)))
        }
        return "(" + parts.joined(separator: words.comma) + ")"
    }

    /// Whole kilobytes (of 1,000 bytes), and tenths of megabytes below ten. The number stays with its unit.
    static func size(_ bytes: Int, _ words: BodyWords) -> String {
        let kilobytes = max(1, (bytes + 500) / 1_000)
        guard kilobytes >= 1_000 else { return "\(kilobytes)\u{A0}KB" }
        let tenths = (bytes + 50_000) / 100_000
        if tenths >= 100 { return "\((bytes + 500_000) / 1_000_000)\u{A0}MB" }
        let whole = String(tenths / 10)
        return (tenths % 10 == 0 ? whole : whole + words.decimalMark + String(tenths % 10)) + "\u{A0}MB"
    }
}
