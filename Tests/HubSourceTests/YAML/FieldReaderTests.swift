import HubSource
import Testing

@Suite struct FieldReaderTests {
    enum Fruit: String, CaseIterable { case apple, redPear = "red-pear" }

    private func reader(_ yaml: String) -> FieldReader {
        let (mapping, findings) = YAMLReader.read(Array(yaml.utf8)[...], file: "Content/a.md", firstLine: 1)
        #expect(findings.isEmpty)
        return FieldReader(mapping, file: "Content/a.md")
    }

    @Test func knownKeysAreTakenAndNothingIsSaid() {
        var fields = reader("title: A\nFlag: yes\nnumber: -3\nday: 2024-02-29\nlist: [a, b]\none: a\nfruit: Red pear\nempty:\n")
        #expect(fields.text("title") == "A")
        #expect(fields.flag("flag") == true)
        #expect(fields.number("number") == -3)
        #expect(fields.date("day") == CalendarDate("2024-02-29"))
        #expect(fields.list("list").map(\.value) == ["a", "b"])
        #expect(fields.list("one").map(\.value) == ["a"])
        #expect(fields.choice("fruit", of: Fruit.self) == .redPear)
        #expect(fields.text("empty") == nil)
        #expect(fields.text("missing") == nil && fields.list("missing").isEmpty)
        fields.finish()
        #expect(fields.findings.isEmpty)
    }

    @Test func anUnknownKeyIsAWarningWithTheLikelyOne() throws {
        var fields = reader("title: A\nsumary: B\nxyzzy: C\n")
        _ = fields.text("title")
        _ = fields.text("summary")
        fields.finish()
        #expect(fields.findings.map(\.id) == ["unknown-key", "unknown-key"])
        #expect(fields.findings.allSatisfy { $0.severity == .warning })
        #expect(fields.findings.map(\.place) == [Place(line: 2, column: 1), Place(line: 3, column: 1)])
        #expect(fields.findings[0].message.contains("did you mean “summary”?"))
        #expect(fields.findings[0].fix.contains("summary:"))
        #expect(!fields.findings[1].message.contains("did you mean"))
        #expect(fields.findings[1].fix.contains("title, summary"))
    }

    @Test(arguments: ["[a]", "{a: b}", "\n  - a", "\n  a: b"])
    func wordsMayNotBeListsOrMappings(value: String) {
        var fields = reader("title: \(value)")
        #expect(fields.text("title") == nil)
        #expect(fields.findings.map(\.id) == ["wrong-value"])
        #expect(fields.findings.first?.message == "“title” must be words")
    }

    @Test(arguments: ["x", "1.5", "1e3", "0x10", "1,000", "99999999999999999999", "１"])
    func numbersAreWhole(value: String) {
        var fields = reader("n: \(value)")
        #expect(fields.number("n") == nil)
        #expect(fields.findings.map(\.place) == [Place(line: 1, column: 4)])
    }

    @Test(arguments: ["31-03-2026", "0000-01-01", "2026-3-1", "March", "2026-03-31T10:00", "2026/03/31"])
    func daysAreOfTheCalendar(value: String) {
        var fields = reader("a: b\nday: \(value)")
        #expect(fields.date("day") == nil)
        #expect(fields.findings.map(\.id) == ["wrong-value"])
        #expect(fields.findings.first?.place == Place(line: 2, column: 6))
        #expect(fields.findings.first?.message.contains(value) == true)
        #expect(fields.findings.first?.fix.contains("2026-03-31") == true)
    }

    @Test(arguments: [
        ("2026-02-30", "Write a day from 01 to 28 at the end: February 2026 has 28 days."),
        ("2024-02-30", "Write a day from 01 to 29 at the end: February 2024 has 29 days."),
        ("2026-04-31", "Write a day from 01 to 30 at the end: April 2026 has 30 days."),
        ("2026-01-00", "Write a day from 01 to 31 at the end: January 2026 has 31 days."),
        ("2026-13-01", "Write a month from 01 to 12 in the middle."),
    ])
    func aDayThatTheMonthHasNot(value: String, fix: String) {
        var fields = reader("day: \(value)")
        #expect(fields.date("day") == nil)
        #expect(fields.findings.map(\.fix) == [fix])
    }

    // MARK: Keys that must be there

    private func requiringTitle(_ yaml: String) -> [Finding] {
        var fields = reader(yaml)
        _ = fields.required("title", at: Place(line: 1, column: 1))
        _ = fields.text("summary")
        fields.finish()
        return fields.findings
    }

