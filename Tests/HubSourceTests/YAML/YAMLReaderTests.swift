import Testing
import TrialSupport

@testable import HubSource

@Suite struct YAMLReaderTests {
    private func read(_ yaml: String, firstLine: Int = 1) -> (mapping: YAMLMapping, findings: [Finding]) {
        YAMLReader.read(Array(yaml.utf8)[...], file: "Content/a.md", firstLine: firstLine)
    }

    @Test func keysAndValuesKnowTheirPlaces() throws {
        let yaml = "title: My page\ntopics:\n  - one\n  - two\ncontact:\n  email:   a@b.example\nlist: [x, yé, z]\n"
        let (mapping, findings) = read(yaml, firstLine: 2)
        #expect(findings.isEmpty)
        #expect(mapping.entries.map(\.key) == ["title", "topics", "contact", "list"])
        #expect(mapping.entries.map(\.keyPlace.line) == [2, 3, 6, 8])
        #expect(mapping.entries.map(\.keyPlace.column) == [1, 1, 1, 1])
        #expect(mapping["title"] == .text("My page", Place(line: 2, column: 8)))
        guard case .list(let topics, _) = mapping["topics"], case .mapping(let contact, _) = mapping["contact"],
            case .list(let list, let listPlace) = mapping["list"]
        else {
            Issue.record("lists and mappings are not what they were")
            return
        }
        #expect(topics == [.text("one", Place(line: 4, column: 5)), .text("two", Place(line: 5, column: 5))])
        #expect(contact.entries.first?.keyPlace == Place(line: 7, column: 3))
        #expect(contact["email"]?.place == Place(line: 7, column: 12))
        #expect(listPlace == Place(line: 8, column: 7))
        // Columns count letters, not bytes.
        #expect(list.map(\.place.column) == [8, 11, 15])
    }

    /// No word of an editor is taken for something else.
    @Test(arguments: ["no", "yes", "1.10", "0x10", "~", "null", "2026-03-31", "12:30", "1e3", "=", "<<"])
    func wordsStayWords(word: String) {
        #expect(read("a: \(word)").mapping["a"] == .text(word, Place(line: 1, column: 4)))
    }

    @Test(arguments: ["", "\n\n", "# only a note\n", "   \n"])
    func nothingIsAnEmptyMapping(yaml: String) {
        let (mapping, findings) = read(yaml)
        #expect(mapping.entries.isEmpty && findings.isEmpty)
    }

