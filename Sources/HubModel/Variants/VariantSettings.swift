import HubSource

/// Reads `variants:` of `hub.yml`: names of built-in ones, and new ones made from them.
///
///     variants:
///       - standard
///       - {id: large-print, text-size: 20}
///       - {id: large-print-yellow, name: Large print on black, based-on: large-print, layers: [large-print, high-contrast], colours: high-contrast}
enum VariantSettings {
    static func read(_ fields: inout FieldReader) -> [Variant] {
        guard let entry = fields.value("variants") else { return Variant.builtIn }
        if case .text(let text, let place) = entry.value, text.contains(",") {
            fields.report(FieldFault.commas(key: "variants", value: text), at: place)
            return Variant.builtIn
        }
        guard case .list(let items, _) = entry.value else {
            fields.report(FieldFault.wrongKind(key: "variants", wanted: "a list"), at: entry.value.place)
            return Variant.builtIn
        }
        var variants: [Variant] = []
        for item in items {
            guard let variant = variant(item, &fields) else { continue }
            if variants.contains(where: { $0.id == variant.id }) {
                fields.report(ModelFault.variantTwice(variant.id), at: item.place)
            } else {
                variants.append(variant)
            }
        }
        if !variants.contains(where: { $0.id == Variant.standard.id }) { variants.insert(.standard, at: 0) }
        return variants
    }

    private static func variant(_ item: YAMLValue, _ fields: inout FieldReader) -> Variant? {
        switch item {
        case .text(let id, let place): return builtIn(id, at: place, &fields)
        case .mapping(let mapping, let place): return fields.nested(mapping) { custom(&$0, at: place) }
        case .list(_, let place):
            fields.report(FieldFault.wrongKind(key: "variants", wanted: "a list of names"), at: place)
            return nil
        }
    }

    private static func builtIn(_ id: String, at place: Place, _ fields: inout FieldReader) -> Variant? {
        if let variant = Variant.known.first(where: { YAMLKey.isSame($0.id, id) }) { return variant }
        fields.report(ModelFault.unknownVariant(id, known: Variant.known.map(\.id)), at: place)
        return nil
    }

    private static func custom(_ fields: inout FieldReader, at place: Place) -> Variant? {
        let base = fields.located("based-on")
        let name = fields.text("name")
        let purpose = fields.text("purpose")
        let layers = fields.list("layers").map(\.value)
        let colours = fields.text("colours")
        let size = fields.number("text-size")
        defer { fields.finish() }
        guard let id = fields.located("id") else {
            fields.report(FieldFault.missing(key: "id"), at: place)
            return nil
        }
        guard Slug.of(id.value) == id.value else {
            fields.report(ModelFault.badVariantID(id.value), at: id.place)
            return nil
        }
        let wanted = base ?? id
        guard var variant = builtIn(wanted.value, at: wanted.place, &fields) else { return nil }
        if id.value != variant.id { variant.id = id.value }
        variant.name = name
        variant.purpose = purpose
        if !layers.isEmpty { variant.layers = layers }
        if let colours { (variant.scheme, variant.darkScheme) = (colours, nil) }
        if let size { setSize(Double(size), of: &variant, &fields, at: place) }
        if variant.name == nil, !Variant.known.contains(where: { $0.id == variant.id }) {
            fields.report(FieldFault.missing(key: "name"), at: place)
        }
        return variant
    }

    private static func setSize(_ size: Double, of variant: inout Variant, _ fields: inout FieldReader, at place: Place) {
        let allowed = variant.smallestText...28
        if allowed.contains(size) {
            variant.textSize = size
        } else {
            fields.report(ModelFault.textSize(Int(size), from: Int(allowed.lowerBound), to: 28), at: place)
        }
    }
}