    /// One finding, and doing as it says is enough.
    @Test(arguments: [
        ("summary: x", "1:1 missing-title error: Add a line like “title: My page” between two lines of three dashes (---) at the top."),
        ("summary: x\ntitle:", "2:1 missing-title error: Write the title after “title:”."),
        ("summary: x\ntitle: \"  \"", "2:1 missing-title error: Write the title after “title:”."),
        ("summary: x\ntitle: # note", "2:1 missing-title error: Write the title after “title:”."),
        ("summary: x\ntitle: #MeToo", "2:8 wrong-value error: Change the line to “title: \"#MeToo\"”."),
        ("summary: x\ntilte: X", "2:1 missing-title error: Write “title:” in its place."),
        ("title: A\ntilte: X", "2:1 unknown-key warning: Write “title:”, or delete the line."),
        ("title: [A]", "1:8 wrong-value error: Write words after “title:”."),
        ("title: A\nsummary: #x", "2:10 wrong-value error: Change the line to “summary: \"#x\"”."),
    ])
    func whatIsNeededIsAskedForOnce(yaml: String, finds: String) {
        let found = requiringTitle(yaml).map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.id) \($0.severity): \($0.fix)" }
        #expect(found == [finds])
    }

    @Test func theFirstMisspeltOneIsMeant() {
        let found = requiringTitle("tilte: A\ntitel: B")
        #expect(found.map(\.id) == ["missing-title", "unknown-key"])
    }

    // MARK: Lines that are not indented

    @Test func linesThatWereToBeInsideTheOneAbove() {
        var fields = reader("contact:\nemail: a\nphone: b\ntitle: A\npost: c\n")
        fields.inside("contact") { _ in }
        _ = fields.text("title")
        fields.finish()
        #expect(fields.findings.map(\.place?.line) == [2, 3, 5])
        #expect(fields.findings.map(\.severity) == [.warning, .warning, .warning])
        #expect(fields.findings[0].message == "“email” does not belong to “contact:” above, because it is not indented")
        #expect(fields.findings[1].fix == "Put two spaces in front of the line.")
        // Not below an empty one.
        #expect(fields.findings[2].message.contains("there is no setting"))
    }

    @Test func wordsNearAKeyAreWordsBelowAnEmptyListOfThem() {
        var fields = reader("hard-words:\ntitles: names\n")
        _ = fields.words("hard-words")
        _ = fields.text("title")
        fields.finish()
        #expect(fields.findings.map(\.fix) == ["Put two spaces in front of the line."])
    }

    @Test func wordsMayBeAList() {
        var fields = reader("hard-words:\n  - agree: say yes\n  - vote: choose\n    list: rows\n")
        let words = fields.words("hard-words")
        #expect(words.map(\.key.value) == ["agree", "vote", "list"] && words.map(\.value) == ["say yes", "choose", "rows"])
        #expect(fields.findings.isEmpty)
        var wrong = reader("hard-words:\n  - agree\n")
        #expect(wrong.words("hard-words").isEmpty)
        #expect(wrong.findings.map(\.place) == [Place(line: 2, column: 5)])
    }

    @Test func commasWithoutBrackets() {
        var fields = reader("topics: starting, power\nauthors: Ann, chair\none: power\nlist: [\"a, b\", c]")
        #expect(fields.names("topics").isEmpty)
        #expect(fields.findings.map(\.fix) == ["Change the line to “topics: [starting, power]”."])
        #expect(fields.findings.map(\.place) == [Place(line: 1, column: 9)])
        #expect(fields.list("authors").map(\.value) == ["Ann, chair"])
        #expect(fields.names("one").map(\.value) == ["power"])
        #expect(fields.names("list").map(\.value) == ["a, b", "c"])
        #expect(fields.findings.count == 1)
    }

    @Test(arguments: ["maybe", "1", "on", "truee"])
    func flagsAreTrueOrFalse(value: String) {
        var fields = reader("draft: \(value)")
        #expect(fields.flag("draft") == nil)
        #expect(fields.findings.first?.fix == "Use one of: true, false.")
    }

    @Test func aChoiceListsWhatIsAllowed() {
        var fields = reader("fruit: plum")
        #expect(fields.choice("fruit", of: Fruit.self) == nil)
        #expect(fields.findings.first?.fix == "Use one of: apple, red-pear.")
    }

    @Test func listsHoldWords() {
        var fields = reader("list:\n  - a\n  - [b]\n  - {c: d}\n  -\n  - e\n")
        #expect(fields.list("list").map(\.value) == ["a", "e"])
        #expect(fields.findings.map(\.place?.line) == [3, 4, 5])
        var mapping = reader("list: {a: b}")
        #expect(mapping.list("list").isEmpty)
        #expect(mapping.findings.first?.message == "“list” must be a list")
    }

    @Test func settingsInsideHaveTheirOwnKeys() {
        var fields = reader("contact:\n  email: a\n  phon: b\n")
        let email = fields.inside("contact") { contact in
            let email = contact.text("email")
            _ = contact.text("phone")
            contact.finish()
            return email
        }
        #expect(email == "a")
        fields.finish()
        #expect(fields.findings.map(\.place) == [Place(line: 3, column: 3)])
        #expect(fields.findings.first?.message.contains("“phone”") == true)
        var words = reader("contact: a")
        let inside: Void? = words.inside("contact") { _ in }
        #expect(inside == nil && words.findings.map(\.id) == ["wrong-value"])
    }

    @Test func freeKeysKeepTheirOrder() {
        var fields = reader("hard-words:\n  zebra: an animal\n  agenda: what we talk about\n  list: [a]\n")
        #expect(fields.words("hard-words").map(\.key.value) == ["zebra", "agenda"])
        #expect(fields.findings.map(\.place?.line) == [4])
        var plain = reader("hard-words: none")
        #expect(plain.words("hard-words").isEmpty)
        #expect(plain.findings.map(\.id) == ["wrong-value"])
    }
}
