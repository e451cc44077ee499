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

    mutating func mark(_ text: String) -> String {
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

    mutating func list(_ items: [some TemplateContext]) -> [[String: Any]] {
        guard items.count > TemplateTrace.longList, itemCount == nil, let sample else { return items.map { $0.marked(&self) } }
        self.sample = nil
        itemCount = 0
        let marked = items[sample.item].marked(&self)
        itemCount = nil
        return Array(repeating: marked, count: sample.copies)
    }
}
