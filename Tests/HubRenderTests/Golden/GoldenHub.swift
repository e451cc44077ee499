import Foundation
import HubBuild
import HubModel
import HubSource
import Testing

@testable import HubRender

/// The small hub of `Golden/Hub`, read and rendered once for all tests.
struct GoldenHub: Sendable {
    let project: Project
    let renderer: SiteRenderer
    /// Pages by path from the site's root.
    let pages: [String: String]
    /// All paths that a build would write.
    let planned: Set<String>

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    private static let reading = Task { try await GoldenHub() }

    static func read() async throws -> GoldenHub { try await reading.value }

    private init() async throws {
        let today = try #require(CalendarDate("2026-06-15"))
        let project = try await Project.read(Self.folder.appendingPathComponent("Hub").path, today: today)
        let renderer = SiteRenderer(site: project.site, theme: project.theme)
        var pages: [String: String] = [:]
        for job in renderer.jobs {
            for file in renderer.render(job) where file.path.hasSuffix(".html") {
                pages[file.path] = String(validating: file.bytes, as: UTF8.self)
            }
        }
        let variants = project.site.hub.variants
        planned = Set(renderer.jobs.flatMap { $0.files(variants) })
            .union(renderer.extraFiles.map(\.path)).union(project.site.assets.map(\.path))
        self.project = project
        self.renderer = renderer
        self.pages = pages
    }
}
