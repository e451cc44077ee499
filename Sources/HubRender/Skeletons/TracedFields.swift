/// Notes the values of a context, field by field. Every page has some dozens, so neither context nor trace is copied.
struct TracedFields<Context: TemplateContext>: FieldList {
    let context: UnsafePointer<Context>
    let trace: UnsafeMutablePointer<TemplateTrace>

    @inline(__always)
    func text(_ name: String, _ kind: FieldKind, _ value: (Context) -> String?) {
        trace.pointee.note(text: value(context.pointee))
    }

    @inline(__always)
    func markup(_ name: String, _ value: (Context) -> Markup?) { trace.pointee.note(markup: value(context.pointee)) }

    @inline(__always)
    func flag(_ name: String, _ value: (Context) -> Bool) { trace.pointee.note(flag: value(context.pointee)) }

    @inline(__always)
    func section<Inner: TemplateContext>(_ name: String, _ value: (Context) -> Inner?) {
        let inner = value(context.pointee)
        trace.pointee.note(flag: inner != nil)
        inner?.trace(&trace.pointee)
    }

    @inline(__always)
    func list<Item: TemplateContext>(_ name: String, _ value: (Context) -> [Item]) {
        trace.pointee.note(list: value(context.pointee))
    }

    @inline(__always)
    func items<Item: TemplateContext>(_ name: String, _ value: (Context) -> [Item]) {
        let items = value(context.pointee)
        trace.pointee.note(flag: !items.isEmpty)
        if !items.isEmpty { trace.pointee.note(list: items) }
    }

    func constant(_ name: String, _ kind: FieldKind, _ value: (Context) -> Any) {}

    func all<Inner: TemplateContext>(of value: (Context) -> Inner) { trace.pointee.giveUp() }
}
