import Testing

@testable import HubChecks
@testable import HubModel

/// The lists of words to avoid, as they travel with the program.
@Suite struct WordListTests {
    private static func text(_ words: String, _ language: String) -> ReadingText {
        var meter = ReadingMeter()
        return meter.read(Prose(paragraphs: [words]), language: language)
    }

    private static func vocabulary(_ language: String, kept: [String] = []) throws -> Vocabulary {
        var hub = HubSettings(name: "x")
        hub.words[language] = WordSettings()
        hub.words[language]?.keep = kept
        return try #require(Vocabulary(language, hub: hub, glossary: nil))
    }

    /// The words to avoid that the checks find.
    private static func found(in words: String, _ vocabulary: Vocabulary) -> [String] {
        let text = text(words, vocabulary.language)
        return vocabulary.avoided.uses(from: NotableWords(text, vocabulary).listed, in: text).map(\.word.head)
    }

    @Test func theListsAreLongEnough() {
        #expect(WordListReader.builtIn("en").count >= 200)
        #expect(WordListReader.builtIn("cy").count >= 40)
        #expect(WordListReader.builtIn("fr").isEmpty)
    }

    @Test(arguments: ["en", "cy"]) func everyWordIsThereOnceWithAPlainerOne(language: String) {
        let words = WordListReader.builtIn(language)
        #expect(Set(words.map(\.head)).count == words.count)
        for word in words {
            #expect(!word.plainer.isEmpty && word.choices.allSatisfy { !$0.isEmpty }, "\(word.head)")
            #expect(!word.choices.contains(word.head), "\(word.head)")
        }
    }

    /// Whoever takes the advice must not be told off for it.
    @Test(arguments: ["en", "cy"]) func noPlainerWordIsItselfListed(language: String) throws {
        let words = WordListReader.builtIn(language), vocabulary = try Self.vocabulary(language)
        for word in words {
            for choice in word.choices {
                let found = Self.found(in: choice, vocabulary)
                #expect(found.isEmpty, "“\(choice)” for “\(word.head)” has \(found)")
            }
        }
    }

    @Test(arguments: ["en", "cy"]) func everyWordIsFound(language: String) throws {
        let words = WordListReader.builtIn(language), vocabulary = try Self.vocabulary(language)
        for word in words {
            for form in word.forms {
                let phrase = ((word.after.first.map { [$0] } ?? []) + form + (word.before.first.map { [$0] } ?? [])).joined(separator: " ")
                let found = Self.found(in: "x \(phrase)", vocabulary)
                #expect(found.contains(word.head) || !found.isEmpty, "\(phrase)")
            }
            for fine in word.fine {
                let found = Self.found(in: "x " + fine.joined(separator: " "), vocabulary)
                #expect(!found.contains(word.head), "\(fine)")
            }
        }
    }

    @Test func aHubKeepsWords() throws {
        let vocabulary = try Self.vocabulary("en", kept: ["Safeguarding", "stakeholders"])
        #expect(Self.found(in: "our safeguarding for a stakeholder, and a cohort", vocabulary) == ["cohort"])
    }

    @Test(arguments: [
        ("utilise", ["utilise", "utilises", "utilised", "utilising", "utilize", "utilizes", "utilized", "utilizing"]),
        ("comply", ["comply", "complies", "complied", "complying"]), ("assist", ["assist", "assists", "assisted", "assisting"]),
        ("reach out", ["reach out", "reaches out", "reached out", "reaching out"]),
    ])
    func formsOfVerbs(verb: String, forms: [String]) { #expect(WordForms.verb(verb) == forms) }

    @Test func formsOfNouns() {
        #expect(WordForms.noun("beneficiary") == ["beneficiary", "beneficiaries"])
        #expect(WordForms.noun("service user") == ["service user", "service users"])
        #expect(WordForms.plural("box") == "boxes")
        #expect(WordForms.plural("survey") == "surveys")
    }

    @Test func mutationsOfWelsh() {
        #expect(WelshMutations.forms("cynorthwyo") == ["cynorthwyo", "gynorthwyo", "nghynorthwyo", "chynorthwyo"])
        #expect(WelshMutations.forms("gweithredu") == ["gweithredu", "weithredu", "ngweithredu"])
        #expect(WelshMutations.forms("rhanddeiliad") == ["rhanddeiliad", "randdeiliad"])
        #expect(WelshMutations.forms("amlygu") == ["amlygu", "hamlygu"])
        #expect(WelshMutations.forms("sicrhau") == ["sicrhau"])
    }
}
