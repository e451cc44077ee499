import HubModel
import HubSource

/// The brand that pages show: what the hub says, and for the rest what the theme says.
struct Brand: Sendable {
    var colour: Setting?
    var linkColour: Setting?
    var fonts: [FontFamily]

    /// A colour, and which line of which file to blame for it.
    struct Setting: Sendable, Hashable {
        var key: String
        var colour: Colour
        var file: String
        var place: Place
    }

    init(hub: BrandSettings, theme: BrandSettings, themeFile: String) {
        func setting(_ key: String, _ colour: (BrandSettings) -> Located<Colour>?) -> Setting? {
            for (settings, file) in [(hub, HubSettings.path), (theme, themeFile)] {
                if let found = colour(settings) {
                    return Setting(key: key, colour: found.value, file: file, place: found.place)
                }
            }
            return nil
        }
        colour = setting(BrandSettings.colourKey, \.colour)
        linkColour = setting(BrandSettings.linkColourKey, \.linkColour)
        fonts = hub.fonts.isEmpty ? theme.fonts : hub.fonts
    }

    /// Each colour that is set, with the roles that take it.
    var roles: [(setting: Setting, roles: [String])] {
        [(colour, ["rail", "note-edge"]), (linkColour, ["link"])].compactMap { setting, roles in
            setting.map { ($0, roles) }
        }
    }

    /// The value of `font-family` for a variant, ending in the reader's own font without serifs.
    func fontFamily(for variant: Variant) -> String {
        let fonts = variant.needsSansSerif ? fonts.filter(\.isSansSerif) : fonts
        return fonts.map { "\"\($0.name)\"," }.joined() + "sans-serif"
    }
}
