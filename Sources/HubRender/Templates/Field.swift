import Mustache

/// A value that templates can look into. Its fields are listed once: the list answers Mustache, checks the tags of
/// templates, is printed as the theme's documentation, and says which texts there are.
protocol TemplateContext: MustacheParent, Sendable {
    static func list(_ fields: inout some FieldList<Self>)

    /// Notes which values are there, and the texts among them. See `Skeleton`.
    func trace(_ trace: inout TemplateTrace)

    /// The same values in the same order, with a mark in the place of each text.
    func marked(_ marks: inout TemplateMarks) -> MarkedValues
}

/// Somebody who is told the fields of a type of context, one by one.
///
/// The compiler writes a function of its own for each type and each listener, so that to hear of a field costs no more than to read it.
protocol FieldList<Context> {
    associatedtype Context: TemplateContext

    /// - Parameters:
    ///   - kind: `text` or `html`.
    ///   - value: nil is an empty field, and a section of it is left out; so it is with those below.
    mutating func text(_ name: String, _ kind: FieldKind, _ value: (Context) -> String?)

    /// HTML that Handrail made, of any length.
    mutating func markup(_ name: String, _ value: (Context) -> Markup?)

    mutating func flag(_ name: String, _ value: (Context) -> Bool)

    mutating func section<Inner: TemplateContext>(_ name: String, _ value: (Context) -> Inner?)

    mutating func list<Item: TemplateContext>(_ name: String, _ value: (Context) -> [Item])

    /// A list as `items` in a section that is left out when the list is empty.
    mutating func items<Item: TemplateContext>(_ name: String, _ value: (Context) -> [Item])

    /// A value that is the same on all pages of a kind.
    mutating func constant(_ name: String, _ kind: FieldKind, _ value: (Context) -> Any)

    /// All fields of another context; with them, no two pages share a skeleton.
    mutating func all<Inner: TemplateContext>(of value: (Context) -> Inner)
}

extension FieldList {
    mutating func text(_ name: String, _ value: (Context) -> String?) { text(name, .text, value) }

    /// HTML or an address that Handrail made, to be used with three braces.
    mutating func html(_ name: String, _ value: (Context) -> String?) { text(name, .html, value) }

    mutating func words(_ name: String, _ value: (Context) -> Words) { constant(name, .words, value) }

    /// A value that is filled in for each page after the template was rendered.
    mutating func hole(_ hole: Hole, _ name: String, isHTML: Bool = false) {
        constant(name, isHTML ? .htmlHole : .textHole) { _ in DrawnText(hole.marker) }
    }
}

extension TemplateContext {
    static var schema: TemplateSchema {
        var list = SchemaList<Self>()
        Self.list(&list)
        return TemplateSchema(fields: list.fields)
    }

    func child(named name: String) -> Any? { value(named: name) }

    func trace(_ trace: inout TemplateTrace) { traceFields(&trace) }

    func marked(_ marks: inout TemplateMarks) -> MarkedValues { markedFields(&marks) }

    /// Nil when there is no such field: Mustache then asks the context around this one.
    func value(named name: String) -> Any? {
        var search = FieldSearch(context: self, name: name)
        Self.list(&search)
        return search.found
    }

    func traceFields(_ trace: inout TemplateTrace) {
        withUnsafePointer(to: self) { context in
            withUnsafeMutablePointer(to: &trace) { trace in
                var fields = TracedFields(context: context, trace: trace)
                Self.list(&fields)
            }
        }
    }

    func markedFields(_ marks: inout TemplateMarks) -> MarkedValues {
        var values = MarkedValues()
        withUnsafePointer(to: self) { context in
            withUnsafeMutablePointer(to: &marks) { marks in
                withUnsafeMutablePointer(to: &values) { values in
                    var fields = MarkedFields(context: context, marks: marks, values: values)
                    Self.list(&fields)
                }
            }
        }
        return values
    }
}

/// Looks for one field.
private struct FieldSearch<Context: TemplateContext>: FieldList {
    let context: Context
    let name: String
    private(set) var found: Any?

    private mutating func look(_ name: String, _ value: (Context) -> Any?) {
        if found == nil, name == self.name { found = value(context) ?? Absent() }
    }

    mutating func text(_ name: String, _ kind: FieldKind, _ value: (Context) -> String?) {
        look(name) { value($0).map(DrawnText.init) }
    }
    mutating func markup(_ name: String, _ value: (Context) -> Markup?) { look(name) { value($0).map { DrawnText($0.text) } } }
    mutating func flag(_ name: String, _ value: (Context) -> Bool) { look(name, value) }
    mutating func section<Inner: TemplateContext>(_ name: String, _ value: (Context) -> Inner?) { look(name, value) }
    mutating func list<Item: TemplateContext>(_ name: String, _ value: (Context) -> [Item]) { look(name, value) }
    mutating func items<Item: TemplateContext>(_ name: String, _ value: (Context) -> [Item]) { look(name) { Items(value($0)) } }
    mutating func constant(_ name: String, _ kind: FieldKind, _ value: (Context) -> Any) { look(name, value) }
    mutating func all<Inner: TemplateContext>(of value: (Context) -> Inner) {
        if found == nil { found = value(context).value(named: name) }
    }
}

/// An empty field: draws nothing, and does not let Mustache look further out for another field of that name.
struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}
