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

    @Test(arguments: ["31-03-2026", "2026-02-29", "2026-3-1", "March", "2026-03-31T10:00", "2026/03/31"])
    func daysAreOfTheCalendar(value: String) {
        var fields = reader("a: b\nday: \(value)")
        #expect(fields.date("day") == nil)
        #expect(fields.findings.map(\.id) == ["wrong-value"])
        #expect(fields.findings.first?.place == Place(line: 2, column: 6))
        #expect(fields.findings.first?.message.contains(value) == true)
        #expect(fields.findings.first?.fix.contains("2026-03-31") == true)
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
