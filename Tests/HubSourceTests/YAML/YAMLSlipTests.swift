import HubSource
import Testing

/// What an editor mistypes in settings: where it is said to be, in which words, and whether doing as the fix says helps.
@Suite struct YAMLSlipTests {
    struct Slip: Sendable, CustomTestStringConvertible {
        var settings: String
        /// `line:column`.
        var place: String
        /// A part of the message.
        var message: String
        var fix: String
        /// The settings after the fix, where it does not give the whole line.
        var mended: String?
        var testDescription: String { settings.replacing("\n", with: "⏎") }

        init(_ settings: String, _ place: String, _ message: String, _ fix: String, mended: String? = nil) {
            (self.settings, self.place, self.message, self.fix, self.mended) = (settings, place, message, fix, mended)
        }

        /// - Parameter line: the whole line as it should be.
        init(_ settings: String, _ place: String, _ message: String, line: String) {
            self.init(settings, place, message, "Change the line to “\(line)”.")
            var lines = settings.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let number = Int(place.prefix { $0 != ":" }) ?? 1
            lines[number - 1] = line
            mended = lines.joined(separator: "\n")
        }
    }

    private func read(_ yaml: String) -> (mapping: YAMLMapping, findings: [Finding]) {
        YAMLReader.read(Array(yaml.utf8)[...], file: "Content/a.md", firstLine: 1)
    }

    static let spaces = [
        Slip("title: A\npublished:2026-03-31", "2:10", "no space after “published:”", line: "published: 2026-03-31"),
        Slip("title: A\npublished:2026-03-31\nsummary: x", "2:10", "no space", line: "published: 2026-03-31"),
        Slip("title:A", "1:6", "no space", line: "title: A"),
        Slip("contact:\n  email:a@b.example\n", "2:8", "no space after “email:”", line: "  email: a@b.example"),
        Slip("topics:\n-power", "2:1", "no space after the dash", line: "- power"),
        Slip("topics:\n- start\n-power\nsummary: x", "3:1", "no space after the dash", line: "- power"),
        Slip("topics:\n  - start\n  -power", "3:3", "no space after the dash", line: "  - power"),
        Slip("topics:\n  – power\nsummary: x", "2:3", "begins with “–”", line: "  - power"),
        Slip("topics:\n  * power", "2:3", "begins with “*”", line: "  - power"),
        Slip("topics:\n  - start\n  • power", "3:3", "begins with “•”", line: "  - power"),
    ]

    static let quotes = [
        Slip("topics: [a, b", "1:9", "“[” is not closed", line: "topics: [a, b]"),
        Slip("topics: [a, b\nsummary: x\n", "1:9", "“[” is not closed", line: "topics: [a, b]"),
        Slip("topics: [a, b}\nsummary: x\n", "1:9", "“[” is not closed", line: "topics: [a, b]"),
        Slip("a: [b, [c]\nsummary: x", "1:4", "“[” is not closed", line: "a: [b, [c]]"),
        Slip(
            "topics: [\n  a,\n  b\nsummary: x\n", "1:9", "“[” is not closed", "Write “]” after the last word of the list.",
            mended: "topics: [\n  a,\n  b]\nsummary: x\n"),
        Slip("title: \"Meetings: a guide\n", "1:8", "(\") is not closed", line: "title: \"Meetings: a guide\""),
        Slip("title: \"Meetings: a guide\nsummary: \"x\"", "1:8", "(\") is not closed", line: "title: \"Meetings: a guide\""),
        Slip("title: 'Meetings\nsummary: x", "1:8", "(') is not closed", line: "title: \"Meetings\""),
        Slip("title: “Meetings: a guide”", "1:8", "curly", line: "title: \"Meetings: a guide\""),
        Slip("title: \"Big\" meeting", "1:13", "after the closing “\"”", line: "title: '\"Big\" meeting'"),
        Slip("title: 'It's ours'", "1:12", "after the closing “'”", line: "title: \"It's ours\""),
        Slip("title: \"Big\" o'clock", "1:13", "after the closing", line: "title: \"\\\"Big\\\" o'clock\""),
        Slip("title: [Draft] Plan", "1:15", "after the closing “]”", line: "title: \"[Draft] Plan\""),
        Slip("- \"Big\" Ann", "1:8", "after the closing", line: "- '\"Big\" Ann'"),
        Slip("title: A: B", "1:9", "second colon", line: "title: \"A: B\""),
        Slip("title: Meetings:", "1:16", "second colon", line: "title: \"Meetings:\""),
        Slip(
            "title: \"a\\q\"", "1:10", "backslash", "Put the value in single quotes (') in place of the double ones.", mended: "title: 'a\\q'"),
    ]

    static let signs = ["- plan", "? why", "> x", "| x", "@home", "%x", "`x`", "* x", "& x", "! x", "*x*", ", x", "]", "}"].map {
        Slip("summary: y\ntitle: \($0)", "2:8", "may not begin with “\($0.prefix(1))”", line: "title: \"\($0)\"")
    }

