/// A value in Typst's code: what a template is given. Words in it stay words, whatever signs they hold.
indirect enum TypstValue: Sendable, Hashable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([TypstValue])
    /// In this order. Keys are ours, never an author's.
    case dictionary([(key: String, value: TypstValue)])
    case none

    static func whole(_ number: Int) -> TypstValue { .number(Double(number)) }

    var source: String {
        switch self {
        case .text(let text): TypstEscaping.string(text)
        case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .list(let items): "(" + items.map { $0.source + "," }.joined(separator: " ") + ")"
        case .dictionary(let entries):
            entries.isEmpty ? "(:)" : "(" + entries.map { "\"\($0.key)\": \($0.value.source)" }.joined(separator: ", ") + ")"
        case .none: "none"
        }
    }

    static func == (a: Self, b: Self) -> Bool { a.source == b.source }
    func hash(into hasher: inout Hasher) { hasher.combine(source) }
}
