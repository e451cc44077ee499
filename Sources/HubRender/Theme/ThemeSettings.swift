import HubModel
import HubSource

/// What `theme.yml` says: the style layers, the colours and the brand.
public struct ThemeSettings: Sendable {
    public let name: String
    /// Files of each layer, in order; `all` comes before the others.
    let layers: [String: [String]]
    let schemes: [String: Scheme]
    let brand: BrandSettings

    /// The colours of one scheme by role.
    struct Scheme: Sendable {
        var colours: [String: Located<Colour>]
        /// The scheme that gave the roles it does not write itself.
        var base: String?
    }

    static let file = "theme.yml"
    static let common = "all"
    private static let baseKey = "based-on"

    static func read(_ source: ThemeText) -> (ThemeSettings, [Finding]) {
        let text = SourceText(source.text, path: source.file)
        let (mapping, yaml) = YAMLReader.read(text.bytes[...], file: source.file, firstLine: 1)
        var fields = FieldReader(mapping, file: source.file)
        let name = fields.text("name") ?? "unnamed"
        let layers = fields.inside("layers") { layers in
            Dictionary(uniqueKeysWithValues: layers.keys.map { ($0, layers.list($0).map(\.value)) })
        }
        let schemes = fields.inside("colours") { readSchemes(&$0) }
        let brand = fields.inside(BrandSettings.key) { BrandSettings(&$0) }
        fields.finish()
        let settings = ThemeSettings(
            name: name, layers: layers ?? [:], schemes: schemes ?? [:], brand: brand ?? BrandSettings())
        return (settings, yaml + fields.findings)
    }

    /// Schemes that write all roles, then those that build on one of them and write only what differs.
    private static func readSchemes(_ colours: inout FieldReader) -> [String: Scheme] {
        var whole: [String: Scheme] = [:]
        var based: [String: Scheme] = [:]
        for name in colours.keys {
            guard let scheme = colours.inside(name, { readScheme(name, &$0) }) else { continue }
            if scheme.base == nil { whole[name] = scheme } else { based[name] = scheme }
        }
        let complete = based.mapValues { scheme in
            let below = whole[scheme.base ?? ""]?.colours ?? [:]
            return Scheme(colours: below.merging(scheme.colours) { _, own in own }, base: scheme.base)
        }
        for name in colours.keys {
            guard let base = based[name]?.base, whole[base] == nil else { continue }
            _ = colours.inside(name) { scheme in
                let known = whole.keys.sorted()
                scheme.report(ThemeFault.noBase(base, scheme: name, known: known), at: scheme.located(baseKey)?.place)
            }
        }
        return whole.merging(complete) { whole, _ in whole }
    }

    private static func readScheme(_ name: String, _ scheme: inout FieldReader) -> Scheme {
        let base = scheme.text(baseKey)
        var read: [String: Located<Colour>] = [:]
        for role in ColourRoles.all {
            let before = scheme.findings.count
            if let colour = scheme.colour(role) {
                read[role] = colour
            } else if base == nil, scheme.findings.count == before {
                scheme.report(ThemeFault.noColour(role, scheme: name), at: nil)
            }
        }
        scheme.finish()
        return Scheme(colours: read, base: base)
    }
}
