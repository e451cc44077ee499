import Foundation
import Testing
import TrialSupport

/// A hub that changes: each build ends in the bytes of a clean one, and what people put beside them stays.
@Suite struct ChangeTests {
    let hub: TestHub

    init() throws { hub = try TestHub() }

    private static let names = ["a", "b", "c", "d e", "é", "f/g", "f/index", "h/1-one", "h/2-two", "h/index"]

    /// Pages that may link to one another, in sections, with topics and aliases of their own.
    private func randomPage(_ name: String, _ number: Int, _ random: inout SeededRandom) -> String {
        let settings = [
            "topics: [starting]", "order: \(number % 7)", "summary: Summary \(number)", "aliases: [/old-\(number)/]",
            "published: 2024-01-\(10 + number % 9)", "draft: true", "review-by: 2030-01-01",
        ].filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
        let body = [
            "Some words \(number).", "## A heading\n\nText.", "| A | B |\n|---|---|\n| 1 | \(number) |", "- [ ] Tick",
            "![A drawing](/pictures/p.svg)", "[Home](/index.md)",
        ].filter { _ in Int.random(in: 0..<2, using: &random) == 0 }
        return "---\ntitle: Page \(name) \(number % 3)\n\((settings + [""]).joined(separator: "\n"))---\n\n\((["Text."] + body).joined(separator: "\n\n"))\n"
    }

    @Test func sixtyRandomEdits() throws {
        var random = SeededRandom(usually: 20_260_105)
        try hub.write(TestHub.settings + "variants: [standard, easy-read]\n", to: "hub.yml")
        try hub.write("<svg xmlns='http://www.w3.org/2000/svg'/>", to: "pictures/p.svg")
        try hub.place.write("hub.example", to: "hub/Output/.nojekyll")
        var (built, refused) = (0, 0)
        for number in 0..<Command.trials("HANDRAIL_EDITS", usually: 60) {
            let edit = try change(number, &random)
            let before = hub.published
            let run = try hub.run("build")
            if run.status == 1 {
                refused += 1
                #expect(hub.published == before, "\(number) \(edit)")
                continue
            }
            try #require(run.status == 0, "\(number) \(edit): \(run.errors)")
            built += 1
            var after = hub.published
            #expect(after.removeValue(forKey: ".nojekyll") == .file(Array("hub.example".utf8)))
            #expect(after.differences(from: try hub.cleanBuild()) == [], "\(number) \(edit)")
        }
        #expect(built > 30, "\(built) built, \(refused) refused")
    }

