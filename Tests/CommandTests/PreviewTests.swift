import Foundation
import Testing
import TrialSupport

/// `handrail preview` as a person runs it.
@Suite struct PreviewTests {
    /// Starts a preview and waits until it says where it is.
    private func start(_ hub: TestHub, _ words: String..., place: TemporaryFolder) async throws -> (Process, said: String, port: Int) {
        let process = try Run.start(
            ["preview", "--project", hub.project] + words, output: place("out"), errors: place("err"))
        for _ in 0..<6_000 {
            let said = place.text("err") ?? ""
            if said.contains("To stop"), let port = said.firstMatch(of: /http:\/\/127\.0\.0\.1:([0-9]+)\//).flatMap({ Int($0.1) }) {
                return (process, said, port)
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        Command.kill(process)
        throw CocoaError(.fileReadUnknown)
    }

    private func end(_ process: Process, _ signal: Int32) -> (status: Int32, seconds: Double) {
        let start = Date()
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return (process.terminationReason == .exit ? process.terminationStatus : -1, Date().timeIntervalSince(start))
    }

    @Test(arguments: [SIGINT, SIGTERM]) func itEndsCleanlyAtOnceAndWritesNothing(signal: Int32) async throws {
        let hub = try TestHub()
        let before = hub.place.snapshot()
        let place = try TemporaryFolder()
        let (process, said, port) = try await start(hub, "--port", "0", place: place)
        #expect(said.contains("See the hub at http://127.0.0.1:\(port)/\nTo stop, press Ctrl and C.\n"))
        let (status, seconds) = end(process, signal)
        #expect(status == 0 && seconds < 10)
        #expect(place.text("out") == "")
        #expect(hub.place.snapshot() == before)
    }

    @Test func theNextFreePortIsTakenAndNamed() async throws {
        let hub = try TestHub()
        let (first, _, port) = try await start(hub, "--port", "0", place: TemporaryFolder())
        let place = try TemporaryFolder()
        let (second, said, next) = try await start(hub, "--port", "\(port)", place: place)
        #expect(next > port)
        #expect(said.contains("Another program uses port \(port), so this is port \(next)."))
        _ = end(second, SIGINT)
        _ = end(first, SIGINT)
    }

    @Test func errorsInTheContentDoNotKeepItFromStarting() async throws {
        let hub = try TestHub()
        try hub.write("---\ntitle: [\n---\n", to: "guides/bad.md")
        try hub.write("name: [\n", to: "hub.yml")
        let place = try TemporaryFolder()
        let (process, _, _) = try await start(hub, "--port", "0", place: place)
        for _ in 0..<6_000 where place.text("err")?.contains("Now: ") != true { try await Task.sleep(for: .milliseconds(10)) }
        let said = place.text("err") ?? ""
        #expect(said.contains("Content/guides/bad.md:2:") && said.contains("Content/hub.yml:1:") && said.contains("Now: 2 errors, 0 warnings."))
        #expect(end(process, SIGINT).status == 0)
    }

    @Test func withoutContentItCannotRun() throws {
        let place = try TemporaryFolder()
        let run = try Run(["preview", "--project", place.path])
        #expect(run.status == 2)
        #expect(run.errors.contains("there is no folder “Content” here"))
    }

    @Test(arguments: [["--port", "x"], ["--port", "70000"], ["--port", "-1"], ["extra"]]) func wrongUsageSaysSo(_ words: [String]) throws {
        #expect(try Run(["preview"] + words).status == 64)
    }
}
