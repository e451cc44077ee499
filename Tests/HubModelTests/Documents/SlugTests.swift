import HubModel
import Testing
import TrialSupport

@Suite struct SlugTests {
    @Test(arguments: [
        ("What is it?", "what-is-it"), ("  Two  words ", "two-words"), ("a_b/c-d", "a-b-c-d"), ("C++ & C#", "c-c"),
        ("Who’s who", "whos-who"), ("It's 50%", "its-50"), ("", ""), ("???", ""), ("--a--", "a"), ("A\tB\nC", "a-b-c"),
        ("Cyd-gynhyrchu", "cyd-gynhyrchu"), ("Beth yw hyn? Tŷ’r Dŵr", "beth-yw-hyn-tŷr-dŵr"),
        ("الإنتاج المشترك", "الإنتاج-المشترك"), ("日本語 テスト", "日本語-テスト"), ("Über – uns — hier", "über-uns-hier"),
        ("Łódź", "łódź"), ("🎉 party", "party"), ("..", ""), ("../etc", "etc"), ("a\u{A0}b", "a-b"), ("٣ أ", "٣-أ"),
    ])
    func wordsBecomeAddresses(text: String, slug: String) { #expect(Slug.of(text) == slug) }

    /// The quick way for plain letters and the way for all others are one.
    @Test func bothWaysAgree() {
        var random = SeededRandom(usually: 7)
        let letters = Array("aZ09 -_/?.'\t&%")
        for _ in 0..<2_000 {
            let text = String((0..<Int.random(in: 0...12, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
            // A letter beyond ASCII at the end sends all of it the long way.
            #expect(Slug.of("x" + text + "xé") == Slug.of("x" + text + "x") + "é", "\(text)")
        }
    }

    @Test(arguments: ["a/../b", "..%2f..", "C:\\x", "a\u{0}b", "<script>", "a?b#c", "\u{202E}abc"])
    func slugsHoldNothingThatAPathOrPageCouldRead(text: String) {
        #expect(!Slug.of(text).unicodeScalars.contains { "/\\.<>?#%:\u{0}\u{202E}\"'".unicodeScalars.contains($0) })
    }
}
