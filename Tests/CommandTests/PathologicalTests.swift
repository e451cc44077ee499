import Testing
import TrialSupport

/// Markdown that is made to keep a parser busy.
@Suite struct PathologicalTests {
    /// Hundreds of kilobytes that nobody wants to see in a list of tests.
    struct Input: CustomTestStringConvertible {
        let testDescription: String
        let body: String
    }

    static let pathological: [Input] = [
        ("brackets", String(repeating: "[", count: 50_000)), ("pictures", String(repeating: "![[]()", count: 20_000)),
        ("lists", String(repeating: "- ", count: 20_000) + "x" + String(repeating: "\n", count: 20_000)),
        ("quotes", String(repeating: ">", count: 20_000) + String(repeating: "a*", count: 20_000)),
        ("emphasis", String(repeating: "*a_ ", count: 50_000)), ("backticks", (1..<400).map { "e" + String(repeating: "`", count: $0) }.joined()),
        ("links", String(repeating: "[a](", count: 50_000)), ("angles", String(repeating: "<", count: 100_000)),
        ("comments", String(repeating: "<!--", count: 30_000)), ("entities", String(repeating: "&", count: 200_000)),
        ("table", "|" + String(repeating: "a|", count: 20_000) + "\n|" + String(repeating: "-|", count: 20_000) + "\n"),
        ("references", (0..<8_000).map { "[\($0)]: /x\n" }.joined() + String(repeating: "[1]", count: 8_000)),
        ("stars", String(repeating: "*", count: 100_000) + "a"), ("escapes", String(repeating: "\\", count: 200_000)),
    ].map { Input(testDescription: $0.0, body: $0.1) }

    @Test(.serialized, arguments: pathological) func pathologicalMarkdownTakesASecondAtMost(_ input: Input) throws {
        let hub = try TestHub()
        try hub.write(TestHub.page("A", input.body), to: "pages/a.md")
        let timed = try TimedRun(["check", "--project", hub.project])
        #expect(timed.run.status == 0 || timed.run.status == 1, "\(timed.run.status)")
        #expect(timed.processorSeconds <= ProcessorTime.aSecond, "\(input.testDescription): \(timed.processorSeconds)")
    }
}
