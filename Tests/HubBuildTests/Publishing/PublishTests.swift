import Foundation
import HubBuild
import HubSource
import Testing
import TrialSupport

/// What a build makes for those who put the site on a server.
@Suite struct PublishTests {
    let place: TemporaryFolder

    init() throws {
        place = try TemporaryFolder()
        try place.write("name: Hub\nbase-url: https://hub.example/\ncontact:\n  email: a@hub.example\n", to: "hub/Content/hub.yml")
        try place.write("---\ntitle: Home\n---\n\nWelcome.\n", to: "hub/Content/index.md")
        try place.write("---\ntitle: One\n---\n\nWords.\n", to: "hub/Content/guides/one.md")
    }

    private func build(_ options: PublishOptions) async throws -> SiteBuild.Report {
        let today = try #require(CalendarDate("2026-06-15"))
        return try await SiteBuild(project: place("hub"), output: place("out"), home: nil, today: today, options: options).run()
    }

    @Test func packedCopiesUnpackToTheFilesBesideThem() async throws {
        _ = try await build(PublishOptions(compresses: true))
        let packed = place.snapshot("out", without: [".handrail"]).keys.filter { $0.hasSuffix(".gz") }
        #expect(packed.count > 20)
        for path in packed {
            let unpacked = try Command.run("/bin/sh", ["-c", "gzip -dc '\(place("out/" + path))'"])
            #expect(unpacked.status == 0 && Array(unpacked.output.utf8) == place.bytes("out/" + String(path.dropLast(3))), "\(path)")
        }
        #expect(try await build(PublishOptions(compresses: true)).output?.written == 0)
        // Without the option the copies go.
        _ = try await build(PublishOptions())
        #expect(place.snapshot("out", without: [".handrail"]).keys.allSatisfy { !$0.hasSuffix(".gz") })
    }

    @Test func theListOfChangesAddsUpUntilItIsTakenAway() async throws {
        let options = PublishOptions(changes: place("changes"))
        let first = try await build(options)
        let all = try #require(place.text("changes"))
        #expect(all.split(separator: "\n").count == 1 + (first.output?.written ?? 0))
        try place.remove("changes")
        try place.write("---\ntitle: One\n---\n\nOther words.\n", to: "hub/Content/guides/one.md")
        _ = try await build(options)
        try place.write("---\ntitle: Two\n---\n\nWords.\n", to: "hub/Content/guides/two.md")
        try place.remove("hub/Content/guides/one.md")
        _ = try await build(options)
        let lines = try #require(place.text("changes")).split(separator: "\n").map(String.init)
        #expect(lines.contains("removed\tguides/one/index.html") && lines.contains("written\tguides/two/index.html"))
    }

    @Test func aFileThatIsNoListIsLeftAsItIs() async throws {
        try place.write("mine", to: "changes")
        await #expect(throws: CannotRun.self) { try await build(PublishOptions(changes: place("changes"))) }
        #expect(place.text("changes") == "mine")
    }

    @Test func rulesNameTheFilesThatMayBeKept() async throws {
        _ = try await build(PublishOptions(rules: ServerRules.allCases))
        let headers = try #require(place.text("out/_headers"))
        let styles = place.snapshot("out/assets").keys.filter { $0.hasSuffix(".css") }
        #expect(styles.count == 5 && styles.allSatisfy { headers.contains("/assets/\($0)\n") })
        #expect(place.text("out/.htaccess")?.contains("immutable") == true)
        #expect(place.text("out/.handrail/nginx.conf")?.contains("gzip_static on") == true)
    }
}
