import HubModel
import HubSource

/// What a theme says about paper.
public struct PrintTheme: Sendable {
    /// Typst files by path inside the theme (`print/page.typ`).
    public let files: [String: ThemeText]
    /// Fonts of the brand, first choice first.
    public let fonts: [FontFamily]
    private let schemes: ColourSchemes

    static let ending = ".typ"

    init(_ files: [String: ThemeText], schemes: ColourSchemes, brand: Brand) {
        self.files = files.filter { $0.key.hasSuffix(Self.ending) }
        fonts = brand.fonts
        self.schemes = schemes
    }

    /// The colours of a sheet by role; nil for a paper that the theme has no colours for.
    ///
    /// Words and lines are as black as the theme's scheme for paper has them: ink costs the same in any colour. What is a
    /// mark, such as the rail and the edges of boxes, keeps the hub's own colours, made to stand out on that paper.
    public func colours(on paper: PaperColour) -> [String: Colour]? {
        guard let black = schemes["paper"], let marks = schemes[paper == .white ? "light" : paper.rawValue] else { return nil }
        let words = black.filter { ColourRoles.text.contains($0.key) || $0.key == "line" }
        return marks.merging(words) { _, black in black }
    }
}
