import Mustache

/// Hands out a mark for each text, in the order in which `TemplateTrace` meets them.
struct TemplateMarks {
    /// What stands for the first long list: one of its items, once or more.
    var sample: (item: Int, copies: Int)?
    private var count = 0
    private var itemCount: Int?

    /// Before and after the number of a text. No template and no word of a theme holds it.
    static let sign: UInt8 = 0x03
    /// Stands in each mark, to show whether the template has escaped it.
    static let quote = "'"
    /// Stands before the number of a text in an item of a long list: each item counts from 0.
    static let itemSign = UInt8(ascii: "i")

    init(sample: (item: Int, copies: Int)? = nil) { self.sample = sample }

    mutating func mark(_ text: String) -> DrawnText { DrawnText(marker(of: text)) }

    private mutating func marker(of text: String) -> String {
        guard let last = text.utf8.last else { return "" }
        let sign = String(UnicodeScalar(Self.sign))
        let end = Self.quote + sign + (last == UInt8(ascii: "\n") ? "\n" : "")
        if let number = itemCount {
            itemCount = number + 1
            return sign + String(UnicodeScalar(Self.itemSign)) + String(number) + end
        }
        count += 1
        return sign + String(count - 1) + end
    }

    mutating func list(_ items: [some TemplateContext]) -> [MarkedValues] {
        guard items.count > TemplateTrace.longList, itemCount == nil, let sample else { return items.map { $0.marked(&self) } }
        self.sample = nil
        itemCount = 0
        let marked = items[sample.item].marked(&self)
        itemCount = nil
        return Array(repeating: marked, count: sample.copies)
    }
}

/// A text as Mustache is given it.
///
/// Of a plain `String` it asks the Swift runtime again and again what it might be, and looks into it with a mirror wherever a section
/// is open on it.
struct DrawnText: MustacheCustomRenderable, MustacheParent {
    let renderText: String
    var isNull: Bool { false }

    init(_ text: String) { renderText = text }

    func child(named name: String) -> Any? { nil }
}

/// A context with marks in the place of its texts.
///
/// Mustache asks values for their fields again and again: whether a plain dictionary has any takes the Swift runtime long to
/// find out each time.
struct MarkedValues: MustacheParent {
    fileprivate(set) var fields: [String: Any] = [:]

    func child(named name: String) -> Any? { fields[name] }

    func overridden(by others: MarkedValues) -> MarkedValues {
        MarkedValues(fields: fields.merging(others.fields) { _, other in other })
    }
}

/// Puts marks in the place of texts, field by field.
struct MarkedFields<Context: TemplateContext>: FieldList {
    // Pointers, as with `TracedFields`: the runtime need not find out what this type is for each kind of context, which takes longer
    // than to mark it.
    let context: UnsafePointer<Context>
    let marks: UnsafeMutablePointer<TemplateMarks>
    let values: UnsafeMutablePointer<MarkedValues>

    private func set(_ name: String, _ value: Any) { values.pointee.fields[name] = value }

    func text(_ name: String, _ kind: FieldKind, _ value: (Context) -> String?) {
        set(name, value(context.pointee).map { marks.pointee.mark($0) } ?? Absent())
    }

    func markup(_ name: String, _ value: (Context) -> Markup?) { text(name, .html) { value($0)?.text } }

    func flag(_ name: String, _ value: (Context) -> Bool) { set(name, value(context.pointee)) }

    func section<Inner: TemplateContext>(_ name: String, _ value: (Context) -> Inner?) {
        set(name, value(context.pointee).map { $0.marked(&marks.pointee) } ?? Absent())
    }

    func list<Item: TemplateContext>(_ name: String, _ value: (Context) -> [Item]) {
        set(name, marks.pointee.list(value(context.pointee)))
    }

    func items<Item: TemplateContext>(_ name: String, _ value: (Context) -> [Item]) { section(name) { Items(value($0)) } }

    func constant(_ name: String, _ kind: FieldKind, _ value: (Context) -> Any) { set(name, value(context.pointee)) }

    func all<Inner: TemplateContext>(of value: (Context) -> Inner) {
        values.pointee = value(context.pointee).marked(&marks.pointee).overridden(by: values.pointee)
    }
}
