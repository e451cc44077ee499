import HubBuild
import HubSource
import Testing
import TrialSupport

/// Builds in which nothing but texts changed: only their pages are looked at, and the outcome is that of a clean build.
@Suite struct TextUpdateTests {
    let place: TemporaryFolder

    init() throws {
        place = try TemporaryFolder()
        for (file, text) in Self.hub { try place.write(text, to: "hub/Content/" + file) }
    }

    private static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><rect width=\"8\" height=\"8\"/></svg>\n"

    private static let hub = [
        "hub.yml": "name: Hub\nbase-url: https://hub.example/\nlanguage: en-GB\ncontact:\n  email: a@hub.example\nchecks:\n  exclamation-mark: warning\n",
        "index.md": "---\ntitle: Home\n---\n\nWelcome to [one](guides/one.md).\n",
        "glossary.md": "---\ntitle: Words\n---\n\n## rung\n\nA step.\n",
        "guides/one.md": "---\ntitle: One\n---\n\n## Start\n\nA rung, [two](two.md) and [long](long.md).\n",
        "guides/one.easy.md": "---\ntitle: One, easy\n---\n\n![A box](../pictures/box.svg)\nA box.\n",
        "guides/two.md": "---\ntitle: Two\n---\n\n## More\n\nSee [long](long.md). Wow! The NHS is utilised.\n",
        "guides/long.md": "---\ntitle: Long\n---\n\nUtilise it! And [two](two.md).\n",
        "guides/loud.md": "---\ntitle: Loud\n---\n\nWow! The NHS is utilised.\n",
        "guides/let.md": "---\ntitle: Let\naccept:\n  exclamation-mark: It is a song.\n---\n\nHooray!\n",
        "guides/marked.md": "---\ntitle: Marked\n---\n\nWords.\n",
        "guides/marked.cy.md": "---\ntitle: Wedi\nmade-from: 0000000000000000\n---\n\nGeiriau.\n",
        "guides/old.md": "---\ntitle: Old\nreview-by: 2020-01-01\n---\n\nWords.\n",
        "guides/parts/index.md": "---\ntitle: In parts\n---\n\nAll of it.\n",
        "guides/parts/1-first.md": "---\ntitle: First\n---\n\nGo to [the second](2-second.md).\n",
        "guides/parts/2-second.md": "---\ntitle: Second\n---\n\n## Here\n\nThe end.\n",
        "faqs/asked.md": "---\ntitle: Asked\n---\n\n## Why?\n\nBecause.\n",
        "ladders/ladder.md": "---\ntitle: Ladder\n---\n\n## Top\n\nUp.\n\n## Bottom\n\nDown.\n",
        "charters/charter.md": "---\ntitle: Charter\n---\n\n## We\n\n- agree\n",
        "pages/looks.md": "---\ntitle: Looks\nkind: style-guide\nshows: [faqs/asked]\n---\n\nWords.\n",
        "pages/draft.md": "---\ntitle: Draft\ndraft: true\n---\n\nNot yet.\n",
        "pictures/box.svg": picture,
    ]

    private func build(into output: String = "out", options: PublishOptions = PublishOptions()) async throws -> SiteBuild.Report {
        let today = try #require(CalendarDate("2026-06-15"))
        return try await SiteBuild(project: place("hub"), output: place(output), home: nil, today: today, options: options, program: 1).run()
    }

    /// A first build, from which each trial sets out.
    private func start(_ options: PublishOptions = PublishOptions()) async throws {
        let report = try await build(options: options)
        try #require(!report.hasErrors, "\(report.findings.filter { $0.severity == .error }.map(\.description))")
    }

    /// In easy reads each paragraph has its picture: more words stand in the last one.
    private func append(_ words: String, to file: String) throws {
        let words = file.contains(".easy.") ? String(words.drop { $0 == "\n" }) : words
        let text = try #require(place.text("hub/Content/" + file))
        try place.write(text + words, to: "hub/Content/" + file)
    }

