import HubBuild
import HubSource

/// Reads the project for a preview, again and again.
struct PreviewReading: Sendable {
    private var reader: ProjectReader
    private let today: @Sendable () -> CalendarDate
    private var last: PreviewedSite?

    init(_ project: String, today: @escaping @Sendable () -> CalendarDate) {
        reader = ProjectReader(project, for: .preview)
        self.today = today
    }

    /// - Throws: `CannotRun` when there is no project to read.
    mutating func first() async throws -> PreviewedSite {
        let day = today()
        let (project, change) = try await reader.read(today: day)
        let site = PreviewedSite(SiteOnDemand(project, change: change), today: day)
        last = site
        return site
    }

    /// Until the changes end. What cannot be read leaves the last good site in place.
    mutating func follow(
        _ changes: AsyncStream<Void>, _ session: PreviewSession, _ tell: @Sendable (Preview.News) -> Void
    ) async {
        for await _ in changes {
            guard let before = last, let now = await next(after: before) else { continue }
            last = now
            await session.show(now)
            let new = now.findings.notSaid(in: before.findings)
            if now.findings != before.findings { tell(.findings(new: new, all: now.findings)) }
        }
    }

    /// Nil when nothing that is shown is another.
    private mutating func next(after before: PreviewedSite) async -> PreviewedSite? {
        let day = today()
        do {
            let (project, change) = try await reader.read(today: day)
            if change == .nothing, project.findings == before.files.project.findings, before.findings == before.files.findings,
                day == before.today { return nil }
            let files = SiteOnDemand(project, after: before.files, change: change)
            return PreviewedSite(files, today: day, copiedFiles: change == .everything ? nil : before.copiedFiles)
        } catch let error as CannotRun {
            return error.findings == before.findings ? nil : before.kept(because: error.findings, today: day)
        } catch {
            return nil
        }
    }
}
