import HubModel
import HubSource

/// The style of one variant: its colours and text size as custom properties, then the theme's layers, in one file.
struct Stylesheet: Sendable {
    /// Path from the site's root; holds a fingerprint, so that it can be cached for ever.
    let path: String
    let css: String

    init(_ variant: Variant, settings: ThemeSettings, schemes: ColourSchemes, brand: Brand, files: [String: ThemeText]) {
        let names = ([ThemeSettings.common] + variant.layers).flatMap { settings.layers[$0] ?? [] }
        let layers = names.compactMap { files[$0]?.text }.map(StyleComments.removed)
        css = Self.tokens(variant, schemes, brand) + layers.joined(separator: "\n")
        path = "assets/\(variant.id).\(Fingerprint.of(css)).css"
    }

    private static func tokens(_ variant: Variant, _ schemes: ColourSchemes, _ brand: Brand) -> String {
        let palette = Palette(variant, schemes)
        let size = "--body-size:\(percent(variant.textSize));--font:\(brand.fontFamily(for: variant));"
        var css = "@layer tokens, base, components, variant;\n@layer tokens{\n"
        css += ":root{color-scheme:\(palette.colourScheme);\(size)\(properties(palette.light))}\n"
        if let dark = palette.dark {
            css += "@media (prefers-color-scheme:dark){:root{\(properties(dark))}}\n"
        }
        css += "@media print{:root{color-scheme:light;\(properties(schemes["paper"] ?? [:]))}}\n}\n"
        return css
    }

    /// The plate is what pictures stand on: white where the page is dark, since they are drawn for light pages.
    private static func properties(_ colours: [String: Colour]) -> String {
        let plate = colours.isDark ? "#fff" : "none"
        return ColourRoles.all.compactMap { role in colours[role].map { "--\(role):\($0.hex);" } }.joined() + "--plate:\(plate);"
    }

    /// Points to a share of the browser's 16 px (12 pt), so that a reader's own setting still counts.
    private static func percent(_ points: Double) -> String {
        let hundredths = Int((points / 12 * 10_000).rounded())
        let fraction = hundredths % 100
        return "\(hundredths / 100)\(fraction == 0 ? "" : (fraction < 10 ? ".0" : ".") + String(fraction))%"
    }
}

/// A short name for a text, to put into file names.
enum Fingerprint {
    /// Eight hexadecimal digits.
    static func of(_ text: String) -> String {
        let hash = ContentHash.of(Array(text.utf8))
        let digits = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
