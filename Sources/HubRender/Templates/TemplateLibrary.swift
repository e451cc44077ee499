import Mustache

/// The templates of a theme, read and ready to be drawn.
struct TemplateLibrary: Sendable {
    private var library = MustacheLibrary()

    /// Those of the default theme, read once: that takes longer than a small hub's documents. They were checked when Handrail was
    /// tested.
    static let builtIn: TemplateLibrary = {
        var builtIn = TemplateLibrary()
        for (name, template) in ThemeText.templates(in: ThemeText.embedded) { try? builtIn.register(template.text, named: name) }
        return builtIn
    }()

    static func readBuiltIn() { _ = builtIn }

    mutating func register(_ template: String, named name: String) throws {
        try library.register(Self.withoutIndentation(template), named: name)
    }

    func drawn(_ template: TemplateName, _ values: Any) -> [UInt8] {
        Array((library.render(values, withTemplate: template.rawValue) ?? "").utf8)
    }

    /// White space before a tag means nothing in HTML, and makes swift-mustache measure every partial it draws.
    static func withoutIndentation(_ template: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(template.utf8.count)
        for line in template.utf8.split(separator: UInt8(ascii: "\n")) {
            bytes += line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            bytes.append(UInt8(ascii: "\n"))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