    @Test func quotesAndSignsInsideWordsAreFine() {
        let yaml = """
            a: "one & two, *three* [four]"
            b: 'it''s {fine}: yes'
            c: Q&A
            d: what? yes! 5 * 3
            e: "a \\" quote: & more"
            f: http://a.example/?b&c
            """
        let (mapping, findings) = read(yaml)
        #expect(findings.isEmpty)
        let values = mapping.entries.map { if case .text(let text, _) = $0.value { text } else { "" } }
        #expect(
            values == [
                "one & two, *three* [four]", "it's {fine}: yes", "Q&A", "what? yes! 5 * 3", "a \" quote: & more",
                "http://a.example/?b&c",
            ])
    }

    @Test(arguments: ["review-by", "review_by", "Review by", "REVIEW-BY", "reviewBy"])
    func oneKeyHasManySpellings(key: String) {
        #expect(read("\(key): x").mapping["review-by"]?.place.line == 1)
    }

    @Test func aKeyTwiceIsNamedAtTheSecond() {
        #expect(read("title: a\nb: c\ntitle: d\n").findings.map(\.id) == ["duplicate-key"])
        let spelt = read("review-by: a\nb: c\nReview By: d\n").findings
        #expect(spelt.map(\.id) == ["duplicate-key"])
        #expect(spelt.first?.place == Place(line: 3, column: 1))
        #expect(spelt.first?.message.contains("Review By") == true)
    }

    @Test func lengthHasALimit() {
        let filler = String(repeating: "x", count: YAMLReader.longest - 3)
        #expect(read("a: " + filler).findings.isEmpty)
        #expect(read("a: x" + filler).findings.map(\.id) == ["front-matter-too-long"])
    }

    @Test func nestingHasALimit() {
        #expect(read("a: " + String(repeating: "[", count: 8) + String(repeating: "]", count: 8)).findings.isEmpty)
        let nine = read("b: c\na: " + String(repeating: "[", count: 9) + String(repeating: "]", count: 9)).findings
        #expect(nine.map(\.id) == ["front-matter-too-deep"])
        #expect(nine.first?.place == Place(line: 2, column: 12))
    }

    // MARK: Hostile settings

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static let bomb =
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
        + zip("bcdefghi", "abcdefgh").map { "\($0): &\($0) [\(repeated("*\($1),", 8))*\($1)]\n" }.joined()

    /// The same, where quotes and backslashes are to make a careless reader think that it is quoted.
    private static let hiddenBomb =
        #""a\": ": &a [x,x,x,x,x,x,x,x,x]"# + "\n"
        + zip("bcdefghi", "abcdefgh").map { #""\#($0)\": ": &\#($0) ["# + repeated("*\($1),", 8) + "*\($1)]\n" }.joined()

    private static let bombBehindLineEnds =
        "a: {\"x\n\" : &a [x,x,x,x,x,x,x,x,x]}\n"
        + zip("bcdefghi", "abcdefgh").map { "\($0): {\"x\n\" : &\($0) [" + repeated("*\($1),", 8) + "*\($1)]}\n" }.joined()

    static let hostile: [(name: String, yaml: String)] = [
        ("bomb", bomb), ("hidden bomb", hiddenBomb), ("bomb behind line ends", bombBehindLineEnds),
        ("bomb in a list", "- &a [x]\n- [*a, *a]\n"), ("bomb in braces", "a: {b: &b [x], c: [*b, *b]}"),
        ("bomb after a flow quote", #"{"\",": &a [x, x], b: *a}"#),
        ("alias of nothing", "a: *nothing"), ("anchor", "title: &t words"), ("anchor as key", "&k title: words"),
        ("alias as key", "title: x\n*t : y"), ("merge", "a: &a {b: c}\nd:\n  <<: *a"),
        ("an anchor that holds itself", "a: &a [*a]"), ("tag", "title: !!python/object:os.system x"),
        ("binary", "a: !!binary aGVsbG8="), ("own tag", "a: !x y"), ("tag on a list", "a:\n  - !x y"),
        ("tag in braces", "a: {b: !x y}"), ("tag on a key", "!!str title: x"), ("tag with address", "a: !<tag:x> y"),
        ("deep brackets", "a: " + repeated("[", 10_000)), ("deep closed", "a: " + repeated("[", 9) + repeated("]", 9)),
        ("deep braces", "a: " + repeated("{a: ", 5_000)), ("deep mixed", "a: " + repeated("[{a: ", 5_000)),
        ("deep dashes", repeated("- ", 10_000) + "x"), ("deep question marks", repeated("? ", 10_000) + "x"),
        ("deep lines", (0..<200).map { repeated(" ", $0) + "a:\n" }.joined()),
        ("a bracket a line", (0..<2_000).map { _ in "[\n" }.joined()),
        ("hidden brackets", #""\": ": "# + repeated("[", 20_000)),
        ("hidden brackets, line end", "a: {\"x\n\" : " + repeated("[", 20_000)),
        ("hidden dashes", repeated("- - - - - - - -\n ", 200)),
        ("key twice", "title: a\ntitle: b"), ("key twice inside", "a:\n  b: c\n  b: d"),
        ("key twice, spelt otherwise", "review-by: a\nreview_by: b"), ("key twice in braces", "a: {b: c, b: d}"),
        ("huge", "title: " + repeated("x", 70_000)), ("many huge lines", repeated("a: b\n", 20_000)),
        ("no end of quotes", "title: \"no end"), ("no end of single quotes", "title: 'no end\nb: c"),
        ("no end of list", "title: [a, b"), ("no end of braces", "title: {a: b"),
        ("NUL by escape", #"title: "a\0b""#), ("SOH by escape", #"title: "a\x01b""#),
        ("STX by escape", #"title: "\u0002""#), ("ESC by escape", #"title: "a\eb""#),
        ("control in a list", #"topics: ["a\u0007"]"#), ("control in a key", #""a\u0001b": c"#),
        ("a list at the top", "- a\n- b"), ("words at the top", "just words"), ("a quote at the top", "\"just words\""),
        ("tab before a key", "\ttitle: x"), ("tab inside", "a:\n\tb: c"), ("colon twice", "title: a: b"),
        ("two documents", "title: a\n--- \ntitle: b"), ("directive", "%YAML 9.9\n---\na: b"),
        ("list as key", "[a, b]: c"), ("mapping as key", "? {a: b}\n: c"), ("only a bracket", "]"), ("percent", "a: %x"),
        ("at sign", "a: @x"), ("backtick", "a: `x`"), ("bad escape", #"a: "\q""#), ("half a surrogate", #"a: "\uD800""#),
        ("many keys", (0..<6_000).map { "k\($0): v\n" }.joined()),
    ]

    /// Each is refused with a reason and a place, and soon.
    @Test(arguments: hostile.map(\.name))
    func hostileSettingsAreRefusedSoon(name: String) throws {
        let yaml = try #require(Self.hostile.first { $0.name == name }?.yaml)
        var result = read("")
        let time = ProcessorTime.seconds { result = read(yaml, firstLine: 2) }
        if name == "many keys" {
            #expect(result.mapping.entries.count == 6_000)
        } else {
            let finding = try #require(result.findings.first)
            #expect(finding.severity == .error && !finding.message.isEmpty && finding.fix.hasSuffix("."))
            #expect(try #require(finding.place).line >= 2)
        }
        // Many keys take a tenth of a second without optimisation, all others a fiftieth at most.
        #expect(time < 0.5, "\(name): \(time) s")
    }

    @Test func hostileSettingsAreEnough() {
        #expect(Self.hostile.count >= 40)
        #expect(Set(Self.hostile.map(\.name)).count == Self.hostile.count)
    }
}
