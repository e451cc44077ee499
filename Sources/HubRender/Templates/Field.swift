import Mustache

/// A value that templates can look into. Its fields are listed once: the list answers Mustache, checks the tags of
/// templates, and is printed as the theme's documentation.
protocol TemplateContext: MustacheParent, Sendable {
    static var fields: Fields<Self> { get }

    /// Notes which values are there, and the texts among them. See `Skeleton`.
    func trace(_ trace: inout TemplateTrace)

    /// The same values in the same order, with a mark in the place of each text.
    func marked(_ marks: inout TemplateMarks) -> [String: Any]
}

extension TemplateContext {
    func child(named name: String) -> Any? { Self.fields.value(named: name, of: self) }

    func trace(_ trace: inout TemplateTrace) { Self.fields.trace(self, &trace) }

    func marked(_ marks: inout TemplateMarks) -> [String: Any] {
        var marked: [String: Any] = [:]
        for field in Self.fields.list { marked[field.name] = field.marked(self, &marks) ?? Absent() }
        return marked
    }
}

/// The fields of one type of context.
struct Fields<Context: TemplateContext>: Sendable {
    let list: [Field<Context>]
    /// Those of the list, side by side: every page is traced.
    private let traces: [@Sendable (Context, inout TemplateTrace) -> Void]
    private let byName: [String: Int]

    init(_ list: [Field<Context>]) {
        self.list = list
        traces = list.map(\.trace)
        byName = Dictionary(uniqueKeysWithValues: list.enumerated().map { ($1.name, $0) })
    }

    /// Nil when there is no such field: Mustache then asks the context around this one.
    func value(named name: String, of context: Context) -> Any? {
        guard let index = byName[name] else { return nil }
        return list[index].value(context) ?? Absent()
    }

    func trace(_ context: Context, _ trace: inout TemplateTrace) { for field in traces { field(context, &trace) } }

    var schema: TemplateSchema { TemplateSchema(fields: list.map { ($0.name, $0.kind) }) }
}

struct Field<Context>: Sendable {
    let name: String
    let kind: FieldKind
    /// Nil: the field is empty, and a section of it is left out.
    let value: @Sendable (Context) -> Any?
    let trace: @Sendable (Context, inout TemplateTrace) -> Void
    let marked: @Sendable (Context, inout TemplateMarks) -> Any?

    /// A value that is the same on all pages of a kind, or that no skeleton can be made of.
    init(name: String, kind: FieldKind, isConstant: Bool = false, value: @escaping @Sendable (Context) -> Any?) {
        self.name = name
        self.kind = kind
        self.value = value
        trace = { if !isConstant { $1.giveUp() } }
        marked = { context, _ in value(context) }
    }

    private init(text name: String, kind: FieldKind, _ value: @escaping @Sendable (Context) -> String?) {
        self.name = name
        self.kind = kind
        self.value = value
        trace = { $1.note(text: value($0)) }
        marked = { context, marks in value(context).map { marks.mark($0) } }
    }

    static func text(_ name: String, _ value: @escaping @Sendable (Context) -> String?) -> Field {
        Field(text: name, kind: .text, value)
    }

    /// HTML or an address that Handrail made, to be used with three braces.
    static func html(_ name: String, _ value: @escaping @Sendable (Context) -> String?) -> Field {
        Field(text: name, kind: .html, value)
    }

    /// The same, of any length.
    static func markup(_ name: String, _ value: @escaping @Sendable (Context) -> Markup?) -> Field {
        Field(
            name: name, kind: .html, value: { value($0)?.text }, trace: { $1.note(markup: value($0)) },
            marked: { context, marks in value(context).map { marks.mark($0.text) } })
    }

    static func flag(_ name: String, _ value: @escaping @Sendable (Context) -> Bool) -> Field {
        Field(name: name, kind: .flag, value: value, trace: { $1.note(flag: value($0)) }, marked: { context, _ in value(context) })
    }

    static func section<Inner: TemplateContext>(
        _ name: String, _ value: @escaping @Sendable (Context) -> Inner?
    ) -> Field {
        Field(
            name: name, kind: .section({ Inner.fields.schema }), value: { value($0) },
            trace: { context, trace in
                let inner = value(context)
                trace.note(flag: inner != nil)
                inner?.trace(&trace)
            },
            marked: { context, marks in value(context).map { $0.marked(&marks) } })
    }

    static func list<Item: TemplateContext>(
        _ name: String, _ value: @escaping @Sendable (Context) -> [Item]
    ) -> Field {
        Field(
            name: name, kind: .section({ Item.fields.schema }), value: { value($0) },
            trace: { $1.note(list: value($0)) }, marked: { context, marks in marks.list(value(context)) })
    }

    /// A value that is filled in for each page after the template was rendered.
    static func hole(_ hole: Hole, _ name: String, isHTML: Bool = false) -> Field {
        Field(name: name, kind: isHTML ? .htmlHole : .textHole, isConstant: true) { _ in hole.marker }
    }
}

extension Field {
    private init(
        name: String, kind: FieldKind, value: @escaping @Sendable (Context) -> Any?,
        trace: @escaping @Sendable (Context, inout TemplateTrace) -> Void,
        marked: @escaping @Sendable (Context, inout TemplateMarks) -> Any?
    ) {
        self.name = name
        self.kind = kind
        self.value = value
        self.trace = trace
        self.marked = marked
    }
}

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

/// An empty field: draws nothing, and does not let Mustache look further out for another field of that name.
struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}
