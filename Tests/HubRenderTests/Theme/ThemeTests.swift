import HubModel
import HubSource
import Testing

@testable import HubRender

@Suite struct ThemeTests {
    private func load(_ overrides: [String: String] = [:], languages: [String] = ["en-GB"]) -> (Theme, [Finding]) {
        let own = overrides.mapValues { ThemeText(file: "Themes/own/x", text: $0) }
        return Theme.load(overrides: own, hub: HubSettings(name: "x"), languages: languages)
    }

    /// As a project's own: no build checks the templates that come with the program.
    @Test func theDefaultThemeHasNoFindings() {
        let languages = ["en-GB", "cy", "ar"]
        #expect(load(languages: languages).1 == [])
        #expect(Theme.load(overrides: ThemeText.embedded, hub: HubSettings(name: "x"), languages: languages).1 == [])
    }

    @Test func everyLanguageFileHasTheSameKeys() throws {
        var keys: [String: Set<String>] = [:]
        for (path, source) in ThemeText.embedded where path.hasPrefix("strings/") {
            let (mapping, findings) = YAMLReader.read(Array(source.text.utf8)[...], file: path, firstLine: 1)
            #expect(findings.isEmpty)
            keys[path] = Set(mapping.entries.map(\.key))
            for entry in mapping.entries {
                guard case .text(let words, _) = entry.value else {
                    Issue.record("\(path): \(entry.key)")
                    continue
                }
                #expect(!words.isEmpty, "\(path): \(entry.key)")
            }
        }
        let english = try #require(keys["strings/en.yml"])
        #expect(keys.count >= 3 && english.count > 80)
        for (path, own) in keys { #expect(own == english, "\(path): \(own.symmetricDifference(english))") }
    }

    /// Words to be filled in are the same in all languages.
    @Test func everyLanguageFillsTheSameGaps() throws {
        func gaps(_ path: String) throws -> [String: [String]] {
            let text = try #require(ThemeText.embedded[path]).text
            let mapping = YAMLReader.read(Array(text.utf8)[...], file: path, firstLine: 1).mapping
            return Dictionary(uniqueKeysWithValues: mapping.entries.map { entry in
                guard case .text(let words, _) = entry.value else { return (entry.key, []) }
                return (entry.key, words.matches(of: /\{[a-z]+\}/).map { String($0.output) }.sorted())
            })
        }
        let english = try gaps("strings/en.yml")
        for path in ["strings/cy.yml", "strings/ar.yml"] {
            for (key, own) in try gaps(path) { #expect(own == english[key], "\(path): \(key)") }
        }
    }

    @Test func aLanguageWithoutAFileIsAWarning() {
        let findings = load(languages: ["en-GB", "fr"]).1
        #expect(findings.map(\.id) == ["no-language-file"] && findings[0].severity == .warning)
        #expect(findings[0].fix.contains("strings/fr.yml"))
    }

    @Test func aLanguageFileIsFilledUp() {
        let (theme, findings) = load(["strings/fr.yml": "home: Accueil\n"], languages: ["fr"])
        #expect(theme.words(for: "fr")["home"] == "Accueil")
        #expect(theme.words(for: "fr")["skip-link"] == theme.words(for: "en-GB")["skip-link"])
        #expect(!findings.isEmpty && findings.allSatisfy { $0.severity == .warning })
    }

    /// A word that only one file has is missed in the project's own files, not in those that nobody here can change.
    @Test func wordsOfItsOwnAreMissedInItsOwnFilesOnly() {
        #expect(load(["strings/en.yml": "my-key: Mine\n"]).1 == [])
        let both = load(["strings/en.yml": "my-key: Mine\n", "strings/cy.yml": "home: Hafan\n"]).1
        #expect(both.map(\.message) == ["the language file has no “my-key”, so pages use the English words"])
    }

    @Test(arguments: [
        (["guide.mustache": "{{titel}}"], "there is no “titel” for this template; did you mean “title”?"),
        (["theme.yml": "name: x\nlayers: {all: [css/none.css]}\ncolours: {}\n"], "the theme has no file “css/none.css”"),
    ])
    func whatIsWrongIsSaid(files: [String: String], message: String) {
        #expect(load(files).1.map(\.message).contains(message))
    }

    @Test func wordsAreCountedAndFilled() {
        let words = Words(language: "en", words: ["a-one": "1 thing", "a-many": "{count} things", "b": "{x} and {x}, {y}"])
        #expect(words.counted("a", 1) == "1 thing" && words.counted("a", 0) == "0 things" && words.counted("a", 12) == "12 things")
        #expect(words.filled("b", ["x": "1"]) == "1 and 1, {y}")
        #expect(words["none"].isEmpty && words.known("none") == nil)
    }
}
