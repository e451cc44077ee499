import Testing
import TrialSupport

/// One thing wrong in a hub, and all that `check` finds then.
struct BadInput: Sendable, CustomTestStringConvertible {
    var name: String
    /// By path below `Content`.
    var files: [String: [UInt8]]
    var finds: [String]
    var testDescription: String { name }

    init(_ name: String, _ files: [String: [UInt8]], _ finds: String...) {
        (self.name, self.files, self.finds) = (name, files, finds)
    }

    /// One page with these bytes.
    init(_ name: String, _ text: String, in file: String = "pages/a.md", _ finds: String...) {
        self.init(name, [file: Array(text.utf8)])
        self.finds = finds.map { "Content/\(file)\($0)" }
    }

    /// A page with a good title, whose text starts in line 5.
    init(_ name: String, body: String, in file: String = "pages/a.md", _ finds: String...) {
        self.init(name, [file: Array(TestHub.page("A page", body).utf8)])
        self.finds = finds.map { "Content/\(file)\($0)" }
    }
}

/// The lists that the tests run through.
extension BadInput {
    private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }
    private static let good = utf8(TestHub.page("A page"))

    static let frontMatter = [
        BadInput("title is a list", "---\ntitle: [a, b]\n---\n\nText.\n", ":2:8 wrong-value"),
        BadInput("order is a word", "---\ntitle: A\norder: first\n---\n\nText.\n", ":3:8 wrong-value"),
        BadInput("draft is a guess", "---\ntitle: A\ndraft: maybe\n---\n\nText.\n", ":3:8 wrong-value"),
        BadInput("published is no day", "---\ntitle: A\npublished: 2026-02-30\n---\n\nText.\n", ":3:12 wrong-value"),
        BadInput("topics is a mapping", "---\ntitle: A\ntopics: {a: b}\n---\n\nText.\n", ":3:9 wrong-value"),
        BadInput("kind is none", "---\ntitle: A\nkind: novel\n---\n\nText.\n", ":3:7 wrong-value"),
        BadInput("missing title", "Just words.\n", ":1:1 missing-title"),
        BadInput("title of spaces", "---\ntitle: \"   \"\n---\n\nText.\n", ":2:1 missing-title"),
        BadInput("empty file", "", " empty-file"),
        BadInput("blank file", "\n \n", " empty-file"),
        BadInput("front matter only", "---\ntitle: A\n---\n", " empty-file"),
        BadInput("front matter not closed", "---\ntitle: A\n\nText.\n", ":2:1 front-matter"),
        BadInput("colon in a value", "---\ntitle: A: B\n---\n\nText.\n", ":2:9 front-matter"),
        BadInput("quote not closed", "---\ntitle: \"A\n---\n\nText.\n", ":2:8 front-matter"),
        BadInput("key twice", "---\ntitle: A\nsummary: b\nsummary: c\n---\n\nText.\n", ":4:1 duplicate-key"),
        BadInput("a list at the top", "---\n- a\n---\n\nText.\n", ":2:1 front-matter"),
        BadInput("anchor and alias", "---\ntitle: &a A\nsummary: *a\n---\n\nText.\n", ":2:8 front-matter-sign"),
        BadInput("control character by escape", "---\ntitle: \"a\\u0007b\"\n---\n\nText.\n", ":2:8 front-matter"),
        BadInput("language", "---\ntitle: A\nlang: ../x\n---\n\nText.\n", ":3:7 wrong-value"),
        BadInput("old address that leads out", "---\ntitle: A\naliases: [../x]\n---\n\nText.\n", ":3:11 bad-alias"),
        BadInput("own address as alias", "---\ntitle: A\naliases: [/pages/a/]\n---\n\nText.\n", ":3:11 bad-alias"),
        BadInput("title is empty", "---\norder: 1\ntitle:\n---\n\nText.\n", ":3:1 missing-title"),
        BadInput("title is misspelt", "---\norder: 1\ntilte: X\n---\n\nText.\n", ":3:1 missing-title"),
        BadInput("title is a note", "---\ntitle: #MeToo\n---\n\nText.\n", ":2:8 wrong-value"),
        BadInput("no space after a colon", "---\ntitle: A\npublished:2026-03-31\n---\n\nText.\n", ":3:10 front-matter"),
        BadInput("no space after a dash", "---\ntitle: A\ntopics:\n  - start\n-power\n---\n\nText.\n", ":5:1 front-matter"),
        BadInput("list not closed", "---\ntitle: A\ntopics: [a, b\n---\n\nText.\n", ":3:9 front-matter"),
        BadInput("text runs on", "---\ntitle: A\nsummary: words\nrun on\n---\n\nText.\n", ":4:1 front-matter"),
        BadInput("tab", "---\ntitle: A\ntopics:\n\t- a\n---\n\nText.\n", ":4:1 front-matter"),
        BadInput("first dashes missing", "title: A\n---\n\nText.\n", ":1:1 front-matter"),
        BadInput("empty line above the dashes", "\n---\ntitle: A\n---\n\nText.\n", ":1:1 front-matter"),
        BadInput("second dashes missing above a rule", "---\ntitle: A\n\nText.\n\n---\n\nText.\n", ":2:1 front-matter"),
        BadInput("commas without brackets", "---\ntitle: A\ntopics: one, two\n---\n\nText.\n", ":3:9 wrong-value"),
        BadInput("unknown related page", "---\ntitle: A\nrelated: [pages/nope]\n---\n\nText.\n", ":3:11 unknown-document"),
    ]

    static let markdown = [
        BadInput("broken link", body: "Some words, [a page](b.md).", ":5:13 broken-link"),
        BadInput("column counts letters, not bytes", body: "é👩‍👩‍👧 [a page](b.md).", ":5:4 broken-link"),
        BadInput("broken anchor", body: "[Home](../index.md#nope)", ":5:1 broken-anchor"),
        BadInput("link out of the hub", body: "[a page](../../etc/passwd)", ":5:1 broken-link"),
        BadInput("broken picture", body: "![A cat](../pictures/no.png)", ":5:1 broken-picture"),
        BadInput("picture elsewhere", body: "![A cat](https://x.example/a.png)", ":5:1 picture-elsewhere"),
        BadInput("skipped heading", body: "## One\n\nText.\n\n#### Three\n\nText.", ":9:1 skipped-heading-level"),
        BadInput("second title", body: "# Two\n\nText.", ":5:1 second-title"),
        BadInput("empty heading", body: "##\n\nText.", ":5:1 empty-heading"),
        BadInput("block of HTML", body: "<div>\nx\n</div>", ":5:1 raw-html"),
        BadInput("HTML in a line", body: "some <b>bold</b> words", ":5:6 raw-html"),
        BadInput("script", body: "Text.\n\n<script>alert(1)</script>", ":7:1 raw-html"),
        BadInput("easy read of nothing", body: "Text.", in: "pages/a.easy.md", " easy-read-alone"),
        BadInput("ladder with one rung", body: "## One\n\nText.", in: "ladders/a.md", " ladder-rungs"),
        BadInput("questions without a question", body: "Text.", in: "faqs/a.md", " faq-questions"),
        BadInput("question without an answer", body: "## Who?\n\nWe.\n\n## Why?", in: "faqs/a.md", ":9:1 faq-questions"),
        BadInput("charter without clauses", body: "Text.", in: "charters/a.md", " charter-clauses"),
        BadInput("page over 1 MiB", body: String(repeating: "a", count: 1 << 20), ":4:1 page-too-long"),
        BadInput("101 levels", body: String(repeating: "> ", count: 101) + "x", ":5:1 nested-too-deep"),
        BadInput("1,001 pictures", body: String(repeating: "![", count: 1_001), ":5:1 too-many-pictures"),
    ]

    static let schemes = [
        "javascript:alert%281%29", "JaVaScRiPt:a", "java&#x73;cript:a", "&#106;avascript:a", "java&#10;script:a",
        "vbscript:a", "data:text/html,x", "file:///etc/passwd", "blob:a", "filesystem:a", "intent:a", "ftp://a.example",
        "//evil.example", "/\\evil.example", "\\\\\\\\evil.example", "www.evil.example", "x:", "view-source:https://a.example",
    ]

    static let files = [
        BadInput("Windows-1252", ["pages/a.md": utf8("---\ntitle: A\n---\n\ncaf") + [0xE9, 0x0A]], "Content/pages/a.md:5:4 not-utf-8"),
        BadInput("UTF-16", ["pages/a.md": [0xFF, 0xFE] + utf8("---\ntitle: A").flatMap { [$0, 0] }], "Content/pages/a.md:1:1 not-utf-8"),
        BadInput("NUL", ["pages/a.md": utf8(TestHub.page("A", "x\0y"))], "Content/pages/a.md:5:2 control-character"),
        BadInput("escape sequence", ["pages/a.md": utf8(TestHub.page("A", "\u{1B}[31m"))], "Content/pages/a.md:5:1 control-character"),
        BadInput("direction override", ["pages/a.md": utf8(TestHub.page("A", "x\u{202E}y"))], "Content/pages/a.md:5:2 hidden-direction"),
        BadInput(
            "two documents for one address", ["pages/a b.md": good, "pages/a-b.md": good],
            "Content/pages/a-b.md path-taken"),
        BadInput("folder and file for one address", ["pages/a/index.md": good, "pages/a.md": good], "Content/pages/a/index.md path-taken"),
        BadInput("language twice", ["pages/a.md": good, "pages/a.en-GB.md": good], "Content/pages/a.md same-document"),
        BadInput(
            "alias of another page",
            ["pages/a.md": utf8("---\ntitle: A\naliases:\n  - /pages/b/\n---\n\nText.\n"), "pages/b.md": good],
            "Content/pages/a.md:4:5 bad-alias"),
        BadInput(
            "alias apart from capitals",
            ["pages/a.md": utf8("---\ntitle: A\naliases: [/Pages/b/]\n---\n\nText.\n"), "pages/b.md": good],
            "Content/pages/a.md path-twins"),
        BadInput(
            "two pages with one alias",
            [
                "pages/a.md": utf8("---\ntitle: A\naliases: [/old/]\n---\n\nText.\n"),
                "pages/b.md": utf8("---\ntitle: B\naliases: [old]\n---\n\nText.\n"),
            ], "Content/pages/b.md:3:11 bad-alias"),
        BadInput(
            "old address where a file of the hub is",
            ["static/old.html": utf8("Text"), "pages/a.md": utf8("---\ntitle: A\naliases: [old.html]\n---\n\nText.\n")],
            "Content/static/old.html path-taken"),
        BadInput("name with a colon", ["pages/a:b.md": good], "Content/pages/a:b.md unsafe-name"),
        BadInput("name with <", ["pages/<script>.md": good], "Content/pages/<script>.md unsafe-name"),
        BadInput("device name", ["pages/con.md": good], "Content/pages/con.md unsafe-name"),
        BadInput("percent code", ["downloads/a%2fb.txt": good], "Content/downloads/a%2fb.txt unsafe-path"),
        BadInput("name without letters", ["pages/!!.md": good], "Content/pages/!!.md no-address"),
        BadInput("name with a line end", ["pages/a\nb.md": good], "Content/pages/a\nb.md unsafe-name"),
        BadInput(
            "drawing with a program", ["pictures/a.svg": utf8("<svg xmlns='http://www.w3.org/2000/svg'>\n<script/></svg>")],
            "Content/pictures/a.svg:2:2 svg-element"),
        BadInput(
            "drawing with an attribute that runs",
            ["pictures/a.svg": utf8("<svg xmlns='http://www.w3.org/2000/svg'>\n <g onload='a()'/></svg>")],
            "Content/pictures/a.svg:2:5 svg-attribute"),
        BadInput(
            "picture that is none", ["pages/a.md": utf8(TestHub.page("A", "![A plan](../downloads/a.txt)")), "downloads/a.txt": utf8("x")],
            "Content/pages/a.md:5:1 not-a-picture"),
        BadInput(
            "missing alternative text",
            ["pages/a.md": utf8(TestHub.page("A", "![](../pictures/a.svg)")), "pictures/a.svg": utf8("<svg xmlns='http://www.w3.org/2000/svg'/>")],
            "Content/pages/a.md:5:1 missing-alternative-text"),
    ]

    static let settings = [
        BadInput("name is a list", ["hub.yml": utf8(TestHub.settings.replacing("Our hub", with: "[a]"))], "Content/hub.yml:1:7 wrong-value"),
        BadInput("no name", ["hub.yml": utf8(TestHub.settings.replacing("name: Our hub\n", with: ""))], "Content/hub.yml missing-name"),
        BadInput("empty name", ["hub.yml": utf8(TestHub.settings.replacing("Our hub", with: ""))], "Content/hub.yml:1:1 missing-name"),
        BadInput("misspelt name", ["hub.yml": utf8(TestHub.settings.replacing("name", with: "nmae"))], "Content/hub.yml:1:1 missing-name"),
        BadInput("wrong indentation", ["hub.yml": utf8(TestHub.settings + "   phone: 020\n")], "Content/hub.yml:5:1 front-matter"),
        BadInput("menu with commas", ["hub.yml": utf8(TestHub.settings + "navigation: pages, guides\n")], "Content/hub.yml:5:13 wrong-value"),
        BadInput("variants with commas", ["hub.yml": utf8(TestHub.settings + "variants: standard, print\n")], "Content/hub.yml:5:11 wrong-value"),
        BadInput("language", ["hub.yml": utf8(TestHub.settings + "language: english\n")], "Content/hub.yml:5:11 wrong-value"),
        BadInput(
            "base address", ["hub.yml": utf8(TestHub.settings.replacing("https:", with: "javascript:"))],
            "Content/hub.yml:2:11 wrong-value"),
        BadInput("variant", ["hub.yml": utf8(TestHub.settings + "variants: [large]\n")], "Content/hub.yml:5:12 wrong-value"),
        BadInput(
            "text size", ["hub.yml": utf8(TestHub.settings + "variants:\n  - {id: large-print, text-size: 10}\n")],
            "Content/hub.yml:6:5 wrong-value"),
        BadInput(
            "variant out of the tree", ["hub.yml": utf8(TestHub.settings + "variants:\n  - {id: ../x, based-on: print}\n")],
            "Content/hub.yml:6:10 wrong-value"),
        BadInput(
            "colours",
            ["hub.yml": utf8(TestHub.settings + "variants:\n  - {id: x, name: X, based-on: print, colours: pink}\n")],
            "Themes/default/theme.yml theme"),
        BadInput("theme", ["hub.yml": utf8(TestHub.settings + "theme: nope\n")], "Content/hub.yml:5:8 theme"),
        BadInput("theme out of the project", ["hub.yml": utf8(TestHub.settings + "theme: ../x\n")], "Content/hub.yml:5:8 theme"),
        BadInput("menu", ["hub.yml": utf8(TestHub.settings + "navigation: [guides]\n")], "Content/hub.yml:5:14 unknown-document"),
        BadInput("not YAML", ["hub.yml": utf8("name: \"x\n")], "Content/hub.yml:1:7 front-matter"),
    ]
}
