import HubSource
import Testing

@testable import HubRender

@Suite struct TemplateCheckerTests {
    /// `line: message` of what is wrong with a template of that name.
    private func check(
        _ text: String, as name: TemplateName = .page, partials: [String: String] = [:]
    ) -> [String] {
        var sources = partials.mapValues { ThemeText(file: "partial", text: $0) }
        sources[name.rawValue] = ThemeText(file: "main", text: text)
        var checker = TemplateChecker(sources: sources, words: ["home", "skip-link"])
        checker.check(name.rawValue, schema: name.schema)
        return Finding.ranked(Array(checker.findings)).map { "\($0.file):\($0.place?.line ?? 0): \($0.message)" }
    }

    @Test(arguments: [
        "", "plain", "{{title}}", "{{{body}}}", "{{& body}}", "{{words.home}}", "{{#summary}}{{summary}}{{/summary}}",
        "{{^summary}}none{{/summary}}", "{{#breadcrumbs}}{{#items}}{{title}} {{{href}}}{{/items}}{{/breadcrumbs}}", "{{ title }}", "{{! {{{ }}",
        "{{#published}}{{iso}}{{/published}}", "{{published.iso}}", "{{#topics}}{{#items}}{{title}}{{/items}}{{/topics}}",
        "{{#related}}{{#items}}{{summary}}{{words.home}}{{/items}}{{/related}}", "{{#is-draft}}x{{/is-draft}}",
        "{{#summary}}{{.}}{{/summary}}",
    ])
    func goodTemplatesPass(text: String) { #expect(check(text) == []) }

    @Test(arguments: [
        ("a\n\n{{titel}}", "main:3: there is no “titel” for this template; did you mean “title”?"),
        ("{{xyzzy}}", "main:1: there is no “xyzzy” for this template"),
        ("{{words.hom}}", "main:1: there is no “words.hom” for this template; did you mean “words.home”?"),
        ("{{question}}", "main:1: there is no “question” for this template"),
        ("{{published.day}}", "main:1: there is no “published.day” for this template; did you mean “published”?"),
        ("{{#topics}}\n{{#items}}\n{{tittle}}\n{{/items}}{{/topics}}", "main:3: there is no “tittle” for this template; did you mean “title”?"),
        ("{{{title}}}", "main:1: “title” is plain text, and three braces would let it be read as HTML"),
        ("{{&title}}", "main:1: “title” is plain text, and three braces would let it be read as HTML"),
        ("{{{words.home}}}", "main:1: “words.home” is plain text, and three braces would let it be read as HTML"),
        ("\n{{body}}", "main:2: “body” is HTML or an address, and two braces would show its code"),
        ("{{#breadcrumbs}}{{#items}}{{href}}{{/items}}{{/breadcrumbs}}", "main:1: “href” is HTML or an address, and two braces would show its code"),
        ("{{breadcrumbs}}", "main:1: “breadcrumbs” is a list or a group, not a text"),
        ("{{words}}", "main:1: “words” is a list or a group, not a text"),
        ("a\n{{#summary}}\nb", "main:2: the section “{{#summary}}” is not closed"),
        ("{{#summary}}\n{{/title}}", "main:2: “{{/title}}” closes a section that is not open"),
        ("x\n{{/title}}", "main:2: “{{/title}}” closes a section that is not open"),
        ("{{#summary}}{{#title}}\n{{/summary}}{{/title}}", "main:2: “{{/summary}}” closes a section that is not open"),
        ("a\n{{> partials/summry}}", "main:2: there is no partial “partials/summry”; did you mean “partials/summary”?"),
        ("{{> xyzzy}}", "main:1: there is no partial “xyzzy”"), ("\n{{=<% %>=}}", "main:2: the tag “=<% %>=” cannot be used in a theme"),
        ("{{$a}}", "main:1: the tag “$a” cannot be used in a theme"), ("{{<a}}", "main:1: the tag “<a” cannot be used in a theme"),
        ("a\n{{title", "main:2: the tag “{{title” has no end"), ("{{{body}}", "main:1: the tag “{{{body}}” has no end"),
        ("<h1>{{title}</h1>\n{{#summary}}\n{{/summary}}", "main:1: the tag “{{title}</h1>” has no end"),
        ("\n{{title} and more words than anybody wants to see in one line{{/x}}", "main:2: the tag “{{title} and more words than anybody wants…” has no end"),
        ("{{a\nb}}", "main:1: there is no “a b” for this template"),
    ])
    func faultsAreNamedWithTheirLine(text: String, message: String) {
        #expect(check(text, partials: ["partials/summary": "x"]) == [message])
    }

    @Test func holesAreNoSections() {
        #expect(check("{{page.title}} {{{page.main}}}", as: .layout) == [])
        #expect(check("{{#page.title}}x{{/page.title}}", as: .layout) == ["main:1: “page.title” is filled in later, so it cannot open a section"])
        #expect(check("\n{{^page.head}}x{{/page.head}}", as: .layout) == ["main:2: “page.head” is filled in later, so it cannot open a section"])
        #expect(check("{{{page.title}}}", as: .layout) == ["main:1: “page.title” is plain text, and three braces would let it be read as HTML"])
        #expect(check("{{page.main}}", as: .layout) == ["main:1: “page.main” is HTML or an address, and two braces would show its code"])
    }

    @Test func partialsAreCheckedWhereTheyAreDrawn() {
        let partials = ["partials/a": "{{title}}\n{{hrefs}}", "partials/b": "{{> partials/b}}", "partials/unused": "{{xyzzy}}"]
        #expect(check("{{> partials/a}}", partials: partials) == ["partial:2: there is no “hrefs” for this template; did you mean “href”?"]
            || check("{{> partials/a}}", partials: partials) == ["partial:2: there is no “hrefs” for this template"])
        #expect(check("{{> partials/b}}", partials: partials) == ["partial:1: the partial “partials/b” draws in itself"])
        #expect(check("{{title}}", partials: partials) == [])
    }

    @Test func tagsAreFoundWithTheirPlaces() {
        let tags = TemplateTag.all(in: "é{{a}}{{{b}}}{{#c}}{{/c}}{{^d}}{{/d}}{{> e}}{{! f }}{{& g }}")
        #expect(tags.map { String($0.name) } == ["a", "b", "c", "c", "d", "d", "e", "g"])
        #expect(tags.map(\.kind) == [.text, .html, .open, .close, .openInverted, .close, .partial, .html])
        #expect(tags.prefix(2).map(\.offset) == [2, 7])
    }

    @Test(arguments: TemplateName.allCases) func theDefaultTemplatesPass(name: TemplateName) throws {
        var sources: [String: ThemeText] = [:]
        for (path, file) in ThemeText.embedded where path.hasSuffix(".mustache") { sources[String(path.dropLast(9))] = file }
        let english = try #require(ThemeText.embedded["strings/en.yml"]).text
        let words = YAMLReader.read(Array(english.utf8)[...], file: "", firstLine: 1).mapping.entries.map(\.key)
        var checker = TemplateChecker(sources: sources, words: Set(words))
        try #require(sources[name.rawValue] != nil)
        checker.check(name.rawValue, schema: name.schema)
        #expect(checker.findings.isEmpty)
    }
}
