import Foundation
import Testing
import TrialSupport

/// What people type is words, wherever it ends up: it makes no element, no attribute and no address of its own.
@Suite struct EscapingTests {
    static let payloads = [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<ScRiPt src=//evil.example>", "\"><script>alert(1)</script>",
        "' onmouseover='alert(1)", "\" onfocus=\"alert(1)\" autofocus=\"", "\" onload=alert(1) ", "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>", "<svg/onload=alert(1)//", "</title><script>alert(1)</script>", "</textarea><b onclick=a()>",
        "</h1><iframe src=javascript:alert(1)>", "--><script>alert(1)</script>", "<!--", "]]><script>alert(1)</script>",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)//", "data:text/html,<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)", "&#x3c;script&#x3e;", "{{title}}", "{{{body}}}{{#page}}", "{{> partials/contact}}", "${alert(1)}",
        "`-alert(1)-`", "\\\"-alert(1)}//", "<a href=javascript:alert(1)>x</a>", "<style>@import'//evil.example'</style>",
        "<meta http-equiv=refresh content=0;url=//evil.example>", "<base href=//evil.example>", "<form action=//evil.example>",
        "</style><script>alert(1)</script>", "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "\"}</script><script>alert(1)//",
    ]

    private static let harmless = "Quite harmless words"

    /// YAML in double quotes.
    private func yaml(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Markdown that means these very characters.
    private func markdown(_ text: String) -> String {
        text.map { $0.isASCII && ($0.isPunctuation || $0.isSymbol) ? "\\\($0)" : String($0) }.joined()
    }

    /// A hub with the words in every place that takes some.
    private func hub(_ words: String) throws -> TestHub {
        let hub = try TestHub()
        let (y, m) = (yaml(words), markdown(words))
        try hub.write("""
            name: \(y)
            tagline: \(y)
            base-url: https://hub.example/
            contact:
              email: \(y)
              phone: \(y)
              post: \(y)
            variants:
              - standard
              - easy-read
              - {id: large, based-on: large-print, name: \(y), purpose: \(y)}
            topics:
              one: {title: \(y), summary: \(y)}
              two: \(y)
            navigation: [pages/all]
            footer: [pages/all]

            """, to: "hub.yml")
        let common = "title: \(y)\nsummary: \(y)\ntopics: [one, \(yaml("free " + words))]\nauthors: [\(y)]\nchecked-by: \(y)\nreview-by: 2030-01-01\n"
        let picture = "x' onerror='alert(1)' &lt;.svg"
        try hub.write("<svg xmlns='http://www.w3.org/2000/svg'/>", to: "pictures/\(picture)")
        try hub.write("words", to: "downloads/y' onclick=alert(1) '&quot;.txt")
        let body = """
            \(m)

            ## \(m)

            ![\(m)](<../pictures/\(picture.replacing("&", with: "&amp;"))> "\(m)") and [\(m)](../index.md "\(m)")
            and [\(m)](<../downloads/y' onclick=alert(1) '&amp;quot;.txt>) and <hello@hub.example> **\(m)** *\(m)*

            | \(m) | B |
            |---|---|
            | \(m) | b |

            ~~~ \(m)
            \(words)
            ~~~

            > \(m)
            >
            > — \(m), \(m)

            > [!NOTE]
            > \(m)

            - [ ] \(m)

            [\(m)](https://vimeo.com/1)

            1. \(m)

            """
        try hub.write("---\n\(common)---\n\n\(body)", to: "pages/all.md")
        try hub.write("---\n\(common)hard-words:\n  \(y): \(y)\n---\n\n![\(m)](<../pictures/\(picture.replacing("&", with: "&amp;"))>)\n\(m)\n", to: "pages/all.easy.md")
        try hub.write("---\n\(common)---\n\n## \(m)\n\n\(m)\n", to: "faqs/q.md")
        try hub.write("---\n\(common)---\n\n## \(m)\n\n### \(m)\n\n\(m)\n\n### \(m)\n\n\(m)\n", to: "ladders/l.md")
        try hub.write("---\n\(common)group: \(y)\nagreed: 2025-01-01\nsignatures: [\(y)]\n---\n\n## \(m)\n\n1. \(m)\n", to: "charters/c.md")
        try hub.write("---\n\(common)---\n\n## Zebra (\(m))\n\n\(m)\n\n## \(m)\n\n\(m)\n", to: "glossary.md")
        try hub.write("---\ntitle: \(y)\n---\n\nZebra. \(m)\n", to: "guides/1' onload=alert(1) &lt; '/index.md")
        try hub.write("---\ntitle: \(y)\naliases: [\"/old'onload=alert(1)/\"]\n---\n\nZebra. \(m)\n", to: "guides/1' onload=alert(1) &lt; '/1-x'y&z.md")
        try hub.write("---\ntitle: \(y)\nfeatured: [pages/all]\n---\n\n\(m)\n", to: "index.md")
        return hub
    }

    /// `img src`, `a href`…: all that any page of a hub with harmless words has.
    private func shape(_ hub: TestHub) throws -> (shape: Set<String>, files: [String: PublishedTags]) {
        let run = try hub.run("build")
        try #require(run.status == 0, "\(run.errors)")
        var (shape, files): (Set<String>, [String: PublishedTags]) = ([], [:])
        for case (let path, .file(let bytes)) in hub.published where [".html", ".xml"].contains(where: path.hasSuffix) {
            let page = PublishedTags(String(decoding: bytes, as: UTF8.self))
            files[path] = page
            for tag in page.tags { shape.formUnion(tag.attributes.keys.map { "\(tag.name) \($0)" } + [tag.name]) }
        }
        return (shape, files)
    }

    @Test(arguments: payloads) func wordsStayWords(payload: String) throws {
        let usual = try Self.usual.get()
        let hub = try hub(payload)
        let (shape, files) = try shape(hub)
        #expect(shape.subtracting(usual).isEmpty)
        #expect(files.count > 40)
        for (path, page) in files {
            for tag in page.tags {
                #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") }, "\(path): \(tag)")
                #expect(tag.name != "script" || tag.attributes == ["type": "application/ld+json"], "\(path): \(tag)")
                for name in ["href", "src", "action", "xlink:href"] {
                    let address = tag.attributes[name]?.lowercased() ?? ""
                    let scheme = address.prefix { !"/?#".contains($0) }.split(separator: ":", omittingEmptySubsequences: false)
                    let isSafe = scheme.count < 2 || ["https", "mailto", "tel"].contains(scheme.first ?? "")
                    #expect(isSafe && !address.hasPrefix("//"), "\(path): \(tag)")
                }
            }
            for script in page.scripts {
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(script.utf8)) }
            }
        }
        // They are all there, too, to be read.
        let page = try #require(hub.page("pages/all/index.html"))
        for start in ["<h1>", "<title>"] {
            let rest = try #require(page.range(of: start)).upperBound
            let words = PublishedTags.decoded(String(page[rest...].prefix { $0 != "<" }))
            #expect(words.hasPrefix(payload), "\(start) \(words)")
        }
        let alternative = files["pages/all/index.html"]?.tags.first { $0.name == "img" }?.attributes["alt"]
        #expect(alternative == payload)
    }

    private static let usual: Result<Set<String>, any Error> = Result {
        let tests = EscapingTests()
        return try tests.shape(tests.hub(harmless)).shape
    }

    /// The scanner above finds what it must: each of these would run in a browser.
    @Test func theScannerSeesWhatABrowserSees() {
        #expect(PublishedTags("<p>a<SCRIPT>b</p></script ><i>").scripts == ["b</p>"])
        #expect(PublishedTags("<svg/onload=a()//><b x='>' ONclick = c>").tags.map(\.attributes) == [["onload": "a()//"], ["x": ">", "onclick": "c"]])
        #expect(PublishedTags("<a href='java&#x73;cript:&lt;'>").tags.first?.attributes["href"] == "javascript:<")
        #expect(PublishedTags("<!-- <b> --> 1 < 2 </p><i a>").tags == [.init(name: "i", attributes: ["a": ""])])
    }
}
