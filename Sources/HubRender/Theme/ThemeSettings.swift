import HubSource

/// What `theme.yml` says: the style layers and the colours.
public struct ThemeSettings: Sendable {
    public let name: String
    /// Files of each layer, in order; `all` comes before the others.
    let layers: [String: [String]]
    /// Scheme → role → colour.
    let schemes: [String: [String: Located<Colour>]]

    static let file = "theme.yml"
    static let common = "all"

    static func read(_ source: ThemeText) -> (ThemeSettings, [Finding]) {
        let text = SourceText(source.text, path: source.file)
        let (mapping, yaml) = YAMLReader.read(text.bytes[...], file: source.file, firstLine: 1)
        var fields = FieldReader(mapping, file: source.file)
        let name = fields.text("name") ?? "unnamed"
        let layers = fields.inside("layers") { layers in
            Dictionary(uniqueKeysWithValues: layers.keys.map { ($0, layers.list($0).map(\.value)) })
        }
        let schemes = fields.inside("colours") { colours in
            Dictionary(uniqueKeysWithValues: colours.keys.map { ($0, readScheme($0, &colours)) })
        }
        fields.finish()
        return (ThemeSettings(name: name, layers: layers ?? [:], schemes: schemes ?? [:]), yaml + fields.findings)
    }

    private static func readScheme(_ name: String, _ colours: inout FieldReader) -> [String: Located<Colour>] {
        colours.inside(name) { scheme in
            var read: [String: Located<Colour>] = [:]
            for role in ColourRoles.all {
                guard let text = scheme.located(role) else {
                    scheme.report(ThemeFault.noColour(role, scheme: name), at: nil)
                    continue
                }
                if let colour = Colour(text.value) {
                    read[role] = Located(colour, text.place)
                } else {
                    scheme.report(ThemeFault.notAColour(text.value), at: text.place)
                }
            }
            scheme.finish()
            return read
        } ?? [:]
    }
}
