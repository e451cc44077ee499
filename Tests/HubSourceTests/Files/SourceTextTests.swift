import HubSource
import Testing
import TrialSupport

@Suite struct SourceTextTests {
    private func decode(_ bytes: [UInt8]) -> (text: String?, findings: [Finding]) {
        let (text, findings) = SourceText.decode(bytes, path: "Content/a.md")
        return (text.map { String(decoding: $0.bytes, as: UTF8.self) }, findings)
    }

    @Test(arguments: ["", "a", "one\ntwo\n", "\ttab", "naïve — “so”", "日本語\n한국어", "👩‍👩‍👧\u{0301}", "\u{FFFD}\u{10FFFF}"])
    func goodTextStaysAsItIs(text: String) {
        #expect(decode(Array(text.utf8)).text == text)
    }

    @Test(arguments: ["\r\n", "\r"], ["", "\u{FEFF}"])
    func lineEndsAndMarksMakeNoDifference(end: String, mark: String) {
        let plain = "# Title\n\nOne line\nnaïve\n\n"
        let typed = mark + plain.replacing("\n", with: end)
        #expect(decode(Array(typed.utf8)).text == plain)
    }

    @Test func mixedLineEndsAreCountedOnce() {
        #expect(decode(Array("a\r\n\r\n\rb\n\r".utf8)).text == "a\n\n\nb\n\n")
    }

    static let broken: [[UInt8]] = [
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xE2, 0x28, 0xA1],
        [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x9F, 0x98],
        [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
        [0xFC, 0x84], [0xFE], [0xFF], [0xE9], [0x93, 0x41, 0x94], [0xF0, 0x28, 0x8C, 0xBC], [0xA3], [0xC3, 0xC3, 0xA9],
    ]

    /// At every distance from the words of eight bytes that the scan takes.
    @Test(arguments: broken)
    func whatIsNoUTF8IsNamedByItsByte(bytes: [UInt8]) throws {
        for before in 0...20 {
            let file = Array(repeating: UInt8(ascii: "x"), count: before) + bytes + Array("yyyyyyyyyy".utf8)
            let (text, findings) = decode(file)
            #expect(text == nil)
            let finding = try #require(findings.first)
            #expect(finding.id == "not-utf-8")
            #expect(finding.place == Place(line: 1, column: before + 1))
            #expect(finding.message.contains("byte \(before) "))
            #expect(finding.message.contains("Windows-1252"))
        }
    }

    /// The scan and Swift's own decoder agree on what is UTF-8, for bytes that are nearly so.
    @Test func randomBytesAreJudgedAsSwiftDoes() {
        var random = SeededRandom(usually: 6)
        let leads: [UInt8] = [0x41, 0x7E, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0x80, 0x9F, 0xA0, 0xBF]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in leads.randomElement(using: &random) ?? 0
            }
            let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
            #expect(decode(bytes).findings.contains { $0.id == "not-utf-8" } == !isUTF8, "\(bytes)")
        }
    }

    @Test func utf16IsRecognised() {
        let words = Array("Joining a group\nis easy".utf16)
        let little = words.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = words.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for file in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
            let (text, findings) = decode(file)
            #expect(text == nil)
            #expect(findings.count == 1)
            #expect(findings.first?.id == "not-utf-8")
            #expect(findings.first?.message.contains("UTF-16") == true)
            #expect(findings.first?.fix.contains("UTF-8") == true)
        }
    }

    @Test func filesOfOtherProgramsAreNoText() {
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49]
        let pdf = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3]
        for file in [png, pdf] { #expect(decode(file).findings.first?.message.contains("picture or PDF") == true) }
    }

    @Test(arguments: [0, 1, 8, 11, 12, 14, 27, 31, 127, 0x80, 0x85, 0x9F] as [UInt32])
    func controlCharactersAreErrors(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        for before in 0...9 {
            let text = "é\n" + String(repeating: "a", count: before) + String(scalar) + "bbbbbbbbb"
            let (decoded, findings) = decode(Array(text.utf8))
            #expect(decoded == nil)
            #expect(findings.map(\.id) == ["control-character"])
            #expect(findings.first?.place == Place(line: 2, column: before + 1))
        }
    }

    @Test func everyBidiControlIsAnErrorAndMarksForRightToLeftTextAreNot() {
        for value in Array(0x202A...0x202E) + Array(0x2066...0x2069) as [UInt32] {
            let text = "ab " + (Unicode.Scalar(value).map(String.init) ?? "") + "c"
            let findings = decode(Array(text.utf8)).findings
            #expect(findings.map(\.id) == ["hidden-direction"])
            #expect(findings.first?.place == Place(line: 1, column: 4))
        }
        for value in [0x200E, 0x200F, 0x061C, 0x2029, 0x206A, 0x2065, 0x202F, 0x00A0] as [UInt32] {
            #expect(decode(Array((Unicode.Scalar(value).map(String.init) ?? "").utf8)).findings.isEmpty)
        }
    }

    @Test func eachKindIsToldOnceWithHowManyMore() {
        let findings = decode(Array("a\u{1}b\u{2}c\u{202E}d\u{3}".utf8)).findings
        #expect(findings.map(\.id) == ["control-character", "hidden-direction"])
        #expect(findings.first?.message.contains("2 more") == true)
    }

    @Test func placesCountCharacters() {
        let text = SourceText("ab\nnaïve 👩‍👩‍👧 x\nlast", path: "a")
        #expect(text.place(line: 2, byteColumn: 1) == Place(line: 2, column: 1))
        #expect(text.place(line: 2, byteColumn: 6) == Place(line: 2, column: 5))
        #expect(text.place(line: 2, byteColumn: 27) == Place(line: 2, column: 9))
        #expect(text.place(line: 2, byteColumn: 10_000) == Place(line: 2, column: 10))
        #expect(text.place(line: 3, byteColumn: 4) == Place(line: 3, column: 4))
        #expect(text.place(offset: 0) == Place(line: 1, column: 1))
        #expect(text.place(offset: 3) == Place(line: 2, column: 1))
        #expect(text.place(offset: 10_000) == Place(line: 3, column: 5))
    }

    @Test func placesInFilesWithOtherLineEndsAreTheEditors() {
        let findings = decode([0xEF, 0xBB, 0xBF] + Array("one\r\ntwo\rthr\u{1}".utf8)).findings
        #expect(findings.first?.place == Place(line: 3, column: 4))
    }

    @Test func aMissingFileIsAFinding() throws {
        let (text, findings) = SourceText.read("nowhere/a.md", in: try Folder.open("/", named: ""))
        #expect(text == nil)
        #expect(findings.first?.message.contains("not there") == true)
    }
}
