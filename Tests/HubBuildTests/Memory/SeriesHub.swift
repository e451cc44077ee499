import Foundation
import HubBuild
import HubSource
import Testing
import TrialSupport

/// A small hub that is changed at random, again and again, and built each time into one folder.
struct SeriesHub {
    let place: TemporaryFolder
    private var random: SeededRandom
    /// Files below `Content`.
    private var files: [String: String] = [:]
    /// As they were when they had no errors.
    private var good: [String: String] = [:]
    private var counter = 0

    init(seed: UInt64) throws {
        place = try TemporaryFolder()
        random = SeededRandom(seed: seed)
        for (file, text) in Self.start { try write(text, to: file) }
    }

    private static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><rect width=\"8\" height=\"8\"/></svg>\n"

    private static let start = [
        "hub.yml": "name: Hub\nbase-url: https://hub.example/\nlanguage: en-GB\ncontact:\n  email: a@hub.example\n",
        "index.md": "---\ntitle: Home\nfeatured: [guides/one]\n---\n\nWelcome to [one](guides/one.md).\n",
        "glossary.md": "---\ntitle: Words\n---\n\n## rung\n\nA step.\n",
        "guides/one.md": "---\ntitle: One\ntopics: [power]\n---\n\n## Start\n\nA rung and [two](two.md#more).\n\n## End\n\nBye.\n",
        "guides/one.easy.md": "---\ntitle: One, easy\n---\n\n![A box](../pictures/box.svg)\nA box.\n",
        "guides/two.md": "---\ntitle: Two\ntopics: [power, money]\nrelated: [guides/one]\n---\n\n## More\n\nWords.\n",
        "guides/two.cy.md": "---\ntitle: Dau\n---\n\n## Mwy\n\nGeiriau.\n",
        "guides/parts/index.md": "---\ntitle: In parts\n---\n\nAll of it.\n",
        "guides/parts/1-first.md": "---\ntitle: First\n---\n\nGo to [the second](2-second.md).\n",
        "guides/parts/2-second.md": "---\ntitle: Second\n---\n\n## Here\n\nThe end.\n",
        "faqs/asked.md": "---\ntitle: Asked\n---\n\n## Why?\n\nBecause.\n\n## How?\n\nSo.\n",
        "ladders/ladder.md": "---\ntitle: Ladder\n---\n\n## Top\n\nUp.\n\n## Bottom\n\nDown.\n",
        "charters/charter.md": "---\ntitle: Charter\n---\n\n## We\n\n- agree\n",
        "pages/looks.md": "---\ntitle: Looks\nkind: style-guide\nshows: [faqs/asked]\n---\n\nWords.\n",
        "pictures/box.svg": picture,
    ]

    private mutating func write(_ text: String, to file: String) throws {
        files[file] = text
        try place.write(text, to: "hub/Content/" + file)
    }

    mutating func noteGood() { good = files }

    /// Takes back all changes to the content since it had no errors.
    mutating func goBack() throws {
        for file in files.keys where good[file] == nil { try place.remove("hub/Content/" + file) }
        for (file, text) in good where files[file] != text { try place.write(text, to: "hub/Content/" + file) }
        files = good
    }

    /// Builds into the folder that all builds share, or into a new one.
    func build(into output: String, program: UInt64 = 1, on day: String = "2026-06-15") async throws -> SiteBuild.Report {
        let today = try #require(CalendarDate(day))
        return try await SiteBuild(
            project: place("hub"), output: place(output), home: nil, today: today, program: program
        ).run()
    }

    func published(_ output: String) -> [String: Thing] { place.snapshot(output, without: [".handrail"]) }

    // MARK: Changes

    mutating func change() throws {
        counter += 1
        let documents = files.keys.filter { $0.hasSuffix(".md") }.sorted()
        let file = documents[random.below(documents.count)]
        switch random.below(14) {
        case 0, 1, 2: try write((files[file] ?? "") + "\nMore words, \(counter).\n", to: file)
        case 3: try write((files[file] ?? "").replacingOccurrences(of: "title: ", with: "title: New \(counter) "), to: file)
        case 4: try write((files[file] ?? "") + "\n## Heading \(counter)\n\nA rung.\n", to: file)
        case 5: try remove(file)
        case 6: try rename(file)
        case 7: try write("---\ntitle: Added \(counter)\ntopics: [\(["power", "money", "new"][random.below(3)])]\n---\n\nSee [one](one.md).\n", to: "guides/added-\(counter).md")
        case 8: try toggle("guides/two.easy.md", "---\ntitle: Two, easy\n---\n\n![A box](../pictures/box.svg)\nTwo.\n")
        case 9: try write("---\ntitle: Words\n---\n\n## \(["rung", "words", "bye", "agree"][random.below(4)])\n\nA thing.\n", to: "glossary.md")
        case 10: try settings()
        case 11: try theme()
        case 12: try write(Self.picture.replacingOccurrences(of: "8 8", with: "\(8 + counter) 8"), to: "pictures/box.svg")
        default: try place.write(files[file] ?? "", to: "hub/Content/" + file)  // Only its time changes.
        }
    }

    /// More words in one document, and nothing else.
    mutating func edit(_ file: String) throws {
        counter += 1
        try write((files[file] ?? "") + "\nMore words, \(counter).\n", to: file)
    }

    private mutating func remove(_ file: String) throws {
        guard file != "index.md" else { return }
        files[file] = nil
        try place.remove("hub/Content/" + file)
    }

    private mutating func rename(_ file: String) throws {
        guard file != "index.md", file != "glossary.md", let text = files[file] else { return }
        try remove(file)
        try write(text, to: file.replacingOccurrences(of: ".md", with: "-\(counter).md").replacingOccurrences(of: ".easy-", with: "-"))
    }

    private mutating func toggle(_ file: String, _ text: String) throws {
        if files[file] == nil { try write(text, to: file) } else { try remove(file) }
    }

    private mutating func settings() throws {
        let base = Self.start["hub.yml"] ?? ""
        let lines = ["tagline: Together \(counter)\n", "navigation: [guides, faqs]\n", "variants: [standard, easy-read, print, yellow]\n", ""]
        try write(base + lines[random.below(lines.count)], to: "hub.yml")
    }

    private mutating func theme() throws {
        let file = "hub/Themes/default/partials/summary.mustache"
        if random.below(2) == 0 {
            try place.write("{{#summary}}\n<p class=\"summary\">\(counter) {{summary}}</p>\n{{/summary}}\n", to: file)
        } else {
            try place.write("/* \(counter) */ .new-\(counter) { color: inherit }\n", to: "hub/Themes/default/css/large-print.css")
        }
    }
}
