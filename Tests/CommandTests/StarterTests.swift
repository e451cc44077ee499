import Foundation
import HubChecks
import Testing
import TrialSupport

/// A new document says that it is one until somebody has written over it.
@Suite struct StarterTests {
    @Test(arguments: [
        ("page", "pages/new", ["3:1", "8:1"]), ("guide", "guides/new", ["3:1", "8:1", "12:1"]), ("faq", "faqs/new", ["3:1", "10:1"]),
        ("ladder", "ladders/new", ["3:1", "10:1", "14:1"]), ("charter", "charters/new", ["3:1", "6:1", "12:4"]),
        ("style-guide", "pages/new", ["4:1", "10:1"]), ("pack", "packs/new", []), ("glossary", "glossary", []),
    ])
    func eachSentenceIsNamed(kind: String, file: String, places: [String]) throws {
        let hub = try TestHub()
        #expect(try hub.run("new", kind, "New").status == 0)
        let found = try Found.all(hub.run("check", "--format", "json")).filter { $0.id == "starter-words" }
        #expect(found.map { "\($0.file):\($0.line ?? 0):\($0.column ?? 0)" } == places.map { "Content/\(file).md:\($0)" })
        #expect(found.allSatisfy { $0.severity == "warning" })
    }

    /// Each of the sentences is used, and a home page has its own.
    @Test func theHomePage() throws {
        let hub = try TestHub()
        try hub.remove("index.md")
        #expect(try hub.run("new", "home", "New").status == 0)
        let found = try Found.all(hub.run("check", "--format", "json")).filter { $0.id == "starter-words" }
        #expect(found.map(\.message).count == 2)
        #expect(StarterSentence.allCases.count == 11)
    }

    @Test func aFinishedPageIsLeftAlone() throws {
        let hub = try TestHub()
        try hub.run("new", "page", "New")
        let file = try #require(hub.place.text("hub/Content/pages/new.md"))
        let words = file.replacing("Write your page here.", with: "We meet on Mondays.").replacing("Say in one sentence what this is for.", with: "When we meet.")
        try hub.write(words, to: "pages/new.md")
        #expect(try hub.run("check").output == "")
    }
}
