import HubSource
import Testing

@Suite struct PublishableNameTests {
    @Test(arguments: [
        "a", "a.md", "über uns.pdf", ".well-known", "co-production (2).docx", "console", "com0", "com10", "nule",
        "日本", "a%b", "…", "50%",
    ])
    func goodNames(name: String) { #expect(PublishableName.problem(in: name) == nil) }

    @Test(arguments: [
        "", ".", "..", "a\u{0}b", "a\nb", "\u{7F}", "a\\b", "a:b", "a*", "a?", "\"", "<", ">", "a|b", "a/b", "a.", "a ",
        "con", "CON", "Con.md", "prn.txt", "aux", "nul.tar.gz", "com1", "LPT9.md",
    ])
    func badNames(name: String) { #expect(PublishableName.problem(in: name) != nil) }

    @Test func lengthIsInBytes() {
        #expect(PublishableName.problem(in: String(repeating: "a", count: 255)) == nil)
        #expect(PublishableName.problem(in: String(repeating: "a", count: 256)) == .tooLong(bytes: 256))
        #expect(PublishableName.problem(in: String(repeating: "é", count: 127) + "a") == nil)
        #expect(PublishableName.problem(in: String(repeating: "é", count: 128)) == .tooLong(bytes: 256))
    }

    /// Pairs that a disk of today (APFS, NTFS, exFAT) takes for one name.
    static let twins = [
        ("a", "A"), ("readme.md", "README.md"), ("Ab.MD", "aB.md"), ("é", "É"), ("é", "e\u{301}"), ("É", "e\u{301}"),
        ("ñ", "n\u{303}"), ("ÀB", "a\u{300}b"), ("å", "\u{212B}"), ("ö.md", "O\u{308}.md"), ("Ž", "z\u{30C}"),
        ("ç", "c\u{327}"), ("ệ", "e\u{323}\u{302}"), ("ệ", "e\u{302}\u{323}"), ("Ω", "\u{2126}"), ("ω", "\u{2126}"),
        ("σ", "Σ"), ("ς", "Σ"), ("ς", "σ"), ("я", "Я"), ("ё", "е\u{308}"), ("й", "И\u{306}"), ("ŵ", "W\u{302}"),
        ("ŷ.cy.md", "y\u{302}.cy.md"), ("가", "\u{1100}\u{1161}"), ("が", "か\u{3099}"), ("K", "\u{212A}"), ("ſ", "s"),
        ("ǆ", "Ǆ"), ("ა", "Ა"),
    ]

    @Test(arguments: twins)
    func twinsHaveOneKey(a: String, b: String) {
        #expect(PublishableName.key(of: a) == PublishableName.key(of: b))
    }

    @Test(arguments: [("a", "b"), ("straße", "strasse"), ("e", "é"), ("resume", "résumé"), ("o", "0"), ("a", "а")])
    func othersHaveTwo(a: String, b: String) {
        #expect(PublishableName.key(of: a) != PublishableName.key(of: b))
    }
}
