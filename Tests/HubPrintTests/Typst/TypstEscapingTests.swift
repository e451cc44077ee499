import Testing

@testable import HubPrint

@Suite struct TypstEscapingTests {
    @Test func everySignStandsBehindABackslash() {
        let signs = (0x21...0x7E).map { UInt8($0) }.filter { !isLetterOrDigit($0) }
        var out: [UInt8] = []
        TypstEscaping.append(signs, to: &out)
        #expect(out.count == 2 * signs.count)
        #expect(TypstEscaping.content("a\u{1}b\nc\td é") == "[a\u{FFFD}b c d é]")
        #expect(TypstEscaping.string("a\"\\\n\u{1}é#") == "\"a\\\"\\\\\\n\u{FFFD}é#\"")
    }

    private func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    /// What would stop, read a file or load something, if it were code, is words.
    @Test func nothingAnAuthorWritesIsCode() async throws {
        let engine = try await TestEngine.found()
        let hostile = [
            "#panic(1)", "#{panic(1)}", "$ #panic() $", "] #panic(1) [", "\\#panic(1)", "\"#panic(1)\"", "@ref", "<label>", "= Head",
            "- item", "+ item", "1. item", "/ Term: x", "```#panic(1)```", "`x", "*x", "_x", "// hidden", "/* hidden", "https://x.example",
            "\\", "\\u{41}", "~", "--", "...", "-?", "#import \"@preview/x:1.0.0\"", "#read(\"/etc/passwd\")", "]]]]", "[[[[", "{{{", "}}}",
        ]
        let jobs = hostile.flatMap { text in
            ["#par\(TypstEscaping.content(text))", "#par[\(TypstEscaping.string(text).isEmpty ? "" : "#raw(\(TypstEscaping.string(text)))")]"]
        }.map { TypesetJob(source: TestEngine.source($0)) }
        let results = try await engine.typeset(jobs, files: TypesetFiles())
        for (result, text) in zip(results, hostile.flatMap { [$0, $0] }) {
            #expect(throws: Never.self, "\(text)") { try result.get() }
        }
    }
}
