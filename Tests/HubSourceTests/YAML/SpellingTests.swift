import Testing

@testable import HubSource

@Suite struct SpellingTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("", "abc", 3), ("kitten", "sitting", 3), ("title", "titel", 1), ("ab", "ba", 1),
        ("summary", "sumary", 1), ("topics", "topics", 0), ("ca", "abc", 3), ("é", "e", 1),
    ])
    func distancesAreThoseOfOptimalStringAlignment(a: String, b: String, distance: Int) {
        #expect(Spelling.distance(a, b) == distance)
        #expect(Spelling.distance(b, a) == distance)
    }

    @Test(arguments: [
        ("titel", "title"), ("Sumary", "summary"), ("review_by", "review-by"), ("reviewby", "review-by"),
        ("topcs", "topics"), ("publishd", "published"),
    ])
    func aSlipFindsItsWord(typed: String, meant: String) {
        #expect(Spelling.closest(to: typed, among: ["title", "summary", "review-by", "topics", "published"]) == meant)
    }

    @Test(arguments: ["", "xyzzy", "colour", "t", "description"])
    func farIsFar(typed: String) {
        #expect(Spelling.closest(to: typed, among: ["title", "summary", "review-by"]) == nil)
    }

    @Test func noWordsNoGuess() { #expect(Spelling.closest(to: "title", among: []) == nil) }

    @Test func hugeWordsAreSoonDone() {
        let huge = String(repeating: "a", count: 50_000)
        let words = (0..<100).map { "\(huge)\($0)" }
        let time = ContinuousClock().measure { _ = Spelling.closest(to: huge, among: words) }
        #expect(time < .seconds(10))
    }
}
