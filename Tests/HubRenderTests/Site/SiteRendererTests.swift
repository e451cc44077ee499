import HubModel
import HubSource
import SampleHub
import Testing

@testable import HubRender

@Suite struct SiteRendererTests {
    /// Values of an attribute, with references of HTML resolved.
    private func values(_ name: String, in page: String) -> [String] {
        page.split(separator: " \(name)=\"").dropFirst().map { piece in
            piece.prefix { $0 != "\"" }.replacing("&amp;", with: "&").replacing("&#x27;", with: "'").replacing("&quot;", with: "\"")
        }.map(String.init)
    }

    private func decoded(_ text: String) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// What a browser would ask for, from the site's root; nil when it is no link within the site.
    private func target(_ link: String, from page: String, base: String) -> (path: String, fragment: String?)? {
        guard link.firstMatch(of: /^[a-zA-Z][a-zA-Z0-9+.-]*:/) == nil else { return nil }
        let halves = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = halves.count > 1 ? decoded(String(halves[1])) ?? "(bad encoding)" : nil
        let way = halves[0].split(separator: "?", omittingEmptySubsequences: false)[0]
        if way.isEmpty { return (page, fragment) }
        var parts = page.split(separator: "/").dropLast().map(String.init)
        var rest = way
        if way.hasPrefix("/") {
            guard way.hasPrefix(base) else { return ("(outside: \(way))", nil) }
            (parts, rest) = ([], way.dropFirst(base.count))
        }
        for part in rest.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard !parts.isEmpty else { return ("(above the root: \(link))", nil) }
                parts.removeLast()
            default: parts.append(decoded(String(part)) ?? "(bad encoding: \(part))")
            }
        }
        let isFolder = way.hasSuffix("/") || way.hasSuffix("..") || parts.isEmpty
        return ((parts + (isFolder ? ["index.html"] : [])).joined(separator: "/"), fragment)
    }

    private func broken(_ pages: [String: String], planned: Set<String>, base: String) -> [String] {
        pages.sorted { $0.key < $1.key }.flatMap { path, page in
            (values("href", in: page) + values("src", in: page)).compactMap { link -> String? in
                guard let (file, fragment) = target(link, from: path, base: base) else { return nil }
                guard planned.contains(file) else { return "\(path): \(link) → \(file)" }
                guard let fragment, let goal = pages[file], !fragment.isEmpty, fragment != "top" else { return nil }
                return values("id", in: goal).contains(fragment) ? nil : "\(path): \(link) → no #\(fragment)"
            }
        }
    }

    @Test func everyRelativeLinkOfEveryVariantLeadsToAFile() async throws {
        let hub = try await GoldenHub.read()
        #expect(hub.pages.count > 100)
        #expect(broken(hub.pages, planned: hub.planned, base: "/all/") == [])
    }

    /// The test above sees what is broken.
    @Test func brokenLinksAreSeen() {
        let pages = ["a/index.html": "<a href=\"../b/\"> <a href=\"../../c/\"> <a href=\"#no\"> <a href=\"../a/#yes\"> <i id=\"yes\"> <img src=\"x.png\">"]
        #expect(broken(pages, planned: ["a/index.html"], base: "/").count == 4)
    }

    @Test func noIdIsThereTwice() async throws {
        for (path, page) in try await GoldenHub.read().pages {
            let ids = values("id", in: page)
            #expect(Set(ids).count == ids.count, "\(path)")
        }
    }

    /// The same bytes stand in all trees that show the same text, but for the slots.
    @Test func oneBodyServesAllTrees() async throws {
        let hub = try await GoldenHub.read()
        func main(_ path: String) throws -> String {
            let page = try #require(hub.pages[path])
            let start = try #require(page.firstRange(of: "<main")).lowerBound
            let end = try #require(page.firstRange(of: "</main>")).lowerBound
            return String(page[start..<end]).replacing("../../../pictures", with: "../../pictures")
                .replacing("../../../downloads", with: "../../downloads").replacing("../../../easy-read", with: "../../easy-read")
        }
        for path in ["guides/meeting/index.html", "ladders/plain/index.html", "charters/ours/index.html", "guides/set/first/index.html"] {
            let standard = try main(path)
            for tree in ["large-print/", "high-contrast/", "print/"] { #expect(try main(tree + path) == standard, "\(tree)\(path)") }
        }
    }

    /// It stands for any address, so it must not pass for the home page.
    @Test func thePageForMissingPagesIsItsOwn() async throws {
        let page = try #require(await GoldenHub.read().pages["404.html"])
        #expect(page.contains("<link rel=\"canonical\" href=\"https://hub.example/all/404.html\">"))
        #expect(page.contains("subject=Please%20send%20me%20this%20in%20another%20format%3A%20Sample%20%26%20Sons%20hub&amp;"))
    }

    @Test func onlyStandardPagesHaveStructuredDataAndAllHaveOneCanonical() async throws {
        let hub = try await GoldenHub.read()
        for (path, page) in hub.pages {
            #expect(page.split(separator: "rel=\"canonical\"").count == 2, "\(path)")
            #expect(page.contains("application/ld+json") == ["faqs/joining/index.html", "faqs/short/index.html"].contains(path), "\(path)")
            #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }, "\(path)")
        }
    }

    @Test func theSwitcherLeadsToTheSamePage() async throws {
        let page = try #require(try await GoldenHub.read().pages["large-print/guides/meeting/index.html"])
        for way in ["../../../guides/meeting/", "../../../large-print/guides/meeting/", "../../../easy-read/guides/meeting/", "../../../print/guides/meeting/"] {
            #expect(page.contains("href=\"\(way)\""), "\(way)")
        }
        #expect(page.contains("<link rel=\"canonical\" href=\"https://hub.example/all/guides/meeting/\">"))
    }

    // MARK: Nothing an author writes becomes markup

    static let payloads = [
        "<x-evil>", "\"><x-evil>", "'><x-evil>", "</title><x-evil>", "</script><x-evil>", "--><x-evil>", "]]><x-evil>",
        "\" onload=\"x-evil()", "' onload='x-evil()", "{{{body}}}<x-evil>", "{{words.home}}", "&lt;x-evil>", "&quot;><x-evil>",
        "`<x-evil>`", "</textarea><x-evil>", "<svg onload=x-evil()>", "<img src=x onerror=x-evil()>", "${x-evil}", "<!--<x-evil>",
        "</style><x-evil>", "\\\"><x-evil>", "<x-evil", "javascript:x-evil()", "&#60;x-evil>",
    ]

    @Test(arguments: payloads) func everyFieldIsEscaped(payload: String) throws {
        let yaml = "'" + payload.replacing("'", with: "''") + "'"
        let code = "`` " + payload + " ``"
        func front(_ more: String = "") -> String {
            "---\ntitle: \(yaml)\nsummary: \(yaml)\nauthors: [\(yaml)]\nchecked-by: \(yaml)\ntopics: [\(yaml)]\n\(more)---\n"
        }
        let hub = SampleHub(
            [
                "index.md": front("featured: [guides/a]\n") + code, "guides/a.md": front() + "## \(code)\n\n![\(code)](../p.svg)\n",
                "guides/a.easy.md": front("hard-words: {\(yaml): \(yaml)}\n") + code,
                "faqs/a.md": front() + "## \(code)\n\n\(code)\n", "ladders/a.md": front() + "## \(code)\n\nx\n\n## b\n\ny\n",
                "charters/a.md": front("group: \(yaml)\nsignatures: [\(yaml)]\n") + "## \(code)\n\n1. \(code)\n",
                "glossary.md": front() + "## \(code)\n\n\(code)\n", "guides/b.md": front() + "```\(payload.replacing("`", with: ""))\nx\n```\n",
            ],
            settings: "name: \(yaml)\ntagline: \(yaml)\ncontact: {email: \(yaml), phone: \(yaml), post: \(yaml)}\nvariants: [large-print, easy-read, high-contrast, print]\n",
            assets: ["p.svg": SampleHub.drawing])
        let (theme, _) = Theme.load(overrides: [:], hub: hub.hub, languages: ["en-GB"])
        let renderer = SiteRenderer(site: hub.site, theme: theme)
        var count = 0
        for file in renderer.jobs.flatMap({ renderer.render($0) }) {
            let page = String(decoding: file.bytes, as: UTF8.self)
            count += 1
            #expect(!page.contains("<x-evil") && !page.contains("<svg onload") && !page.contains("<img src=x"), "\(file.path)")
            #expect(!page.contains("\" onload=\"") && !page.contains("href=\"javascript:"), "\(file.path)")
            #expect(!page.contains("\u{1}") && !page.contains("\u{2}"))
        }
        #expect(count > 40)
    }

    @Test func filesWithOddNamesAreFound() throws {
        let hub = SampleHub(
            ["index.md": "x", "guides/a.md": "[form](../downloads/50%25%20off%231.txt) ![p](../p%23%25.svg)\n"],
            assets: ["downloads/50% off#1.txt": "x", "p#%.svg": SampleHub.drawing])
        #expect(hub.findings.isEmpty)
        let (theme, _) = Theme.load(overrides: [:], hub: hub.hub, languages: ["en-GB"])
        let renderer = SiteRenderer(site: hub.site, theme: theme)
        let pages = Dictionary(uniqueKeysWithValues: renderer.jobs.flatMap { renderer.render($0) }.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
        let planned = Set(pages.keys).union(renderer.extraFiles.map(\.path)).union(hub.site.assets.map(\.path))
        #expect(broken(pages, planned: planned, base: "/") == [])
    }

    @Test func aHubWithoutAnAddressHasNoMapOfIt() {
        let hub = SampleHub(["index.md": "x"])
        let (theme, _) = Theme.load(overrides: [:], hub: hub.hub, languages: ["en-GB"])
        let files = SiteRenderer(site: hub.site, theme: theme).extraFiles.map(\.path)
        #expect(files.contains("robots.txt") && !files.contains("sitemap.xml"))
    }

    /// A screen reader says of an empty list in a menu that there is one.
    @Test(arguments: [("", false), ("navigation: [guides]\n", true)])
    func aMenuIsThereWhereSomethingIsInIt(navigation: String, isThere: Bool) throws {
        let hub = SampleHub(["index.md": "x", "guides/a.md": "x"], settings: "name: Sample hub\n" + navigation)
        let (theme, _) = Theme.load(overrides: [:], hub: hub.hub, languages: ["en-GB"])
        let renderer = SiteRenderer(site: hub.site, theme: theme)
        let files = renderer.jobs.flatMap { renderer.render($0) }.filter { $0.path.hasSuffix(".html") }
        #expect(files.count > 10)
        for (path, bytes) in files {
            let page = String(decoding: bytes, as: UTF8.self)
            #expect(page.contains("main-nav") == (isThere || path.hasPrefix("easy-read/")), "\(path)")
            #expect(!page.contains("<ul role=\"list\">\n</ul>") && !page.contains("<span></span>"), "\(path)")
        }
    }
}
