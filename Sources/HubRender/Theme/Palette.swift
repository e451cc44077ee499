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

    init(_ variant: Variant, _ schemes: ColourSchemes) {
        light = schemes[variant.scheme] ?? [:]
        dark = variant.darkScheme.map { schemes[$0] ?? [:] }
    }

    /// As CSS and HTML's `color-scheme` take it. A dark page is pinned dark, so that the browser's own controls match.
    var colourScheme: String {
        guard dark == nil else { return "light dark" }
        return light.isDark ? "dark" : "light"
    }
}

extension [String: Colour] {
    /// Whether these colours, by role, make a dark page.
    var isDark: Bool { (self["page"]?.luminance ?? 1) < 0.2 }
}
