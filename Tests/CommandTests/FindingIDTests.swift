import Foundation
import Testing

/// The table of ids in `Documentation/Content.md` has every one that the program can say, and no other.
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

    /// The words in code style in the first cells of the tables below “What is checked”.
    private func idsInTheTable() throws -> Set<String> {
        let text = try String(contentsOfFile: repository + "/Documentation/Content.md", encoding: .utf8)
        let section = try #require(text.components(separatedBy: "\n## What is checked\n").last)
        let cells = section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { $0.split(separator: "|")[0] }
        return Set(cells.flatMap { $0.matches(of: /`([a-z0-9-]+)`/).map { String($0.1) } })
    }

    @Test func theTableHasThemAll() throws {
        let (code, table) = try (idsInCode(), idsInTheTable())
        #expect(code.count > 70)
        #expect(code.subtracting(table) == [], "in the code and not in the table")
        #expect(table.subtracting(code) == [], "in the table and not in the code")
    }
}
