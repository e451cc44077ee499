import Foundation
import HubSource
import Testing
import TrialSupport

@testable import HubBuild

/// Sites that change at random among files that people put there: nothing of theirs is lost, nothing of ours is left.
@Suite struct RandomTreeTests {
    private static let names = ["a", "b", "c", "index.html", "é", "x.pdf"]

    private static func path(_ random: inout SeededRandom) -> String {
        (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in names.randomElement(using: &random) }.joined(separator: "/")
    }

    /// Pages whose paths do not clash.
    private static func site(version: Int, _ random: inout SeededRandom) -> Site {
        var pages: [String: String] = [:]
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            pages[path(&random)] = "\(Bool.random(using: &random) ? 0 : version)"
        }
        for path in pages.keys where pages.keys.contains(where: { path.hasPrefix($0 + "/") }) { pages[path] = nil }
        return Site(pages)
    }

    @Test func nothingIsLostAndNothingIsLeft() throws {
        var random = SeededRandom(usually: 9)
        for _ in 0..<Command.trials("HANDRAIL_TREES", usually: 200) { try oneTree(&random) }
    }

    private func oneTree(_ random: inout SeededRandom) throws {
        let place = try TemporaryFolder()
        try place.makeFolder("project")
        var theirs: [String: Thing] = [:]
        for version in 1...3 {
            let site = Self.site(version: version, &random)
            let before = place.published()
            let result = try site.build(in: place)
            let after = place.published()
            for (path, thing) in theirs { #expect(after[path] == thing, "lost \(path)") }
            if result.beginning.isEmpty {
                let names = Set(theirs.keys.flatMap { OutputPath.folders(of: $0) + [$0] })
                let ours = after.filter { !names.contains($0.key) }
                let expected = site.tree.filter { !names.contains($0.key) }
                #expect(ours == expected, "site \(site.pages), theirs \(theirs.keys)")
                #expect(site.tree.allSatisfy { after[$0.key] == $0.value })
            } else {
                #expect(after == before)
                #expect(result.beginning.allSatisfy { $0.id == "output-not-ours" || $0.id == "output-edited" })
            }
            theirs.merge(try meddle(in: place, &random)) { $1 }
        }
    }

    /// Adds files, and edits some that are there.
    private func meddle(in place: TemporaryFolder, _ random: inout SeededRandom) throws -> [String: Thing] {
        var changed: [String: Thing] = [:]
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let isNew = Bool.random(using: &random)
            let path = isNew ? Self.path(&random) : place.published().keys.sorted().randomElement(using: &random) ?? "note.txt"
            let text = "theirs \(random.next())"
            // Fails where a folder is in the way: then nothing was added.
            guard (try? place.write(text, to: "out/\(path)")) != nil else { continue }
            // An hour ago: files of this very moment are read only when the clock has ticked, which would take long here.
            let date = [FileAttributeKey.modificationDate: Date(timeIntervalSinceNow: -3_600)]
            try FileManager.default.setAttributes(date, ofItemAtPath: place("out/\(path)"))
            changed[path] = .file(Array(text.utf8))
        }
        return changed
    }
}
