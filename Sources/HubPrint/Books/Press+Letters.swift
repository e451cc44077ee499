import HubModel

extension Press {
    /// A sheet with nothing but these letters, each by itself: it fails with the first that no font has.
    public func job(forLetters letters: [Unicode.Scalar]) -> TypesetJob {
        let look = Look(PrintStyle(format: .standard, size: PrintFormat.standard.usualSize), language: site.hub.language, theme: theme)
        let fonts = TypstValue.list(look.fonts.map { .text($0) })
        let words = letters.map { "#\(TypstEscaping.string(String(Character($0))))\n\n" }.joined()
        let source = "#set document(title: \"Letters\", date: none)\n#set text(lang: \"en\", font: \(fonts.source))\n\(words)"
        return TypesetJob(source: Array(source.utf8), fonts: look.neededFonts)
    }
}
