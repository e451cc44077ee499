import Foundation
import HubBuild
import HubPrint
import HubSource
import Synchronization
import Testing
import TrialSupport

@testable import HubPreview

/// A preview that runs in the tests' own process, on a port that nobody has.
final class RunningPreview: Sendable {
    let place: Loopback
    let news: NewsList
    private let task: Task<Void, Never>
    /// The folder lives as long as the preview of it.
    private let hub: PreviewHub

    static let today = CalendarDate("2026-06-15") ?? .distantFuture

    init(
        _ hub: PreviewHub, limits: ConnectionTable.Limits = .init(), patience: Connection.Patience = .init()
    ) async throws {
        let news = NewsList()
        self.hub = hub
        let preview = Preview(project: hub.project, port: 0, pdfs: .ofNoBuild, today: { Self.today })
        task = Task {
            do { try await preview.run(limits: limits, patience: patience, tell: news.add) } catch {
                Issue.record("the preview could not run: \(error)")
            }
        }
        self.news = news
        place = try await waitFor("the preview to start") { news.place }
    }

    /// Ends it, and waits until it has ended.
    func stop() async {
        task.cancel()
        await task.value
    }

    func get(_ target: String, _ fields: String...) async throws -> Answer {
        let client = try RawClient(place.port)
        client.send(request(target, fields, closing: true))
        return try #require(await client.answer(), "\(target)")
    }

    func request(_ target: String, _ fields: [String] = [], closing: Bool = false) -> String {
        let host = fields.contains { $0.lowercased().hasPrefix("host:") } ? [] : ["Host: 127.0.0.1:\(place.port)"]
        let lines = ["GET \(target) HTTP/1.1"] + host + fields + (closing ? ["Connection: close"] : [])
        return lines.joined(separator: "\r\n") + "\r\n\r\n"
    }

    /// What a page of the preview knows and nobody else.
    func token() async throws -> String {
        let page = try await get("/").text
        let start = try #require(page.range(of: "data-token=\"")).upperBound
        return String(page[start...].prefix { $0 != "\"" })
    }
}

extension PDFsOnDemand {
    /// Where there is neither a build nor Typst.
    static let ofNoBuild = PDFsOnDemand(output: "/nowhere", engines: EngineSearch(programs: [], program: nil))
}

/// What a preview said.
final class NewsList: Sendable {
    private let all = Mutex<[Preview.News]>([])

    func add(_ news: Preview.News) { all.withLock { $0.append(news) } }

    var place: Loopback? {
        all.withLock { $0.lazy.compactMap { if case .listening(let place) = $0 { place } else { nil } }.first }
    }

    /// The findings that were told, each time they were.
    var findings: [[Finding]] {
        all.withLock { $0.compactMap { if case .findings(let new, _) = $0 { new } else { nil } } }
    }
}

struct NeverCame: Error { let what: String }

/// Looks again and again until there is something to see.
func waitFor<Value>(_ what: String, seconds: Double = 60, _ look: () async throws -> Value?) async throws -> Value {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
        if let value = try await look() { return value }
        try await Task.sleep(for: .milliseconds(10))
    }
    throw NeverCame(what: what)
}

/// The folder of this repository, with the sample hub.
let repository: String = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.path
}()
