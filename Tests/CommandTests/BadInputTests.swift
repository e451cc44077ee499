import Foundation
import Testing
import TrialSupport

/// One thing wrong in a hub: what `check` finds, all of it and no more; and that a build then writes nothing.
@Suite struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
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

    private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }
    private static let good = utf8(TestHub.page("A page"))

    static let frontMatter = [
        Case("title is a list", "---\ntitle: [a, b]\n---\n\nText.\n", ":2:8 wrong-value"),
        Case("order is a word", "---\ntitle: A\norder: first\n---\n\nText.\n", ":3:8 wrong-value"),
        Case("draft is a guess", "---\ntitle: A\ndraft: maybe\n---\n\nText.\n", ":3:8 wrong-value"),
        Case("published is no day", "---\ntitle: A\npublished: 2026-02-30\n---\n\nText.\n", ":3:12 wrong-value"),
        Case("topics is a mapping", "---\ntitle: A\ntopics: {a: b}\n---\n\nText.\n", ":3:9 wrong-value"),
        Case("kind is none", "---\ntitle: A\nkind: novel\n---\n\nText.\n", ":3:7 wrong-value"),
        Case("missing title", "Just words.\n", ":1:1 missing-title"),
        Case("title of spaces", "---\ntitle: \"   \"\n---\n\nText.\n", ":1:1 missing-title"),
        Case("empty file", "", " empty-file"),
        Case("blank file", "\n \n", " empty-file"),
        Case("front matter only", "---\ntitle: A\n---\n", " empty-file"),
        Case("front matter not closed", "---\ntitle: A\n\nText.\n", ":1:1 front-matter"),
        Case("colon in a value", "---\ntitle: A: B\n---\n\nText.\n", ":2:9 front-matter"),
        Case("quote not closed", "---\ntitle: \"A\n---\n\nText.\n", ":3:1 front-matter"),
        Case("key twice", "---\ntitle: A\nsummary: b\nsummary: c\n---\n\nText.\n", ":3:1 duplicate-key"),
        Case("a list at the top", "---\n- a\n---\n\nText.\n", ":2:1 front-matter"),
        Case("anchor and alias", "---\ntitle: &a A\nsummary: *a\n---\n\nText.\n", ":2:8 front-matter-sign"),
        Case("control character by escape", "---\ntitle: \"a\\u0007b\"\n---\n\nText.\n", ":2:8 front-matter"),
        Case("language", "---\ntitle: A\nlang: ../x\n---\n\nText.\n", ":3:7 wrong-value"),
        Case("old address that leads out", "---\ntitle: A\naliases: [../x]\n---\n\nText.\n", ":3:11 bad-alias"),
        Case("own address as alias", "---\ntitle: A\naliases: [/pages/a/]\n---\n\nText.\n", ":3:11 bad-alias"),
        Case("unknown related page", "---\ntitle: A\nrelated: [pages/nope]\n---\n\nText.\n", ":3:11 unknown-document"),
    ]

    static let markdown = [
        Case("broken link", body: "Some words, [a page](b.md).", ":5:13 broken-link"),
        Case("column counts letters, not bytes", body: "é👩‍👩‍👧 [a page](b.md).", ":5:4 broken-link"),
        Case("broken anchor", body: "[Home](../index.md#nope)", ":5:1 broken-anchor"),
        Case("link out of the hub", body: "[a page](../../etc/passwd)", ":5:1 broken-link"),
        Case("broken picture", body: "![A cat](../pictures/no.png)", ":5:1 broken-picture"),
        Case("picture elsewhere", body: "![A cat](https://x.example/a.png)", ":5:1 picture-elsewhere"),
        Case("skipped heading", body: "## One\n\nText.\n\n#### Three\n\nText.", ":9:1 skipped-heading-level"),
        Case("second title", body: "# Two\n\nText.", ":5:1 second-title"),
        Case("empty heading", body: "##\n\nText.", ":5:1 empty-heading"),
        Case("block of HTML", body: "<div>\nx\n</div>", ":5:1 raw-html"),
        Case("HTML in a line", body: "some <b>bold</b> words", ":5:6 raw-html"),
        Case("script", body: "Text.\n\n<script>alert(1)</script>", ":7:1 raw-html"),
        Case("easy read of nothing", body: "Text.", in: "pages/a.easy.md", " easy-read-alone"),
        Case("ladder with one rung", body: "## One\n\nText.", in: "ladders/a.md", " ladder-rungs"),
        Case("questions without a question", body: "Text.", in: "faqs/a.md", " faq-questions"),
        Case("question without an answer", body: "## Who?\n\nWe.\n\n## Why?", in: "faqs/a.md", ":9:1 faq-questions"),
        Case("charter without clauses", body: "Text.", in: "charters/a.md", " charter-clauses"),
        Case("page over 1 MiB", body: String(repeating: "a", count: 1 << 20), ":4:1 page-too-long"),
        Case("101 levels", body: String(repeating: "> ", count: 101) + "x", ":5:1 nested-too-deep"),
        Case("1,001 pictures", body: String(repeating: "![", count: 1_001), ":5:1 too-many-pictures"),
    ]

    static let schemes = [
        "javascript:alert%281%29", "JaVaScRiPt:a", "java&#x73;cript:a", "&#106;avascript:a", "java&#10;script:a",
        "vbscript:a", "data:text/html,x", "file:///etc/passwd", "blob:a", "filesystem:a", "intent:a", "ftp://a.example",
        "//evil.example", "/\\evil.example", "\\\\\\\\evil.example", "www.evil.example", "x:", "view-source:https://a.example",
    ]

    static let files = [
        Case("Windows-1252", ["pages/a.md": utf8("---\ntitle: A\n---\n\ncaf") + [0xE9, 0x0A]], "Content/pages/a.md:5:4 not-utf-8"),
        Case("UTF-16", ["pages/a.md": [0xFF, 0xFE] + utf8("---\ntitle: A").flatMap { [$0, 0] }], "Content/pages/a.md:1:1 not-utf-8"),
        Case("NUL", ["pages/a.md": utf8(TestHub.page("A", "x\0y"))], "Content/pages/a.md:5:2 control-character"),
        Case("escape sequence", ["pages/a.md": utf8(TestHub.page("A", "\u{1B}[31m"))], "Content/pages/a.md:5:1 control-character"),
        Case("direction override", ["pages/a.md": utf8(TestHub.page("A", "x\u{202E}y"))], "Content/pages/a.md:5:2 hidden-direction"),
        Case(
            "two documents for one address", ["pages/a b.md": good, "pages/a-b.md": good],
            "Content/pages/a-b.md path-taken"),
        Case("folder and file for one address", ["pages/a/index.md": good, "pages/a.md": good], "Content/pages/a/index.md path-taken"),
        Case("language twice", ["pages/a.md": good, "pages/a.en-GB.md": good], "Content/pages/a.md same-document"),
        Case(
            "alias of another page",
            ["pages/a.md": utf8("---\ntitle: A\naliases:\n  - /pages/b/\n---\n\nText.\n"), "pages/b.md": good],
            "Content/pages/a.md:4:5 bad-alias"),
        Case(
            "alias apart from capitals",
            ["pages/a.md": utf8("---\ntitle: A\naliases: [/Pages/b/]\n---\n\nText.\n"), "pages/b.md": good],
            "Content/pages/a.md path-twins"),
        Case(
            "two pages with one alias",
            [
                "pages/a.md": utf8("---\ntitle: A\naliases: [/old/]\n---\n\nText.\n"),
                "pages/b.md": utf8("---\ntitle: B\naliases: [old]\n---\n\nText.\n"),
            ], "Content/pages/b.md:3:11 bad-alias"),
        Case(
            "old address where a file of the hub is",
            ["static/old.html": utf8("Text"), "pages/a.md": utf8("---\ntitle: A\naliases: [old.html]\n---\n\nText.\n")],
            "Content/static/old.html path-taken"),
        Case("name with a colon", ["pages/a:b.md": good], "Content/pages/a:b.md unsafe-name"),
        Case("name with <", ["pages/<script>.md": good], "Content/pages/<script>.md unsafe-name"),
        Case("device name", ["pages/con.md": good], "Content/pages/con.md unsafe-name"),
        Case("percent code", ["downloads/a%2fb.txt": good], "Content/downloads/a%2fb.txt unsafe-path"),
        Case("name without letters", ["pages/!!.md": good], "Content/pages/!!.md no-address"),
        Case("name with a line end", ["pages/a\nb.md": good], "Content/pages/a\nb.md unsafe-name"),
        Case(
            "drawing with a program", ["pictures/a.svg": utf8("<svg xmlns='http://www.w3.org/2000/svg'>\n<script/></svg>")],
            "Content/pictures/a.svg:2:2 svg-element"),
        Case(
            "drawing with an attribute that runs",
            ["pictures/a.svg": utf8("<svg xmlns='http://www.w3.org/2000/svg'>\n <g onload='a()'/></svg>")],
            "Content/pictures/a.svg:2:5 svg-attribute"),
        Case(
            "picture that is none", ["pages/a.md": utf8(TestHub.page("A", "![A plan](../downloads/a.txt)")), "downloads/a.txt": utf8("x")],
            "Content/pages/a.md:5:1 not-a-picture"),
        Case(
            "missing alternative text",
            ["pages/a.md": utf8(TestHub.page("A", "![](../pictures/a.svg)")), "pictures/a.svg": utf8("<svg xmlns='http://www.w3.org/2000/svg'/>")],
            "Content/pages/a.md:5:1 missing-alternative-text"),
    ]

    static let settings = [
        Case("name is a list", ["hub.yml": utf8(TestHub.settings.replacing("Our hub", with: "[a]"))], "Content/hub.yml:1:7 wrong-value"),
        Case("no name", ["hub.yml": utf8(TestHub.settings.replacing("name: Our hub\n", with: ""))], "Content/hub.yml missing-name"),
        Case("language", ["hub.yml": utf8(TestHub.settings + "language: english\n")], "Content/hub.yml:5:11 wrong-value"),
        Case(
            "base address", ["hub.yml": utf8(TestHub.settings.replacing("https:", with: "javascript:"))],
            "Content/hub.yml:2:11 wrong-value"),
        Case("variant", ["hub.yml": utf8(TestHub.settings + "variants: [large]\n")], "Content/hub.yml:5:12 wrong-value"),
        Case(
            "text size", ["hub.yml": utf8(TestHub.settings + "variants:\n  - {id: large-print, text-size: 10}\n")],
            "Content/hub.yml:6:5 wrong-value"),
        Case(
            "variant out of the tree", ["hub.yml": utf8(TestHub.settings + "variants:\n  - {id: ../x, based-on: print}\n")],
            "Content/hub.yml:6:10 wrong-value"),
        Case(
            "colours",
            ["hub.yml": utf8(TestHub.settings + "variants:\n  - {id: x, name: X, based-on: print, colours: yellow}\n")],
            "Themes/default/theme.yml theme"),
        Case("theme", ["hub.yml": utf8(TestHub.settings + "theme: nope\n")], "Content/hub.yml:5:8 theme"),
        Case("theme out of the project", ["hub.yml": utf8(TestHub.settings + "theme: ../x\n")], "Content/hub.yml:5:8 theme"),
        Case("menu", ["hub.yml": utf8(TestHub.settings + "navigation: [guides]\n")], "Content/hub.yml:5:14 unknown-document"),
        Case("not YAML", ["hub.yml": utf8("name: \"x\n")], "Content/hub.yml:2:1 front-matter"),
    ]

    @Test(arguments: frontMatter + markdown) func inAPage(_ it: Case) throws { try expect(it) }
    @Test func inAnAddress() throws {
        var it = Case("addresses", body: Self.schemes.map { "Text [words](\($0))." }.joined(separator: "\n"))
        it.finds = Self.schemes.indices.map { "Content/pages/a.md:\(5 + $0):6 unsafe-link" }
        try expect(it)
    }

    @Test(arguments: files) func inAFile(_ it: Case) throws { try expect(it) }
    @Test(arguments: settings) func inTheSettings(_ it: Case) throws { try expect(it) }

    private func expect(_ it: Case) throws {
        let hub = try TestHub()
        for (file, bytes) in it.files { try hub.write(bytes, to: file) }
        try expect(it.finds, in: hub)
    }

    /// A check says this and no more; a build says the same, and nothing has changed after it.
    private func expect(_ finds: [String], in hub: TestHub) throws {
        let before = hub.place.snapshot()
        let check = try hub.run("check", "--format", "json")
        let found = try Found.all(check)
        #expect(found.map(\.short).sorted() == finds.sorted())
        #expect(check.status == 1 && check.errors.isEmpty)
        #expect(found.allSatisfy { !$0.message.isEmpty && $0.fix.hasSuffix(".") && !$0.message.hasSuffix(".") })
        let build = try hub.run("build")
        #expect(build.status == 1 && build.output.isEmpty)
        #expect(found.allSatisfy { build.errors.contains("[\($0.id)]") })
        #expect(build.errors.contains("Nothing was written: \(finds.count) error"))
        #expect(hub.place.snapshot() == before)
        #expect(check.seconds < 20 && build.seconds < 20)
    }

    @Test func unknownKeyIsAWarningWithAGuess() throws {
        let hub = try TestHub()
        try hub.write("---\ntitle: A\nsumary: B\nquux: C\n---\n\nText.\n", to: "pages/a.md")
        let run = try hub.run("check", "--format", "json")
        let found = try Found.all(run)
        #expect(found.map(\.short) == ["Content/pages/a.md:3:1 unknown-key warning", "Content/pages/a.md:4:1 unknown-key warning"])
        #expect(found[0].message.hasSuffix("did you mean “summary”?"))
        #expect(found[1].fix.contains("title, summary"))
        #expect(run.status == 0)
        #expect(try hub.run("check", "--strict").status == 1)
        let build = try hub.run("build")
        #expect(build.status == 0 && build.errors.contains("2 warnings"))
    }

    @Test func longListsOnOneLineAreFine() throws {
        let hub = try TestHub()
        let topics = (1...40).map { "a topic \($0)" }.joined(separator: ", ")
        try hub.write("---\ntitle: A\ntopics: [\(topics)]\n---\n\nText.\n", to: "pages/a.md")
        #expect(try hub.run("check").output.isEmpty)
        let indented = String(repeating: " ", count: 90)
        try hub.write("---\ntitle: A\ntopics:\n\(indented)- a\n---\n\nText.\n", to: "pages/a.md")
        #expect(try hub.run("check").output.contains("[front-matter-too-deep]"))
    }

    /// The finding about a misspelt title is one about the title that is not there, and one about the key.
    @Test func severalErrorsAreReportedAtOnceErrorsFirst() throws {
        let hub = try TestHub()
        try hub.write("---\ntitel: A\n---\n\nText.\n", to: "pages/a.md")
        try hub.write(TestHub.page("B", "[x](no.md) ![](../pictures/no.png)\n\n#### Four\n\n[here](../index.md)"), to: "pages/b.md")
        try hub.write(TestHub.settings + "theme: nope\n", to: "hub.yml")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(
            found.map(\.short) == [
                "Content/hub.yml:5:8 theme", "Content/pages/a.md:1:1 missing-title", "Content/pages/b.md:5:1 broken-link",
                "Content/pages/b.md:5:12 broken-picture", "Content/pages/b.md:7:1 skipped-heading-level",
                "Content/pages/a.md:2:1 unknown-key warning", "Content/pages/b.md:9:1 vague-link warning",
            ])
        let text = try hub.run("check")
        let lines = found.map { finding in
            let at = finding.line.map { ":\($0):\(finding.column ?? 0)" } ?? ""
            return "\(finding.file)\(at): \(finding.severity): \(finding.message) [\(finding.id)]\n  fix: \(finding.fix)\n"
        }
        #expect(text.output == lines.joined())
    }

    // MARK: What is no ordinary file

    @Test func aPipeNeverBlocks() throws {
        let hub = try TestHub()
        try hub.place.makeFolder("hub/Content/pages")
        for name in ["pages/pipe.md", "pipe.png"] { #expect(mkfifo(hub.place("hub/Content/" + name), 0o644) == 0) }
        try expect(["Content/pages/pipe.md not-a-file", "Content/pipe.png not-a-file"], in: hub)
    }

    @Test func linksAreRefused() throws {
        let hub = try TestHub()
        try hub.write(TestHub.page("Secret", "Secret words."), to: "../../elsewhere/secret.md")
        try hub.place.makeFolder("hub/Content/pages")
        try hub.place.link("hub/Content/pages/file.md", to: hub.place("elsewhere/secret.md"))
        try hub.place.link("hub/Content/pages/folder", to: hub.place("elsewhere"))
        try hub.place.link("hub/Content/pages/loop", to: ".")
        try hub.place.link("hub/Content/pages/dangling.md", to: "nowhere")
        try expect(
            ["file.md", "folder", "loop", "dangling.md"].map { "Content/pages/\($0) symbolic-link" }, in: hub)
    }

    @Test func aContentFolderThatIsALinkIsNoHub() throws {
        let hub = try TestHub()
        try hub.place.makeFolder("other")
        try hub.place.link("other/Content", to: hub.place("hub/Content"))
        let run = try Run(["build", "--project", hub.place("other")])
        #expect(run.status == 2 && run.errors.contains("[no-project]"))
    }

    @Test func namesThatDifferOnlyInCapitalsOrAccents() throws {
        let hub = try TestHub()
        try hub.write(TestHub.page("A"), to: "pages/a.md")
        try hub.write(TestHub.page("A"), to: "pages/A.md")
        let names = try FileManager.default.contentsOfDirectory(atPath: hub.place("hub/Content/pages"))
        guard names.count == 2 else { return }  // A disk that takes the two for one.
        try expect(["Content/pages/a.md name-twins"], in: hub)
        try hub.remove("pages")
        try hub.write(TestHub.page("A"), to: "pictures/\u{E9}.txt")
        try hub.write(TestHub.page("A"), to: "pictures/e\u{301}.txt")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.contains { $0.id == "name-twins" && $0.message.contains("accents") })
    }

    /// Names longer than 255 bytes no disk takes; those that are too long only as a path are caught before writing.
    @Test func pathsThatAreTooLong() throws {
        let hub = try TestHub()
        let name = String(repeating: "x", count: 252)
        try hub.write(TestHub.page("A"), to: "pages/\(name).md")
        #expect(try hub.run("build").status == 0)
        #expect(hub.page("pages/\(name)/index.html")?.contains("<h1>A</h1>") == true)
        let deep = String(repeating: name + "/", count: 14) + String(repeating: "y", count: 240)
        let folder = try Run(["build", "--project", hub.project, "--output", hub.place("out/" + deep)])
        #expect(folder.status == 1 || folder.status == 2)
        #expect(folder.errors.contains("bytes") || folder.errors.contains("too long"))
        #expect(FileManager.default.fileExists(atPath: hub.place("out")) == false)
    }

    @Test(.enabled(if: !Command.isRoot || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
    func whatCannotBeReadIsNamed() throws {
        let hub = try TestHub()
        try hub.write(TestHub.page("A"), to: "pages/a.md")
        try hub.write(TestHub.page("B"), to: "closed/b.md")
        #expect(chmod(hub.place("hub/Content/pages/a.md"), 0) == 0 && chmod(hub.place("hub/Content/closed"), 0) == 0)
        defer { chmod(hub.place("hub/Content/closed"), 0o755) }
        try copy(Command.program("handrail"), to: hub.place("handrail"))
        let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", hub.place("handrail")]
        let words = ["build", "--project", hub.project, "--output", hub.place("out")]
        let run = try Command.isRoot ? Run(nobody + words, program: "/usr/bin/setpriv") : Run(words)
        #expect(run.status == 1)
        #expect(run.errors.contains("Content/pages/a.md: error: this file cannot be read"))
        #expect(run.errors.contains("Content/closed: error: this folder cannot be read"))
        #expect(!FileManager.default.fileExists(atPath: hub.place("out")))
    }

    // MARK: Pathological

    static let pathological: [(String, String)] = [
        ("brackets", String(repeating: "[", count: 50_000)), ("pictures", String(repeating: "![[]()", count: 20_000)),
        ("lists", String(repeating: "- ", count: 20_000) + "x" + String(repeating: "\n", count: 20_000)),
        ("quotes", String(repeating: ">", count: 20_000) + String(repeating: "a*", count: 20_000)),
        ("emphasis", String(repeating: "*a_ ", count: 50_000)), ("backticks", (1..<400).map { "e" + String(repeating: "`", count: $0) }.joined()),
        ("links", String(repeating: "[a](", count: 50_000)), ("angles", String(repeating: "<", count: 100_000)),
        ("comments", String(repeating: "<!--", count: 30_000)), ("entities", String(repeating: "&", count: 200_000)),
        ("table", "|" + String(repeating: "a|", count: 20_000) + "\n|" + String(repeating: "-|", count: 20_000) + "\n"),
        ("references", (0..<8_000).map { "[\($0)]: /x\n" }.joined() + String(repeating: "[1]", count: 8_000)),
        ("stars", String(repeating: "*", count: 100_000) + "a"), ("escapes", String(repeating: "\\", count: 200_000)),
    ]

    /// On a busy machine a run may wait for others: one of three in time is proof.
    @Test(.serialized, arguments: pathological) func pathologicalMarkdownTakesASecondAtMost(name: String, body: String) throws {
        let hub = try TestHub()
        try hub.write(TestHub.page("A", body), to: "pages/a.md")
        var seconds: [Double] = []
        while seconds.count < 3, seconds.last ?? 2 > 1 {
            let run = try hub.run("check")
            #expect(run.status == 0 || run.status == 1, "\(run.status)")
            seconds.append(run.seconds)
        }
        #expect(seconds.last ?? 2 <= 1, "\(name): \(seconds)")
    }
}
