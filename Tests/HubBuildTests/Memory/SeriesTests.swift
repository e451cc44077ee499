import HubBuild
import Testing
import TrialSupport

/// A build after any series of changes is a clean build, byte for byte, whatever earlier builds remember.
@Suite struct SeriesTests {
    @Test(arguments: 0..<Command.trials("HANDRAIL_SERIES", usually: 200))
    func aSeriesEndsInACleanBuild(seed: Int) async throws {
        var hub = try SeriesHub(seed: UInt64(seed))
        _ = try await hub.build(into: "out")
        for step in 0..<3 {
            for _ in 0...(seed % 2) { try hub.change() }
            let report = try await hub.build(into: "out")
            guard step == 2 || seed % 5 == 0 else { continue }
            let clean = try await hub.build(into: "clean-\(step)")
            #expect(report.findings == clean.findings, "seed \(seed), step \(step)")
            #expect(report.documents == clean.documents && report.pages == clean.pages)
            guard !clean.hasErrors else { continue }
            #expect(hub.published("out").differences(from: hub.published("clean-\(step)")) == [], "seed \(seed), step \(step)")
        }
    }
}