    /// The lines of a manifest without what no two builds have in common: times, inodes, and with them the sum.
    private func listed(_ output: String) throws -> [String] {
        try #require(place.text(output + "/.handrail/manifest")).split(separator: "\n").dropLast().map { line in
            let fields = line.split(separator: " ")
            return fields.count == 6 ? [fields[0], fields[1], fields[4], fields[5]].joined(separator: " ") : String(line)
        }
    }

    /// Holds a build against a clean one.
    ///
    /// - Returns: whether only texts were looked at: the hub as a whole was not, so that there is nothing to be had of it.
    @discardableResult
    private func wasUpdate(_ note: Comment, _ options: PublishOptions = PublishOptions()) async throws -> Bool {
        let report = try await build(options: options)
        let clean = try await build(into: "clean", options: options)
        #expect(report.findings == clean.findings && report.accepted == clean.accepted, note)
        #expect([report.documents, report.pages, report.variants, report.drafts] == [clean.documents, clean.pages, clean.variants, clean.drafts], note)
        if !clean.hasErrors {
            let (out, other) = (place.snapshot("out", without: [".handrail"]), place.snapshot("clean", without: [".handrail"]))
            #expect(out.differences(from: other) == [], note)
            #expect(try listed("out") == listed("clean"), note)
        }
        #expect(place.bytes("out/.handrail/journal") == nil, note)
        if !clean.hasErrors { try place.remove("clean") }
        return report.site == nil
    }

    /// With how many files that makes at most: the drawings of a ladder do not change, and a style guide shows the questions.
    @Test(arguments: [
        ("guides/one.md", 4), ("guides/one.easy.md", 1), ("guides/loud.md", 4), ("guides/parts/1-first.md", 5), ("guides/parts/2-second.md", 5),
        ("guides/parts/index.md", 4), ("faqs/asked.md", 9), ("ladders/ladder.md", 4), ("charters/charter.md", 4),
    ])
    func onlyPagesOfATextAreMade(file: String, most: Int) async throws {
        try await start()
        for words in ["\nMore words.\n", "\nWow! We utilise it!\n", " ", ""] {
            try append(words, to: file)
            #expect(try await wasUpdate("\(file), \(words)"))
        }
        try append("\nThe end.\n", to: file)
        let report = try await build()
        #expect(report.site == nil && (1...most).contains(report.output?.written ?? 0))
        let unchanged = try await build()
        #expect(unchanged.output?.written == 0 && unchanged.findings == report.findings)
    }

    /// Finding by finding, what a text had said goes when its words do.
    @Test func findingsComeAndGo() async throws {
        try await start()
        let before = try #require(place.text("hub/Content/guides/loud.md"))
        for text in [before.replacing("Wow!", with: "Wow."), before.replacing("utilised", with: "used"), before] {
            try place.write(text, to: "hub/Content/guides/loud.md")
            #expect(try await wasUpdate("\(text)"))
        }
    }

    @Test func manyTextsAtOnce() async throws {
        try await start()
        for file in ["guides/one.md", "guides/one.easy.md", "guides/parts/1-first.md", "guides/parts/2-second.md"] { try append("\nMore.\n", to: file) }
        #expect(try await wasUpdate("four texts"))
        for number in 0..<40 { try place.write("---\ntitle: New \(number)\n---\n\nWords.\n", to: "hub/Content/pages/new-\(number).md") }
        #expect(try await !wasUpdate("new files"))
        for number in 0..<40 { try append("\nMore.\n", to: "pages/new-\(number).md") }
        #expect(try await !wasUpdate("too many"))
    }

    @Test func packedCopiesGoWithTheirPages() async throws {
        let options = PublishOptions(compresses: true)
        try await start(options)
        try append("\nMore.\n", to: "guides/one.md")
        #expect(try await wasUpdate("packed", options))
    }

    /// What other pages may see, and what the rest of the hub may have to say about.
    @Test(arguments: [
        ("guides/one.md", "\n## Another\n"), ("guides/one.md", "\n[New](let.md)\n"), ("guides/one.md", "\n![A box](../pictures/box.svg)\n"),
        ("guides/one.md", "\n[Nowhere](nowhere.md)\n"), ("guides/let.md", "\nMore!\n"), ("guides/marked.md", "\nMore.\n"), ("guides/marked.cy.md", "\nMwy.\n"),
        ("guides/old.md", "\nMore.\n"), ("guides/two.md", "\nMore.\n"), ("glossary.md", "\nMore.\n"), ("index.md", "\nMore.\n"),
        ("pages/looks.md", "\nMore.\n"), ("pages/draft.md", "\nMore.\n"), ("hub.yml", "\ntagline: Together\n"), ("pictures/box.svg", "<!-- -->"),
    ])
    func allElseIsGoneThrough(file: String, words: String) async throws {
        try await start()
        try append(words, to: file)
        #expect(try await !wasUpdate("\(file), \(words)"))
    }

    @Test func frontMatterIsSeenByOthers() async throws {
        try await start()
        for line in ["topics: [power]", "summary: New", "order: 2", "part: 3", "draft: true"] {
            let text = try #require(place.text("hub/Content/guides/parts/2-second.md"))
            try place.write(text.replacing("title: Second\n", with: "title: Second\n\(line)\n"), to: "hub/Content/guides/parts/2-second.md")
            #expect(try await !wasUpdate("\(line)"))
            try place.write(text, to: "hub/Content/guides/parts/2-second.md")
            _ = try await build()
        }
    }

    /// Pages that somebody deleted or wrote over are noticed all the same.
    @Test func theOutputIsLookedAt() async throws {
        try await start()
        try append("\nMore.\n", to: "guides/one.md")
        try place.remove("out/guides/two/index.html")
        #expect(try await !wasUpdate("a page is gone"))
        try append("\nMore.\n", to: "guides/one.md")
        try place.write("mine", to: "out/guides/two/index.html")
        let report = try await build()
        #expect(report.hasErrors && report.findings.contains { $0.id == "output-edited" })
        #expect(place.text("out/guides/two/index.html") == "mine")
    }

    /// After a kill between two of its notes, a build is not believed.
    @Test(arguments: [["memory"], ["last", "memory"], ["last"]])
    func notesOfDifferentBuildsAreNotBelieved(old: [String]) async throws {
        try await start()
        try append("\n## New\n\nMore.\n", to: "guides/one.md")
        let notes = try old.map { ($0, try #require(place.bytes("out/.handrail/" + $0))) }
        _ = try await build()
        for (name, bytes) in notes { try place.write(bytes, to: "out/.handrail/" + name) }
        let text = try #require(place.text("hub/Content/guides/one.md"))
        try place.write(text.replacing("\n## New\n", with: ""), to: "hub/Content/guides/one.md")
        #expect(try await !wasUpdate("\(old)"))
    }

    @Test func theListOfChangesNamesThePages() async throws {
        var options = PublishOptions()
        options.changes = place("changes")
        try await start(options)
        try place.remove("changes")
        try append("\nMore.\n", to: "guides/loud.md")
        _ = try await build(options: options)
        let lines = try #require(place.text("changes")).split(separator: "\n").dropFirst()
        #expect(lines.count == 4 && lines.allSatisfy { $0.hasPrefix("written\t") && $0.hasSuffix("guides/loud/index.html") })
    }
}
