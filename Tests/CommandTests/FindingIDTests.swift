import Foundation
import HubChecks
import Testing

/// The book of rules, and with it `--explain`, `--list` and the page of all checks, has every id that the program can say,
/// and no other.
@Suite struct FindingIDTests {
    /// All words in quotes in the bodies of `var id: String {`, in the files that hold faults.
    private func idsInCode() throws -> Set<String> {
        let folder = URL(fileURLWithPath: repository).appendingPathComponent("Sources")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix("Fault.swift") }
        var ids: Set<String> = []
        for path in paths {
            let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            let body = try #require(text.components(separatedBy: "var id: String {").dropFirst().first, "\(path)")
            let end = body.range(of: "\n    }")?.lowerBound ?? body.endIndex
            let line = body.range(of: "\n")?.lowerBound ?? body.endIndex
            // One that is written on one line ends there.
            let own = body[..<(body[..<line].contains("}") ? line : end)]
            ids.formUnion(own.matches(of: /: "([a-z0-9-]+)"|\{ "([a-z0-9-]+)"|^ "([a-z0-9-]+)"|\n +"([a-z0-9-]+)"/)
                .compactMap { ($0.1 ?? $0.2 ?? $0.3 ?? $0.4).map(String.init) })
        }
        // Put together from the key that is missing.
        return ids.union(["missing-title", "missing-name", "missing-id"])
    }

    @Test func theBookHasThemAll() throws {
        let (code, book) = try (idsInCode(), Set(RuleBook.all.map(\.id)))
        #expect(code.count > 70)
        #expect(code.subtracting(book) == [], "in the code and without a rule")
        #expect(book.subtracting(code) == [], "a rule that nothing finds")
        #expect(book.count == RuleBook.all.count, "two rules of one id")
    }

    @Test func eachRuleSaysWhatWhomAndWhy() {
        for rule in RuleBook.all {
            #expect(!rule.what.isEmpty && !rule.what.hasSuffix("."), "\(rule.id)")
            #expect(rule.why.hasSuffix(".") && !rule.readers.isEmpty, "\(rule.id)")
        }
    }
}
