import Testing

@testable import HubRender

@Suite struct PhraseTests {
    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("{a}", "1"), ("x{a}y{b}z{a}", "x1y{a}z1"), ("{c} {a}", "{c} 1"), ("{a", "{a"), ("a}", "a}"),
        ("{x{a}", "{x{a}"), ("}{a}{", "}1{"), ("é{b}–", "é{a}–"),
    ])
    func namesAreFilled(words: String, filled: String) {
        // What is filled in is not looked into again.
        #expect(Phrase(words, ["a", "b"]).filled("1", "{a}") == filled)
    }

    @Test func lettersThatAskAreEncoded() {
        let words = Words(language: "en", words: ["ask-subject": "Please: “{title}” & {more}"])
        let request = PageRequest(words, baseURL: "https://example.org/")
        let text = "subject=Please%3A%20%E2%80%9CA%20%26%20b%E2%80%9D%20%26%20%7Bmore%7D&amp;body=https%3A%2F%2Fexample.org%2Fguides%2Fx%2F"
        #expect(request.text(for: "A & b", "guides/x/") == text)
        #expect(PageRequest(words, baseURL: nil).text(for: "", "x/") == "subject=Please%3A%20%E2%80%9C%E2%80%9D%20%26%20%7Bmore%7D")
    }
}
