import Foundation
import Testing
import TrialSupport

@testable import HubPreview

/// Fault 16: many, slow and silent connections.
@Suite(.serialized) struct CrowdTests {
    private func hub() throws -> PreviewHub { try PreviewHub(["guides/one.md": PreviewHub.page("One")]) }

    /// How quick, `Tests/Preview/test_crowd.py` measures where nothing else runs.
    private func expectAnswer(_ preview: RunningPreview, _ when: Comment) async throws {
        #expect(try await preview.get("/guides/one/").status == 200, when)
    }

    @Test func fiveHundredSilentConnectionsShutNobodyOut() async throws {
        let preview = try await RunningPreview(try hub())
        var silent: [RawClient] = []
        for _ in 0..<500 { silent.append(try RawClient(preview.place.port)) }
        try await expectAnswer(preview, "with 500 silent connections")
        for client in silent.suffix(50) { client.send("GET / HTTP/1.1\r\nHo") }
        try await expectAnswer(preview, "with 50 half heads")
        await preview.stop()
    }

    @Test func whoSendsTooSlowlyIsToldAndLeft() async throws {
        let preview = try await RunningPreview(try hub(), patience: .init(head: .seconds(1)))
        let slow = try (0..<20).map { _ in try RawClient(preview.place.port) }
        let head = Array("GET /guides/one/ HTTP/1.1\r\nHost: 127.0.0.1".utf8)
        let start = Date()
        for byte in head where Date().timeIntervalSince(start) < 2 {
            for client in slow { client.send([byte]) }
            try await expectAnswer(preview, "while others send slowly")
            try await Task.sleep(for: .milliseconds(100))
        }
        for client in slow { #expect(await client.everything().hasPrefix("HTTP/1.1 408 ")) }
        await preview.stop()
    }

    @Test func whoSaysNothingIsLeftWithoutAWord() async throws {
        let preview = try await RunningPreview(try hub(), patience: .init(silence: .milliseconds(300)))
        #expect(try await RawClient(preview.place.port).everything() == "")
        await preview.stop()
    }

    @Test func whoDoesNotTakeAnAnswerHoldsNobodyUp() async throws {
        let hub = try hub()
        try hub.place.write([UInt8](repeating: 0x20, count: 20_000_000), to: "hub/Content/downloads/large.txt")
        let preview = try await RunningPreview(hub, patience: .init(answer: .milliseconds(500)))
        let takers = try (0..<10).map { _ in try RawClient(preview.place.port) }
        for client in takers { client.send(preview.request("/downloads/large.txt")) }
        try await expectAnswer(preview, "while others take nothing")
        // All are being answered, and have no time left after that.
        for client in takers { #expect(await client.hasSomethingToTake()) }
        try await Task.sleep(for: .seconds(1))
        // Cut off in the middle: what was on its way comes, and no more.
        for client in takers { #expect(await client.everything().utf8.count < 20_000_000) }
        await preview.stop()
    }

    @Test func listenersAreFewAndNotSentAway() async throws {
        let preview = try await RunningPreview(try hub(), limits: .init(connections: 10, streams: 3))
        let target = "/_handrail/changes?token=\(try await preview.token())"
        var listeners: [RawClient] = []
        for _ in 0..<4 {
            let client = try RawClient(preview.place.port)
            client.send(preview.request(target))
            await client.receive()
            listeners.append(client)
        }
        #expect(listeners.map { $0.pending.prefix(12) } == ["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 503"])
        let silent = try (0..<30).map { _ in try RawClient(preview.place.port) }
        try await expectAnswer(preview, "with listeners and \(silent.count) silent connections")
        await preview.stop()
    }

    @Test func manyRequestsComeDownOneConnection() async throws {
        let preview = try await RunningPreview(try hub())
        let client = try RawClient(preview.place.port)
        client.send(String(repeating: preview.request("/guides/one/"), count: 20))
        for _ in 0..<20 { #expect(await client.answer()?.status == 200) }
        await preview.stop()
    }

    @Test func theNextPortIsTakenWhenOneIsNotFree() async throws {
        let hub = try hub()
        let first = try await RunningPreview(hub)
        let news = NewsList()
        let wanted = first.place.port
        let second = Task { try await Preview(project: hub.project, port: wanted, pdfs: .ofNoBuild, today: { RunningPreview.today }).run(tell: news.add) }
        let place = try await waitFor("the second preview") { news.place }
        #expect(place.port > wanted)
        second.cancel()
        _ = await second.result
        await first.stop()
    }
}
