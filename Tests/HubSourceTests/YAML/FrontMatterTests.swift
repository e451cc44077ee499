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

    @Test(arguments: ["", "Body\n", "\n---\ntitle: x\n---\n", " ---\ntitle: x\n---\n", "--\n", "----\nx\n----\n", "text\n---\n"])
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

    @Test(arguments: ["---", "---\n", "---\ntitle: x\n", "---\ntitle: x\n--\n", "---\ntitle: x\n ---\n", "---\ntitle: x\n---x"])
    func noSecondFenceIsAFinding(text: String) throws {
        let findings = try read(text).findings
        #expect(findings.map(\.id) == ["front-matter"])
        #expect(findings.first?.place == Place(line: 1, column: 1))
        #expect(findings.first?.message.contains("closing line of three dashes") == true)
    }

    @Test func placesCountFromTheTopOfTheFile() throws {
        let findings = try read("---\ntitle: x\ntopics: [a\n---\nBody\n").findings
        #expect(findings.map(\.id) == ["front-matter"])
        #expect((2...4).contains(findings.first?.place?.line ?? 0))
    }
}
