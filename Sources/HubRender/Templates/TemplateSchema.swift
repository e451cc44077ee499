/// What a tag of that name may be used for.
enum FieldKind: Sendable {
    case text, html, flag, textHole, htmlHole
    /// A list or something that may be absent: `{{#name}}…{{/name}}` looks into it.
    case section(@Sendable () -> TemplateSchema)
    /// Any key of the theme's language file.
    case words
}

/// The names a template may use at one level.
struct TemplateSchema: Sendable {
    let fields: [(name: String, kind: FieldKind)]

    func kind(of name: Substring) -> FieldKind? { fields.first { $0.name == name }?.kind }

    static func + (a: TemplateSchema, b: TemplateSchema) -> TemplateSchema {
        TemplateSchema(fields: a.fields + b.fields)
    }
}

/// Gathers the names of fields, for `TemplateSchema`.
struct SchemaList<Context: TemplateContext>: FieldList {
    private(set) var fields: [(name: String, kind: FieldKind)] = []

    mutating func text(_ name: String, _ kind: FieldKind, _ value: (Context) -> String?) { fields.append((name, kind)) }

    mutating func markup(_ name: String, _ value: (Context) -> Markup?) { fields.append((name, .html)) }

    mutating func flag(_ name: String, _ value: (Context) -> Bool) { fields.append((name, .flag)) }

    mutating func section<Inner: TemplateContext>(_ name: String, _ value: (Context) -> Inner?) {
        fields.append((name, .section({ Inner.schema })))
    }

    mutating func list<Item: TemplateContext>(_ name: String, _ value: (Context) -> [Item]) {
        fields.append((name, .section({ Item.schema })))
    }

    mutating func items<Item: TemplateContext>(_ name: String, _ value: (Context) -> [Item]) {
        fields.append((name, .section({ Items<Item>.schema })))
    }

    mutating func constant(_ name: String, _ kind: FieldKind, _ value: (Context) -> Any) { fields.append((name, kind)) }

    mutating func all<Inner: TemplateContext>(of value: (Context) -> Inner) { fields += Inner.schema.fields }
}
