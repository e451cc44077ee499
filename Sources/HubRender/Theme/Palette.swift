import HubModel
import HubSource

/// The colours of a variant by role, for what is drawn and not styled.
struct Palette: Sendable {
    let light: [String: Colour]
    /// For readers who prefer dark surroundings; nil where the variant's colours are fixed.
    let dark: [String: Colour]?

    init(light: [String: Colour], dark: [String: Colour]?) {
        self.light = light
        self.dark = dark
    }

    init(_ variant: Variant, _ settings: ThemeSettings) {
        func colours(_ scheme: String) -> [String: Colour] { (settings.schemes[scheme] ?? [:]).mapValues(\.value) }
        light = colours(variant.scheme)
        dark = variant.darkScheme.map(colours)
    }
}
