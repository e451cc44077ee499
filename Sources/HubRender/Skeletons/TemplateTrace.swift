/// The values of one page, as a skeleton sees them: which are there, and the texts among them.
struct TemplateTrace {
    /// What a template can tell apart without looking into texts: what is there, what is empty, how long lists are.
    private(set) var shape: [UInt8] = []
    /// In the order of the fields. Texts that are missing or empty are not among them.
    private(set) var texts: [TemplateText] = []
    /// The items of the first long list; they are no part of the shape.
    private(set) var items: TracedItems?
    /// Whether pages of this kind may share a skeleton at all.
    private(set) var isShared = true
    private let isItem: Bool

    /// Lists of more items are put together item by item.
    static let longList = 8
    /// Longer ones are seldom met twice.
    private static let longestShape = 4096

    init(ofItem isItem: Bool = false) {
        self.isItem = isItem
        shape.reserveCapacity(isItem ? 16 : 256)
        texts.reserveCapacity(isItem ? 8 : 64)
    }

    mutating func note(text: String?) {
        guard let text else { return shape.append(0) }
        note(.words(text), last: text.lastByte)
    }

    mutating func note(markup: Markup?) {
        guard let markup else { return shape.append(0) }
        note(.markup(markup), last: markup.bytes.last)
    }

    private mutating func note(_ text: TemplateText, last: UInt8?) {
        guard let last else { return shape.append(1) }
        // A line end at the end decides whether Mustache indents what follows.
        shape.append(last == UInt8(ascii: "\n") ? 2 : 3)
        texts.append(text)
    }

    mutating func note(flag: Bool) { shape.append(flag ? 5 : 4) }

    mutating func note(list: [some TemplateContext]) {
        if list.count > Self.longList, !isItem, items == nil { return note(long: list) }
        shape.append(6)
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: list.count).littleEndian) { shape.append(contentsOf: $0) }
        guard shape.count <= Self.longestShape else { return giveUp() }
        for item in list { item.trace(&self) }
    }

    private mutating func note(long list: [some TemplateContext]) {
        shape.append(7)
        var trace = TemplateTrace(ofItem: true)
        var items = TracedItems()
        for item in list {
            trace.shape.removeAll(keepingCapacity: true)
            item.trace(&trace)
            items.add(trace.shape, textsUpTo: trace.texts.count)
        }
        items.texts = trace.texts
        self.items = items
        if !trace.isShared { giveUp() }
    }

    mutating func note(type: Any.Type) {
        withUnsafeBytes(of: ObjectIdentifier(type)) { shape.append(contentsOf: $0) }
    }

    mutating func giveUp() { isShared = false }
}

/// A text that stands in a page.
enum TemplateText: Sendable {
    case words(String)
    case markup(Markup)

    /// In bytes.
    var count: Int {
        switch self {
        case .words(let text): text.utf8.count
        case .markup(let markup): markup.bytes.count
        }
    }

    func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        switch self {
        case .words(let text):
            if text.utf8.withContiguousStorageIfAvailable(body) != nil { return }
            Array(text.utf8).withUnsafeBufferPointer(body)
        case .markup(let markup): markup.bytes.withUnsafeBufferPointer(body)
        }
    }
}

extension String {
    /// Without a walk to the end.
    fileprivate var lastByte: UInt8? { utf8.withContiguousStorageIfAvailable { $0.last } ?? utf8.last }
}
