import HubChecks
import HubModel
import HubSource
import SampleHub
import Testing

/// Which words a dictionary is asked about, and what is said of its answer.
@Suite struct SpellingCheckTests {
    /// Knows what it is told, and remembers nothing.
    private struct Dictionary: SpellChecker {
        var wrong: [String: [String]]
        var languages = ["en-GB"]

        func misspelt(among words: [String], language: String) async -> [String: [String]]? {
            guard languages.contains(language) else { return nil }
            return wrong.filter { words.contains($0.key) }
        }
    }

    private func check(_ files: [String: String], settings: String = "", wrong: [String: [String]]) async -> [String] {
        let hub = SampleHub(files, settings: "name: Hub\n" + settings)
        let outcome = await SpellingCheck.check(hub.site, with: Dictionary(wrong: wrong))
        return outcome.findings.map { "\($0.file):\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.message)" }
    }

    @Test func aWordIsNamedOnceAPageWithItsCountAndAGuess() async {
        let found = await check(
            ["a.md": "We recieve it.\n\nThey recieve it. Teh end.\n", "b.md": "I recieve it.\n"], wrong: ["recieve": ["receive"], "Teh": [], "teh": []])
        #expect(found == [
            "Content/a.md:4:4 “recieve” is not in the dictionary; did you mean “receive”? It is here 2 times",
            "Content/b.md:4:3 “recieve” is not in the dictionary; did you mean “receive”?",
        ])
    }

    @Test(arguments: [
        "We met Gwenn and Xyzzy there.\n", "We said “xyzzy” and `xyzzy`.\n", "> xyzzy\n", "Look at xyzzy.example or mail xyzzy@a.example.\n",
        "![xyzzy](p.svg)\n",
    ])
    func namesQuotesAndCodeAreNotAskedAbout(text: String) async {
        #expect(await check(["a.md": text], wrong: ["xyzzy": [], "Xyzzy": [], "Gwenn": []]) == [])
    }

    @Test func theHubsOwnWordsAreRight() async {
        let glossary = "Words.\n\n## Mentee\n\nSomeone who learns.\n"
        let files = ["glossary.md": glossary, "a.md": "A mentee, mentees and an app.\n", "a.easy.md": "---\ntitle: A\nhard-words:\n  wibble: a wobble\n---\nWe wibble.\n"]
        let wrong: [String: [String]] = ["mentee": [], "mentees": [], "app": [], "wibble": []]
        #expect(await check(files, settings: "words:\n  known: [app]\n", wrong: wrong) == [])
    }

    @Test func aPageHasNotTooMany() async {
        let letters = "abcdefghijklmnopqrstuvwxyz".map { "qx\($0)qx" }
        let found = await check(["a.md": letters.joined(separator: " ") + ".\n"], wrong: .init(uniqueKeysWithValues: letters.map { ($0, []) }))
        #expect(found.count == 8)
    }

    @Test func languagesWithoutADictionaryAreNamed() async {
        let hub = SampleHub(["a.md": "Words.\n", "a.cy.md": "Geiriau.\n", "a.ar.md": "كلمات.\n"], settings: "name: Hub\n")
        let outcome = await SpellingCheck.check(hub.site, with: Dictionary(wrong: [:]))
        #expect(outcome.languagesWithout == ["cy"])
        let off = SampleHub(["a.md": "qxqx.\n"], settings: "name: Hub\nchecks:\n  misspelt-word: off\n")
        #expect(await SpellingCheck.check(off.site, with: Dictionary(wrong: ["qxqx": []])).findings.isEmpty)
    }
}
