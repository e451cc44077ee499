import HubSource
import Testing

@Suite struct FrontMatterTests {
    private func read(_ text: String) throws -> (body: String, line: Int, keys: [String], findings: [Finding]) {
        let (source, faults) = SourceText.decode(Array(text.utf8), path: "Content/a.md")
        #expect(faults.isEmpty)
        let good = try #require(source)
        let (front, findings) = FrontMatter.read(good)
        let body = String(decoding: good.bytes[front.bodyStart...], as: UTF8.self)
        return (body, front.bodyLine, front.mapping.entries.map(\.key), findings)
    }

    @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
    func theBodyBeginsAfterTheSecondFence(end: String, mark: String) throws {
        let text = mark + "---\ntitle: x\norder: 2\n---\nBody\n\nmore\n".replacing("\n", with: end)
        let read = try read(text)
        #expect(read.body == "Body\n\nmore\n")
        #expect(read.line == 5)
        #expect(read.keys == ["title", "order"])
        #expect(read.findings.isEmpty)
    }

    @Test(arguments: [
        "", "Body\n", "\n---\n\ntext\n", "--\n", "----\nx\n----\n", "text\n---\n", "# Note: x\n---\n", "Note: x\n\n---\n", "----\n\nNote: x\n",
        "Note: x\ny\n---\n", "- a: b\n---\n",
    ])
    func withoutAFirstLineOfDashesAllIsBody(text: String) throws {
        let read = try read(text)
        #expect(read.body == text && read.line == 1 && read.keys.isEmpty && read.findings.isEmpty)
    }

    @Test(arguments: [
        ("---\n---\n", "", 3), ("---\n---", "", 3), ("---\n---\nx", "x", 3), ("---  \na: b\n---\t\nx\n", "x\n", 4),
        ("---\na: b\n---", "", 4), ("---\na: b\n---\n---\nx", "---\nx", 4), ("---\na: \"---\"\n---\nx", "x", 4),
    ])
    func fencesMayStandAnywhere(text: String, body: String, line: Int) throws {
        let read = try read(text)
        #expect(read.body == body && read.line == line && read.findings.isEmpty)
    }

    /// Settings are said to be settings, whatever stands where the first line of dashes should be.
    @Test(arguments: [
        ("\n---\ntitle: x\n---\n", "begin in the first line", "Delete all that stands above “---”."),
        ("\n\n----\ntitle: x\n---\n", "begin in the first line", "Delete all that stands above “---”."),
        (" ---\ntitle: x\n---\n", "it is “ ---”", "Change the line to “---”."),
        ("----\ntitle: x\n---\n", "it is “----”", "Change the line to “---”."),
        ("—\ntitle: x\n—\n", "it is “—”", "Change the line to “---”."),
        ("+++\ntitle: x\n+++\n", "it is “+++”", "Change the line to “---”."),
        ("–-\n# note\ntitle: x\n---\n", "it is “–-”", "Change the line to “---”."),
        ("title: x\ntopics:\n  - a\n---\nBody", "above “title:” is missing", "Add a line with just “---” at the very top of the file."),
        ("summary: x\ntitle: y\n---\nBody", "above “summary:” is missing", "Add a line with just “---” at the very top of the file."),
        ("Title: x\norder: 1\n\nBody", "between two lines", "Add a line with just “---” above the first setting, and another below the last one."),
    ])
    func settingsWithoutTheirFirstLine(text: String, message: String, fix: String) throws {
        let findings = try read(text).findings
        #expect(findings.map(\.id) == ["front-matter"])
        #expect(findings.first?.place == Place(line: 1, column: 1))
        #expect(findings.first?.message.contains(message) == true)
        #expect(findings.first?.fix == fix)
    }

    @Test(arguments: [
        ("---", 1), ("---\n", 1), ("---\ntitle: x", 2), ("---\ntitle: x\n", 2), ("---\ntitle: x\n---x", 2),
        ("---\ntitle: x\ntopics:\n  - a\n- b\n\nText.\n", 5), ("---\ntitle: x\n\norder: 1\n\n## One\n\na: b\n", 4),
        // A rule far below is not the second line.
        ("---\ntitle: x\nsummary: y\n\nSome text here.\n\nMore: text\n\n---\n\nEnd.\n", 3),
        ("---\ntitle: x\nsummary: y\n\n## Heading\n\nSome text.\n\n---\n", 3),
        ("---\ntitle: x\n\n- one\n- two\n\n---\n", 2),
    ])
    func noSecondFenceIsAFinding(text: String, line: Int) throws {
        let findings = try read(text).findings
        #expect(findings.map(\.id) == ["front-matter"])
        #expect(findings.first?.place == Place(line: line, column: 1))
        #expect(findings.first?.message.contains("closing line of three dashes") == true)
        #expect(findings.first?.fix == (line == 1 ? "Add a line with just “---” after the last setting." : "Add a line with just “---” below line \(line)."))
    }

    @Test(arguments: [("--", 3), (" ---", 3), ("—", 3), ("----", 3), ("+++", 3)])
    func aSecondFenceThatIsNone(dashes: String, line: Int) throws {
        for rest in ["Text.\n", "Text.\n\n---\n\nEnd.\n"] {
            let findings = try read("---\ntitle: x\n\(dashes)\n\n\(rest)").findings
            #expect(findings.map(\.place) == [Place(line: line, column: 1)])
            #expect(findings.first?.fix == "Change the line to “---”.")
        }
    }

    @Test func placesCountFromTheTopOfTheFile() throws {
        let findings = try read("---\ntitle: x\ntopics: [a\n---\nBody\n").findings
        #expect(findings.map(\.id) == ["front-matter"])
        #expect(findings.first?.place == Place(line: 3, column: 9))
    }
}