    private func change(_ number: Int, _ random: inout SeededRandom) throws -> String {
        let pages = hub.place.snapshot("hub/Content/guides").filter { $0.value != .folder }.keys.sorted()
        let name = Self.names.randomElement(using: &random) ?? "a"
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1, 2, 3:
            try hub.write(randomPage(name, number, &random), to: "guides/\(name).md")
            return "writes \(name)"
        case 4:
            guard let page = pages.randomElement(using: &random) else { return "deletes nothing" }
            try hub.remove("guides/" + page)
            return "deletes \(page)"
        case 5:
            guard let page = pages.randomElement(using: &random), !pages.contains(name + ".md") else { return "renames nothing" }
            let text = hub.place.text("hub/Content/guides/" + page) ?? ""
            try hub.write(text, to: "guides/\(name).md")
            try hub.remove("guides/" + page)
            return "renames \(page) to \(name)"
        case 6:
            try hub.place.write("body { color: #00000\(number % 10) }\n", to: "hub/Themes/default/css/base.css")
            return "changes the style"
        case 7:
            let path = "hub/Themes/default/page.mustache"
            if hub.place.bytes(path) == nil {
                try hub.place.write("<h1>{{title}}</h1>\n<p>\(number)</p>\n{{{body}}}\n", to: path)
            } else {
                try hub.place.remove(path)
            }
            return "changes a template"
        case 8:
            let variants = ["[standard]", "[standard, easy-read]", "[standard, print]"][number % 3]
            try hub.write(TestHub.settings + "tagline: Tagline \(number)\nvariants: \(variants)\n", to: "hub.yml")
            return "changes the settings"
        default:
            let file = number % 2 == 0 ? "downloads/a.txt" : "static/a-\(number % 4).txt"
            try hub.write("File \(number)", to: file)
            return "writes \(file)"
        }
    }

    @Test func filesOfOthersStay() throws {
        try hub.write(TestHub.page("A"), to: "pages/a.md")
        #expect(try hub.run("build").status == 0)
        let theirs = ["CNAME": "hub.example", ".git/HEAD": "ref", "pages/a/note.txt": "mine", "new/deep/file": "x"]
        for (path, text) in theirs { try hub.place.write(text, to: "hub/Output/" + path) }
        try hub.remove("pages/a.md")
        let run = try hub.run("build")
        #expect(run.status == 0)
        for (path, text) in theirs { #expect(hub.page(path) == text, "\(path)") }
        #expect(hub.page("pages/a/index.html") == nil)
        // A page that would take the place of one of them is an error that names both.
        try hub.write("other.example", to: "static/CNAME")
        let before = hub.place.snapshot()
        let clash = try hub.run("build")
        #expect(clash.status == 1 && clash.errors.contains("\(hub.output)/CNAME: error: this file was not made by Handrail"))
        #expect(clash.errors.contains("Content/static/CNAME"))
        #expect(hub.published == before.keys.reduce(into: [:]) { tree, key in
            if key.hasPrefix("hub/Output/"), !key.hasPrefix("hub/Output/.handrail") { tree[String(key.dropFirst(11))] = before[key] }
        })
    }

    @Test func aPageEditedByHandIsNotOverwrittenInSilence() throws {
        try hub.run("build")
        try hub.place.write("My own words.", to: "hub/Output/index.html")
        let run = try hub.run("build")
        #expect(run.status == 1 && run.errors.contains("\(hub.output)/index.html: error: this file was changed after Handrail wrote it"))
        #expect(run.errors.contains("[output-edited]") && run.errors.contains("Nothing was written: 1 error"))
        #expect(hub.page("index.html") == "My own words.")
        try hub.place.remove("hub/Output/index.html")
        #expect(try hub.run("build").status == 0)
        #expect(hub.published == (try hub.cleanBuild()))
    }

    @Test func aPageEditedByHandWhoseSourceIsGoneStays() throws {
        try hub.write(TestHub.page("A"), to: "pages/a.md")
        try hub.run("build")
        try hub.place.write("My own words.", to: "hub/Output/pages/a/index.html")
        try hub.remove("pages/a.md")
        let run = try hub.run("build")
        #expect(run.status == 0 && run.errors.contains("pages/a/index.html: warning: ") && run.errors.contains("[output-edited]"))
        #expect(hub.page("pages/a/index.html") == "My own words.")
        #expect(hub.page("large-print/pages/a/index.html") == nil)
    }

    // MARK: Drafts and days to come

    @Test func whatIsHeldBackIsLeftOut() throws {
        try hub.write("---\ntitle: Secret draft\ndraft: true\ntopics: [a]\n---\n", to: "guides/d.md")
        try hub.write("---\ntitle: Secret future\npublish-on: 2999-01-01\n---\n\n<b>[x](no.md)\n", to: "guides/f.md")
        try hub.write("---\ntitle: Secret easy\n---\n\nText.\n", to: "guides/d.easy.md")
        try hub.write("---\ntitle: Open today\npublish-on: 2020-01-01\ndraft: no\n---\n\nText.\n", to: "guides/p.md")
        let run = try hub.run("build")
        #expect(run.status == 0 && run.errors.contains("Built 2 documents"), "\(run.errors)")
        var found = false
        for case .file(let bytes) in hub.published.values {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("Secret"))
            found = found || text.contains("Open today")
        }
        #expect(found && !hub.published.keys.contains { $0.hasSuffix("guides/d") || $0.hasSuffix("guides/f") })
    }

    @Test func linksToWhatIsHeldBackAreErrors() throws {
        try hub.write("---\ntitle: D\ndraft: true\n---\n\nText.\n", to: "guides/d.md")
        try hub.write("---\ntitle: F\npublish-on: 2999-01-01\n---\n\nText.\n", to: "guides/f/index.md")
        try hub.write(TestHub.page("A", "[d](../guides/d.md) [f](../guides/f/index.md) [g](/guides/d/) [h](/guides/f/)"), to: "pages/a.md")
        try hub.write("---\ntitle: H\nfeatured: [guides/d]\n---\n\nText.\n", to: "index.md")
        let found = try Found.all(hub.run("check", "--format", "json"))
        #expect(found.map(\.short) == [
            "Content/index.md:3:12 unknown-document", "Content/pages/a.md:5:1 broken-link", "Content/pages/a.md:5:21 broken-link",
            "Content/pages/a.md:5:47 broken-link", "Content/pages/a.md:5:63 broken-link",
        ])
        #expect(found.allSatisfy { $0.message.hasSuffix("not published yet") }, "\(found.map(\.message))")
    }
}
