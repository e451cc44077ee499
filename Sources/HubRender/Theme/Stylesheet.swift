import HubModel
import HubSource

/// The style of one variant: its colours and text size as custom properties, then the theme's layers, in one file.
struct Stylesheet: Sendable {
    /// Path from the site's root; holds a fingerprint, so that it can be cached for ever.
    let path: String
    let css: String

    init(_ variant: Variant, settings: ThemeSettings, files: [String: ThemeText]) {
        let names = ([ThemeSettings.common] + variant.layers).flatMap { settings.layers[$0] ?? [] }
        let layers = names.compactMap { files[$0]?.text }
        css = Self.tokens(variant, settings) + layers.joined(separator: "\n")
        path = "assets/\(variant.id).\(Fingerprint.of(css)).css"
    }

    private static func tokens(_ variant: Variant, _ settings: ThemeSettings) -> String {
        let isPinned = variant.darkScheme == nil
        let colours = properties(settings.schemes[variant.scheme])
        let light = "color-scheme:\(isPinned ? pinned(settings.schemes[variant.scheme]) : "light dark");"
        var css = "@layer tokens, base, components, variant;\n@layer tokens{\n"
        css += ":root{\(light)--body-size:\(percent(variant.textSize));\(colours)}\n"
        if let dark = variant.darkScheme {
            css += "@media (prefers-color-scheme:dark){:root{\(properties(settings.schemes[dark]))}}\n"
        }
        css += "@media print{:root{color-scheme:light;\(properties(settings.schemes["paper"]))}}\n}\n"
        return css
    }

    private static func properties(_ scheme: [String: Located<Colour>]?) -> String {
        ColourRoles.all.compactMap { role in scheme?[role].map { "--\(role):\($0.value.hex);" } }.joined()
    }

    /// A dark page is pinned dark, so that the browser's own controls match.
    private static func pinned(_ scheme: [String: Located<Colour>]?) -> String {
        (scheme?["page"]?.value.luminance ?? 1) < 0.2 ? "dark" : "light"
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
