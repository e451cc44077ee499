import HubModel
import Testing

@testable import HubChecks

/// The lists of words to avoid, as they travel with the program.
@Suite struct WordListTests {
    private static func text(_ words: String, _ language: String) -> ReadingText {
        var meter = ReadingMeter()
        return meter.read(Prose(paragraphs: [words]), language: language)
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
    @Test(arguments: ["en", "cy"]) func noPlainerWordIsItselfListed(language: String) {
        let words = WordListReader.builtIn(language), list = WordList(words, kept: [])
        for word in words {
            for choice in word.choices {
                let found = list.uses(in: Self.text(choice, language)).map(\.word.head)
                #expect(found.isEmpty, "“\(choice)” for “\(word.head)” has \(found)")
            }
        }
    }

    @Test(arguments: ["en", "cy"]) func everyWordIsFound(language: String) {
        let words = WordListReader.builtIn(language), list = WordList(words, kept: [])
        for word in words {
            for form in word.forms {
                let phrase = ((word.after.first.map { [$0] } ?? []) + form + (word.before.first.map { [$0] } ?? [])).joined(separator: " ")
                let found = list.uses(in: Self.text("x \(phrase)", language)).map(\.word.head)
                #expect(found.contains(word.head) || !found.isEmpty, "\(phrase)")
            }
            for fine in word.fine {
                let found = list.uses(in: Self.text("x " + fine.joined(separator: " "), language)).map(\.word.head)
                #expect(!found.contains(word.head), "\(fine)")
            }
        }
    }

    @Test func aHubKeepsWords() {
        let list = WordList(WordListReader.builtIn("en"), kept: ["Safeguarding", "stakeholders"])
        #expect(list.uses(in: Self.text("our safeguarding for a stakeholder, and a cohort", "en")).map(\.word.head) == ["cohort"])
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
