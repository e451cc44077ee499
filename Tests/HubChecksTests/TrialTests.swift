import Foundation
import HubChecks
import HubSource
import Testing

/// What the seeds and the near misses come to, check by check: the table in the documentation.
@Suite struct TrialTests {
    private struct Row {
        var seeds = 0, found = 0, nearMisses = 0, falseAlarms = 0
    }

    private static let rows: [String: Row] = {
        var rows: [String: Row] = [:]
        func take(seeded: [String], found: [String]) {
            for finding in seeded {
                rows[Seed.id(finding), default: Row()].seeds += 1
                if found.contains(finding) { rows[Seed.id(finding)]?.found += 1 }
            }
            for finding in found where !seeded.contains(finding) { rows[Seed.id(finding), default: Row()].falseAlarms += 1 }
        }
        for seed in Seed.all { take(seeded: seed.finds, found: seed.found) }
        for seed in LanguageSeed.all { take(seeded: seed.finds, found: seed.found) }
        for near in NearMiss.all {
            rows[near.id, default: Row()].nearMisses += 1
            take(seeded: [], found: near.seed.found)
        }
        for good in LanguageSeed.good { take(seeded: [], found: good.found) }
        return rows
    }()

    private static var page: String {
        let rules = RuleBook.all.filter { rows[$0.id] != nil }
        let lines = rules.compactMap { rule in
            rows[rule.id].map { "| `\(rule.id)` | \($0.seeds) | \($0.found) | \($0.nearMisses) | \($0.falseAlarms) |" }
        }
        let all = rules.compactMap { rows[$0.id] }
        func sum(_ number: (Row) -> Int) -> Int { all.map(number).reduce(0, +) }
        return """
            # How the checks were tried

            Faults were put into good texts, and each has to be found in its line. Near misses look like a fault and are none: a finding
            there is a false alarm. This page is made from the tests: `HANDRAIL_RECORD=1 swift test --filter TrialTests` writes it anew.

            | check | faults put in | found in the right line | near misses | false alarms |
            |---|---|---|---|---|
            \(lines.joined(separator: "\n"))
            | **all** | **\(sum(\.seeds))** | **\(sum(\.found))** | **\(sum(\.nearMisses))** | **\(sum(\.falseAlarms))** |

            \(LanguageSeed.good.count) more texts in which nothing may be found belong to all checks of words together. What is not in the table
            (files on the disk, drawings, themes, building, packs by post) has tests of its own, most of them with the real program:
            `Tests/CommandTests`, `Tests/HubSourceTests/Assets` and `Tests/HubPrintTests`.

            """
    }

    @Test func theTableIsUpToDate() throws {
        try expectRecorded(Self.page, in: "Documentation/CheckTrials.md")
    }

    @Test func everyCheckHasASeedAndANearMiss() {
        let checks = Checks.ofTexts.flatMap { $0.rules } + Checks.ofSites.flatMap { $0.rules }
        for rule in checks {
            let row = Self.rows[rule.id] ?? Row()
            #expect(row.seeds > 0 && row.nearMisses > 0, "\(rule.id)")
        }
    }

    @Test func nearlyAllAreFoundAndNothingElse() {
        let rows = Self.rows.values
        let seeds = rows.map(\.seeds).reduce(0, +)
        #expect(seeds >= 60 && rows.map(\.found).reduce(0, +) * 100 >= seeds * 95)
        #expect(rows.allSatisfy { $0.falseAlarms == 0 })
    }

    /// They need a disk that fails, a second writer, or a computer without what the tests need.
    private static let unseen: Set<String> = ["changed-while-read", "no-port", "post-failed", "no-pdf-engine", "pack-not-made"]

    /// Every other id is in some test, so that somebody has seen it.
    @Test func everyOtherIDIsInATest() throws {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<2 { folder.deleteLastPathComponent() }
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") || $0.hasSuffix(".py") }
        let tests = try paths.map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }.joined()
        let missing = RuleBook.all.map(\.id).filter { Self.rows[$0] == nil && !tests.contains("\($0)]") && !tests.contains(" \($0)") && !tests.contains("\"\($0)\"") }
        #expect(Set(missing).subtracting(Self.unseen) == [])
    }
}
