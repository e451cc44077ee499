import Mustache
import Testing

@testable import HubRender

/// Skeletons give the very bytes that Mustache gives.
@Suite struct SkeletonTests {
    private struct Item: TemplateContext {
        var title: String
        var note: String?
        var html: String
        var isNew: Bool

        static func list(_ fields: inout some FieldList<Item>) {
            fields.text("title") { $0.title }
            fields.text("note") { $0.note }
            fields.html("html") { $0.html }
            fields.flag("new") { $0.isNew }
        }
    }

    private struct Page: TemplateContext {
        var title: String
        var summary: String?
        var items: [Item]

        static func list(_ fields: inout some FieldList<Page>) {
            fields.text("title") { $0.title }
            fields.text("summary") { $0.summary }
            fields.list("items") { $0.items }
        }
    }

    private static let templates = [
        "<h1>{{title}}</h1>{{#summary}}<p>{{summary}}</p>{{/summary}}{{^summary}}-{{/summary}}\n{{#items}}\n<li>{{title}}{{{html}}}</li>\n{{/items}}\nend",
        "{{#items}}<b title='{{title}}'>{{#note}}{{note}}{{/note}}{{^note}}none{{/note}}{{#new}}!{{/new}}</b>{{/items}}",
        "{{#items}}{{title}}{{/items}}|{{#items}}{{title}}{{/items}}",  // Twice: there is no such skeleton.
        "  {{> part}}\n{{#items}}\n  {{> item}}\n{{/items}}\n",
        "{{^items}}nothing{{/items}}{{#items}}{{{html}}}{{title}}{{/items}}{{title}}",
    ]

    private func sources(_ template: String) -> [String: String] {
        [
            TemplateName.page.rawValue: template, "part": "<p>\n{{title}}\n{{summary}}\n</p>\n",
            "item": "{{title}}\n{{{html}}}\n{{note}}\n",
        ]
    }

    private static let texts = ["", "a", "<&>\"'", "line\n", "\n", "é – “x”", "{{title}}", "\u{1}A'3'"]

    private func page(_ seed: Int) -> Page {
        func text(_ number: Int) -> String { Self.texts[(seed &* 7 &+ number &* 5) % Self.texts.count] }
        let items = (0..<(seed % 23)).map { number in
            Item(title: text(number), note: (seed + number) % 3 == 0 ? nil : text(number + 1), html: text(number + 2), isNew: number % 2 == 0)
        }
        return Page(title: text(3), summary: seed % 4 == 0 ? nil : text(seed), items: items)
    }

    @Test(arguments: templates.indices)
    func skeletonsAreMustache(template: Int) throws {
        var (mustache, library) = (MustacheLibrary(), TemplateLibrary())
        for (name, text) in sources(Self.templates[template]) {
            try mustache.register(TemplateLibrary.withoutIndentation(text), named: name)
            try library.register(text, named: name)
        }
        let store = SkeletonStore(library)
        for seed in 0..<400 {
            let page = page(seed)
            let expected = mustache.render(page, withTemplate: TemplateName.page.rawValue)
            #expect(String(decoding: store.render(.page, page), as: UTF8.self) == expected, "page \(seed)")
        }
    }
}
