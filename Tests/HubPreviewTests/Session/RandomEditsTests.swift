import Foundation
import HubBuild
import HubSource
import Testing
import TrialSupport

@testable import HubPreview

/// 200 edits, renames, deletions and broken files in a row: the preview lives, and what it shows in the end is what a clean build
/// writes.
@Suite(.serialized) struct RandomEditsTests {
    private static let edits = Command.trials("HANDRAIL_EDITS", usually: 200)

    @Test(arguments: [1, 2] as [UInt64]) func theLastStateIsThatOfACleanBuild(seed: UInt64) async throws {
        let hub = try Self.hub()
        let preview = try await RunningPreview(hub)
        var editor = Editor(hub: hub, dice: SeededRandom(seed: seed))
        for edit in 0..<Self.edits {
            try editor.edit()
            // Some come in bursts, some while a reading is under way.
            if edit % 3 == 0 { try await Task.sleep(for: .milliseconds(Int(editor.dice.next() % 60))) }
            if edit % 20 == 0 { #expect((100..<500).contains(try await preview.get("/").status)) }
        }
        try editor.mend()
        let built = try await hub.built()
        _ = try await waitFor("the preview to be as the build is") { try await Self.isSame(preview, built) ? true : nil }
        for path in built.keys { #expect(try await preview.get("/" + path).status == (path == "404.html" ? 404 : 200), "\(path)") }
        for path in editor.gone where built[path] == nil { #expect(try await preview.get("/" + path).status == 404, "\(path)") }
        await preview.stop()
    }

    /// The same without waiting for the watch: after each edit that leaves no errors, what was read again in part is what is read anew.
    @Test func eachReadingIsLikeTheFirst() async throws {
        let hub = try Self.hub()
        var editor = Editor(hub: hub, dice: SeededRandom(seed: 3))
        var reader = ProjectReader(hub.project, for: .preview)
        var site: SiteOnDemand?
        var compared = 0
        for edit in 0..<Self.edits {
            try edit % 5 == 4 ? editor.repair() : editor.edit()
            guard let (project, change) = try? await reader.read(today: RunningPreview.today) else { continue }
            site = SiteOnDemand(project, after: site, change: change)
            // What has errors is shown as it was, which a first reading cannot know.
            guard let site, !site.findings.contains(where: { $0.severity == .error }) else { continue }
            var fresh = ProjectReader(hub.project, for: .preview)
            let clean = SiteOnDemand(try await fresh.read(today: RunningPreview.today).project)
            #expect(site.findings == clean.findings, "after edit \(edit)")
            #expect(site.paths == clean.paths, "after edit \(edit)")
            for path in clean.paths { #expect(site.file(at: path) == clean.file(at: path), "\(path) after edit \(edit)") }
            compared += 1
        }
        #expect(compared >= Self.edits / 10)
    }

    private static func hub() throws -> PreviewHub {
        try PreviewHub([
            "guides/one.md": PreviewHub.page("One", "## Start here\n\nSee [two](two.md#end-here)."),
            "guides/two.md": PreviewHub.page("Two", "## End here\n\nThe board meets."),
            "guides/set/index.md": PreviewHub.page("A set"), "guides/set/1-first.md": PreviewHub.page("First"),
            "guides/set/2-then.md": PreviewHub.page("Then"), "faqs/all.md": PreviewHub.page("All", "## Why?\n\nBecause.\n\n## How?\n\nSo."),
            "ladders/steps.md": PreviewHub.page("Steps", "## Top\n\nBest.\n\n## Low\n\nWorst."),
            "glossary.md": PreviewHub.page("Words", "## Board\n\nPeople who decide."),
        ])
    }

    private static func isSame(_ preview: RunningPreview, _ built: [String: [UInt8]]) async throws -> Bool {
        for (path, bytes) in built where withoutPreview(try await preview.get("/" + path).body) != bytes { return false }
        return true
    }
}

/// Somebody who changes files of a hub in all the ways that editors and people do.
private struct Editor {
    let hub: PreviewHub
    var dice: SeededRandom
    /// Pages that were there at some time.
    private(set) var gone: Set<String> = []
    private var made = 0
    private var broken: Set<String> = []

    init(hub: PreviewHub, dice: SeededRandom) {
        self.hub = hub
        self.dice = dice
    }

    private var content: String { hub.place("hub/Content") }

    private var files: [String] {
        let all = (try? FileManager.default.subpathsOfDirectory(atPath: content)) ?? []
        return all.filter { $0.hasSuffix(".md") && $0 != "index.md" }.sorted()
    }

    mutating func edit() throws {
        made += 1
        let file = files.randomElement(using: &dice) ?? "guides/new-\(made).md"
        broken.insert(file)
        switch Int.random(in: 0..<13, using: &dice) {
        case 0, 1, 2: try hub.write(PreviewHub.page("Words \(made)", "## Part \(made)\n\nText \(made). The board."), to: file)
        case 3: try saveByRenaming(file)
        case 4: try hub.write(PreviewHub.page("New \(made)", "See [home](../index.md)."), to: "guides/new-\(made).md")
        case 5: try move(file, to: "guides/moved-\(made).md")
        case 6: try remove(file)
        case 7: try hub.write(PreviewHub.page("Deep \(made)"), to: "guides/folder-\(made)/deep/page.md")
        case 8: try removeFolder()
        case 9: try hub.write(brokenText(), to: file)
        case 10: try hub.write(PreviewHub.settings + (made % 2 == 0 ? "tagline: Words \(made)\n" : "name: [\n"), to: "hub.yml")
        case 11: try hub.place.write(":root { --made: \(made); }\n" + (made % 2 == 0 ? "" : "@media {"), to: "hub/Themes/default/css/easy-read.css")
        default: try hub.place.write(made % 2 == 0 ? "{{words.home}}" : "{{#open", to: "hub/Themes/default/partials/letters.mustache")
        }
    }

    /// Makes good what is broken, and leaves the rest.
    mutating func repair() throws {
        for file in files where broken.contains(file) { try hub.write(PreviewHub.page("Mended \(made)"), to: file) }
        broken = []
        try? FileManager.default.removeItem(atPath: hub.place("hub/Themes"))
        try hub.write(PreviewHub.settings, to: "hub.yml")
        // Links and parts that lead to what is gone.
        for file in files where file.hasSuffix("one.md") || file.hasPrefix("guides/set/") { try remove(file) }
    }

    /// Takes out all that keeps a hub from being built.
    mutating func mend() throws {
        for file in files { try remove(file) }
        try? FileManager.default.removeItem(atPath: hub.place("hub/Themes"))
        try hub.write(PreviewHub.settings + "tagline: The end\n", to: "hub.yml")
        for number in 1...3 { try hub.write(PreviewHub.page("Last \(number)", "## Sure\n\nIt ends."), to: "guides/last-\(number).md") }
    }

    private mutating func remove(_ file: String) throws {
        note(file)
        try hub.remove(file)
    }

    private mutating func note(_ file: String) { gone.insert(String(file.dropLast(3)) + "/index.html") }

    private func saveByRenaming(_ file: String) throws {
        try hub.write(PreviewHub.page("Renamed \(made)"), to: file + ".tmp")
        guard rename("\(content)/\(file).tmp", "\(content)/\(file)") == 0 else { throw POSIXError(.EIO) }
    }

    private mutating func move(_ file: String, to other: String) throws {
        note(file)
        broken.insert(other)
        try FileManager.default.moveItem(atPath: "\(content)/\(file)", toPath: "\(content)/\(other)")
    }

    private mutating func removeFolder() throws {
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: content + "/guides"))?.filter { $0.hasPrefix("folder-") } ?? []
        guard let folder = folders.sorted().randomElement(using: &dice) else { return }
        if made % 2 == 0 { return try FileManager.default.removeItem(atPath: "\(content)/guides/\(folder)") }
        try FileManager.default.moveItem(atPath: "\(content)/guides/\(folder)", toPath: "\(content)/guides/other-\(made)")
    }

    private mutating func brokenText() -> String {
        let texts = ["", "---\ntitle: [\n---\n", "---\ntitle: x\n", "<div>raw</div>\n", PreviewHub.page("x", "![](none.png)"), "\u{0}", PreviewHub.page("x", "[a](none.md)")]
        return texts.randomElement(using: &dice) ?? ""
    }
}
