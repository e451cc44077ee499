import HubModel
import HubSource

/// The colours of every scheme as pages show them: those of the theme, with the brand's in place of some.
///
/// The brand's colours stand in `light` as they were given. In `dark`, and in schemes that build on another, they keep
/// their hue and take the nearest lightness that passes on all that they meet there. Other schemes are left alone: high
/// contrast and paper owe their readers more than they owe the brand.
struct ColourSchemes: Sendable {
    /// Scheme → role → paint.
    private(set) var schemes: [String: [String: Paint]]

    struct Paint: Sendable, Hashable {
        var colour: Colour
        var origin: Origin
    }

    /// Where to change a colour.
    enum Origin: Sendable, Hashable {
        case theme(Place)
        case brand(Brand.Setting)
    }

    static let light = "light"
    static let dark = "dark"

    init(_ settings: ThemeSettings, brand: Brand, variants: [Variant]) {
        schemes = settings.schemes.mapValues { scheme in
            scheme.colours.mapValues { Paint(colour: $0.value, origin: .theme($0.place)) }
        }
        for (name, scheme) in settings.schemes where name == Self.light || name == Self.dark || scheme.base != nil {
            let textContrast = variants.filter { $0.schemes.contains(name) }.map(\.textContrast).max() ?? Self.usualContrast
            for (setting, roles) in brand.roles {
                let given = Paint(colour: setting.colour, origin: .brand(setting))
                if name == Self.light {
                    paint(roles, given, in: name)
                } else if let colour = nearest(to: setting.colour, for: roles, in: name, textContrast: textContrast) {
                    paint(roles, Paint(colour: colour, origin: .brand(setting)), in: name)
                }
            }
        }
    }

    /// For schemes that no variant shows (WCAG 1.4.3).
    private static let usualContrast = 4.5

    subscript(_ scheme: String) -> [String: Colour]? { schemes[scheme]?.mapValues(\.colour) }

    private mutating func paint(_ roles: [String], _ paint: Paint, in scheme: String) {
        for role in roles { schemes[scheme]?[role] = paint }
    }

    /// The colour of that hue, nearest in lightness, with which every pair that these roles are part of passes.
    func nearest(to colour: Colour, for roles: [String], in scheme: String, textContrast: Double) -> Colour? {
        guard schemes[scheme] != nil else { return nil }
        return colour.nearest { passes($0, for: roles, in: scheme, textContrast: textContrast) }
    }

    /// Whether every pair that these roles are part of passes with a colour in their place.
    func passes(_ candidate: Colour, for roles: [String], in scheme: String, textContrast: Double) -> Bool {
        func colour(_ role: String) -> Colour? { roles.contains(role) ? candidate : schemes[scheme]?[role]?.colour }
        return ColourRoles.pairs.allSatisfy { pair in
            guard roles.contains(pair.foreground) || roles.contains(pair.background),
                let foreground = colour(pair.foreground), let background = colour(pair.background)
            else { return true }
            return foreground.contrast(with: background) >= pair.least(textContrast)
        }
    }
}
