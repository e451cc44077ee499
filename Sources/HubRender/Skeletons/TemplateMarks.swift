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
    let context: Context
    private(set) var marks: TemplateMarks
    private(set) var values = MarkedValues()

    init(context: Context, marks: TemplateMarks) {
        self.context = context
        self.marks = marks
    }

    mutating func text(_ name: String, _ kind: FieldKind, _ value: (Context) -> String?) {
        values.fields[name] = value(context).map { marks.mark($0) } ?? Absent()
    }

    mutating func markup(_ name: String, _ value: (Context) -> Markup?) { text(name, .html) { value($0)?.text } }

    mutating func flag(_ name: String, _ value: (Context) -> Bool) { values.fields[name] = value(context) }

    mutating func section<Inner: TemplateContext>(_ name: String, _ value: (Context) -> Inner?) {
        values.fields[name] = value(context).map { $0.marked(&marks) } ?? Absent()
    }

    mutating func list<Item: TemplateContext>(_ name: String, _ value: (Context) -> [Item]) { values.fields[name] = marks.list(value(context)) }

    mutating func items<Item: TemplateContext>(_ name: String, _ value: (Context) -> [Item]) { section(name) { Items(value($0)) } }

    mutating func constant(_ name: String, _ kind: FieldKind, _ value: (Context) -> Any) { values.fields[name] = value(context) }

    mutating func all<Inner: TemplateContext>(of value: (Context) -> Inner) {
        values = value(context).marked(&marks).overridden(by: values)
    }
}
