import HubModel
import HubRender
import HubSource

/// What the theme's functions get as `look`: sizes, colours, fonts and words, as a dictionary of Typst.
struct Look {
    let style: PrintStyle
    let language: String
    let words: Words
    let colours: [String: Colour]
    /// First choice first.
    let fonts: [String]

    /// Fonts in which a letter is what it looks like, the first with the measures of Arial; then those for other scripts.
    private static let sansSerif = ["Liberation Sans", "Arimo", "Arial", "Helvetica", "Noto Sans", "DejaVu Sans"]
    private static let otherScripts = [
        "Noto Sans Arabic", "Noto Naskh Arabic", "Noto Sans Hebrew", "Noto Sans Bengali", "Noto Sans Devanagari",
        "Noto Sans Gujarati", "Noto Sans Gurmukhi", "Noto Sans Tamil", "Noto Sans Ethiopic", "Noto Sans Symbols2",
        "DejaVu Sans",
    ]
    /// Come first where a language is written in their script: then the spaces of a line are of the same font as its words.
    private static let ofLanguages: [String: [String]] = {
        let arabic = ["Noto Sans Arabic", "Noto Naskh Arabic"]
        return ["ar": arabic, "fa": arabic, "ur": arabic, "ps": arabic, "ckb": arabic, "he": ["Noto Sans Hebrew"], "yi": ["Noto Sans Hebrew"]]
    }()
    private static let mono = ["Liberation Mono", "Cousine", "Noto Sans Mono", "DejaVu Sans Mono"]

    init(_ style: PrintStyle, language: String, theme: Theme) {
        self.style = style
        self.language = language
        words = theme.words(for: language)
        colours = theme.print.colours(on: style.paper) ?? theme.print.colours(on: .white) ?? [:]
        let own = theme.print.fonts.filter { $0.isSansSerif || !(style.isLarge || style.format == .easyRead) }.map(\.name)
        fonts = Self.ofLanguages[Language.primary(language).lowercased(), default: []] + own + Self.sansSerif + Self.otherScripts
    }

    /// As wide as the page, in units of the drawing, with letters as large as the text.
    var widestLadder: Int {
        let points = (PaperSize.a4.width - 2 * style.margin) / 25.4 * 72
        return max(LadderPicture.usualWidth, Int(points * Double(LadderPicture.fontSize) / style.size))
    }

    /// Of which one must be installed.
    var neededFonts: [String] { fonts + Self.mono }

    /// `#let look = (…)`.
    var source: String {
        """
        #let look = (
          size: \(style.size)pt, large: \(style.isLarge), easy: \(style.format == .easyRead), tinted: \(style.paper != .white),
          lang: \(TypstEscaping.string(Language.primary(language).lowercased())), dir: \(Language.direction(of: language)),
          paper: (width: \(PaperSize.a4.width)mm, height: \(PaperSize.a4.height)mm), margin: \(style.margin)mm,
          fonts: \(Self.list(fonts)), mono: \(Self.list(Self.mono + fonts)),
          colours: (\(colours.sorted { $0.key < $1.key }.map { "\"\($0.key)\": rgb(\"\($0.value.hex)\")" }.joined(separator: ", "))),
          words: (\(Self.wordKeys.map { "\($0): \(TypstEscaping.string(words[$0]))" }.joined(separator: ", "))),
        )

        """
    }

    /// The words that templates fill with numbers, or use by themselves.
    static let wordKeys = ["page-of", "page-number", "hard-words-title", "task-done", "task-to-do"]

    private static func list(_ names: [String]) -> String {
        "(" + names.map { TypstEscaping.string($0) + "," }.joined(separator: " ") + ")"
    }
}
