import Testing
import TrialSupport

@testable import HubRender

@Suite struct TemplateLiteralsTests {
    private static let parts = [
        "{{title}}", "{{{html}}}", "{{#a}}", "{{/a}}", "{{^a}}", "{{! a note\nof two lines }}", "{{> part}}", "\n", "\n", " ", "  \n", "<p>", "</p>\n",
        "<div class=\"body\">\n<h2>", "{", "}", "{ {", "}}", "words – “é”", "a", "abc", "abcd", "<style>a { b: c }</style>\n<p>\n\n",
    ]

    /// Every template is the same again when its pieces are put back, and its marks leave tags and ends of lines where they were.
    @Test(arguments: 0..<300)
    func piecesArePutBack(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        var literals = TemplateLiterals()
        for _ in 0..<5 {
            let template = (0..<random.below(20)).map { _ in Self.parts[random.below(Self.parts.count)] }.joined()
            let short = literals.shortened(template)
            #expect(String(decoding: literals.restored(Array(short.utf8)), as: UTF8.self) == template)
            #expect(short.utf8.count <= template.utf8.count)
        }
    }

    @Test func allButTagsIsShort() {
        var literals = TemplateLiterals()
        let short = literals.shortened("<header>\n<p class=\"a\">{{title}}</p>\n<ul>\n<li>\n{{#a}}\n<b>{{/a}}\n")
        #expect(short == "\u{4}00\n\u{4}01{{title}}\u{4}02\n\u{4}03\n{{#a}}\n<b>{{/a}}\n")
    }

    @Test func marksOfNoPieceAreDropped() {
        #expect(TemplateLiterals().restored([0x61, 0x04, 0x6F, 0x6F, 0x62]) == [0x61, 0x62])
        #expect(TemplateLiterals().restored([0x61, 0x04]) == [0x61])
    }
}