    static let indentation = [
        Slip(
            "summary: words that\nrun on here\ntopics: [a]", "2:1", "neither a setting nor indented",
            "Put two spaces in front of each line that belongs to “summary:”.",
            mended: "summary: words that\n  run on here\ntopics: [a]"),
        Slip(
            "contact:\n  post: A house\nin a street\n", "3:1", "“post:” above",
            "Put 4 spaces in front of each line that belongs to “post:”.", mended: "contact:\n  post: A house\n    in a street\n"),
        Slip(
            "title: A\n summary: Y\ntopics: [a]", "2:1", "begins with one space", "Delete the spaces at the start of the line.",
            mended: "title: A\nsummary: Y\ntopics: [a]"),
        Slip(
            " title: A\nsummary: Y", "1:1", "begins with one space", "Delete the spaces at the start of the line.",
            mended: "title: A\nsummary: Y"),
        Slip(
            "contact:\n  email: a\n   phone: b\n", "3:1", "begins with 3 spaces", "Begin the line with two spaces.",
            mended: "contact:\n  email: a\n  phone: b\n"),
        Slip(
            "contact:\n  email: a\n phone: b\n", "3:1", "begins with one space", "Begin the line with two spaces.",
            mended: "contact:\n  email: a\n  phone: b\n"),
        Slip(
            "summary: one\n  two words: three\n", "2:12", "belongs to “summary:”",
            "Put a double quote (\") in front of the first word after “summary:”, and one after the last word.",
            mended: "summary: \"one\n  two words: three\"\n"),
        Slip("topics:\n\t- a", "2:1", "begins with a tab", "Put two spaces in place of the tab.", mended: "topics:\n  - a"),
        Slip("name: A\n---\ntheme: b\n", "2:1", "three dashes", "Delete the line.", mended: "name: A\ntheme: b\n"),
    ]

    @Test(arguments: spaces + quotes + signs + indentation)
    func aSlipIsNamedWhereItIs(_ it: Slip) throws {
        let finding = try #require(read(it.settings).findings.first)
        #expect(finding.place.map { "\($0.line):\($0.column)" } == it.place)
        #expect(finding.message.contains(it.message))
        #expect(finding.fix == it.fix)
        let mended = try #require(it.mended)
        // A list alone is no settings, and that is another matter.
        let left = read(mended).findings.filter { !mended.hasPrefix("- ") || $0.place != Place(line: 1, column: 1) }
        #expect(left.isEmpty)
    }

    /// The line that is shown as it should be has the words that were meant.
    @Test(arguments: [("\"Big\" o'clock", "\"Big\" o'clock"), ("'It's ours'", "It's ours"), ("a\\b: c", "a\\b: c"), ("“x: y”", "x: y")])
    func theWordsStayAsTheyWere(typed: String, meant: String) throws {
        let fix = try #require(read("title: \(typed)").findings.first?.fix)
        let line = fix.dropFirst("Change the line to “".count).dropLast("”.".count)
        #expect(read(String(line)).mapping["title"] == .text(meant, Place(line: 1, column: 8)))
    }

    /// Long lines are not repeated, and the fix is one all the same.
    @Test(arguments: ["\"Big\" ", "> ", "A: ", "“A: "])
    func longLinesHaveAShortFix(start: String) throws {
        let finding = try #require(read("title: \(start)\(String(repeating: "x", count: 500))").findings.first)
        #expect(finding.fix.utf8.count < 100)
    }

    @Test(arguments: [
        "title: “Meetings”", "title: A \"x\" b", "summary: |\n  -x\n  y:z", "summary: \"one\n  two: x\"", "topics: [\n  a,\n  b\n]",
        "order:\n  -3", "summary: see\n  https://x.example", "title: \"A\" # note", "title: 'it''s'", "a: Réunion :\u{A0}plan",
        "related:\n  - https://x.example", "time: 12:30", "variants:\n  - {id: a, text-size: 20}\n  - b\n  - id: c\n    name: d\n",
        "hard-words:\n  - agree: yes\n  - vote: to choose", "a:\n- b\n- c\nd: e", "a: b\n  c\n\n  d\ne: f", "a: >-\n  b: c: d\ne: f",
        "# a note: here\na: b", "a: \"b\\\"c\"", "- a\n- b: c", "a: b - c", "a: x:y\nb: c",
    ])
    func whatIsRightIsLeftAlone(yaml: String) {
        #expect(read(yaml).findings.filter { $0.message != "settings must be lines like “title: My page”" }.isEmpty)
    }

    // MARK: What is let pass

    @Test func nonBreakingSpacesWhereYAMLWantsSpaces() {
        let (mapping, findings) = read("title:\u{A0}A\u{A0}b\ntopics:\n\u{A0} -\u{A0}b\nsummary:\u{A0} x\n")
        #expect(findings.isEmpty)
        #expect(mapping["title"] == .text("A\u{A0}b", Place(line: 1, column: 8)))
        #expect(mapping["topics"] == .list([.text("b", Place(line: 3, column: 5))], Place(line: 3, column: 3)))
        #expect(mapping["summary"] == .text("x", Place(line: 4, column: 11)))
    }

    @Test(arguments: ["---\nname: A\n---\n", "---\nname: A\n", "name: A\n---", "name: A\n---  \n\n"])
    func linesOfDashesAroundAFile(yaml: String) {
        let (mapping, findings) = read(yaml)
        #expect(findings.isEmpty && mapping.entries.map(\.key) == ["name"])
    }

    @Test func theSecondOfTwoIsNamedWithTheLineOfTheFirst() {
        let twice = read("title: a\nb: c\ntitle: d\n").findings
        #expect(twice.map(\.place) == [Place(line: 3, column: 1)])
        #expect(twice.first?.message == "“title” is set twice: first in line 1, and again here")
        let inside = read("variants:\n  - id: a\n  - id: b\n    name: x\n    id: c\n").findings
        #expect(inside.map(\.place) == [Place(line: 5, column: 5)])
        #expect(inside.first?.message.contains("first in line 3") == true)
    }
}
