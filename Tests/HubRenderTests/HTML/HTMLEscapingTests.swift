import HubModel
@testable import HubRender
import HubSource
import Testing

/// Whatever stands in a field, the markup around it stays the same.
@Suite struct HTMLEscapingTests {
    static let payloads = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='a", "\" onmouseover=\"a",
        "&lt;b&gt;",
        "</p><b>", "</a></code></pre><i>", "<!--", "-->", "<![CDATA[", "]]>", "</title>", "</textarea>", "</style>",
        "<svg/onload=a>",
        "&#60;b&#62;", "a>b", "a\"b", "a'b", "a&b", "\u{1}A\u{1}O", "\u{0B}<b>", "\u{2028}<b>", "<\u{0}b>",
        "javascript:\"<b>",
    ]

    /// Tags with the names of their attributes, in order: what must not change.
    private func skeleton(_ html: String) -> [String] {
        var tags: [String] = []
        var rest = html[...]
        while let open = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: open)...]
            var (tag, isQuoted) = ("", false)
            while let character = rest.popFirst(), isQuoted || character != ">" {
                if character == "\"" { isQuoted.toggle() } else if !isQuoted { tag.append(character) }
            }
            tags.append(tag)
        }
        return tags
    }

    /// The payload as Markdown that means just these characters.
    private func literal(_ payload: String) -> String {
        payload.unicodeScalars.map { "&#\($0.value);" }.joined()
    }

    @Test(arguments: payloads)
    func textOfAuthorsStaysText(payload: String) {
        func page(_ words: String) -> String {
            """
            # \(words)

            \(words) *\(words)* [\(words)](<https://a.b/\(words)> "\(words)") ![\(words)](<c/\(words)> "\(words)")

            ``` x\(words)
            ```

            |\(words)|
            |-|
            |\(words)|
            Table: \(words)

            > a
            > — \(words)

            - [ ] \(words)

            https://youtu.be/\(words.replacing("&#32;", with: "+"))

            [\(words)](<https://youtu.be/\(words)>)
            """
        }
        let code = html("`\(payload.replacing("\u{0}", with: ""))`\n")
        #expect(skeleton(code) == ["p", "code", "/code", "/p"])
        let written = html(page(literal(payload)))
        #expect(skeleton(written) == skeleton(html(page("x"))))
        #expect(!written.contains { $0.isASCII && $0 != "\n" && ($0.asciiValue ?? 32) < 32 })
    }

    @Test(arguments: payloads)
    func whatTheModelSaysStaysText(payload: String) {
        #expect(skeleton(annotated(payload)) == skeleton(annotated("x")))
        #expect(!annotated(payload).contains("\u{1}"))
    }

    private func annotated(_ words: String) -> String {
        let page = PageContext(
            treeRoot: words, siteAddress: words,
            words: BodyWords(note: words, toDo: words, table: words, watchFilm: words, opens: words, manyPages: words))
        var options = HTMLOptions()
        options.idPrefix = words
        let markdown = """
            ## a

            [b](b) [c](c) [d](d) [e](e) ![f](f)

            > [!NOTE]
            > g

            - [ ] h

            |i|
            |-|
            |j|
            Table: k

            https://youtu.be/l
            """
        return html(markdown, page: page, options: options) { tree, notes in
            let links = tree.all(.link)
            notes.links[links[0]] = .page(path: words, fragment: words)
            notes.links[links[1]] = .file(path: words, facts: FileFacts(type: words, bytes: 1, pages: 2))
            notes.links[links[2]] = .fragment(words)
            notes.links[links[3]] = .outside("https:" + words)
            notes.pictures[tree.all(.image)[0]] = Picture(path: words)
            notes.headings = HeadingIDs(words, of: tree.all(.heading(level: 2))[0])
            let text = tree.all(.text)[0]
            notes.glossary = [
                GlossaryUse(node: text, range: tree[text].text, id: words, page: words, expansion: words)
            ]
        }
    }
}

@Suite struct SlotTests {
    @Test func slotsAreFilled() {
        var body = Array("a\"".utf8)
        Slot.siteRoot.append(to: &body)
        body += Array("b".utf8)
        Slot.open.append(to: &body)
        let page = Frame(Array(Hole.main.marker.utf8)).filled(PageHead { _, _ in }, SlottedBytes(body), SlotWords(siteRoot: "../", open: ""))
        #expect(String(decoding: page, as: UTF8.self) == "a\"../b")
    }
}
