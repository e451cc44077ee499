import FlyingSocks
import HubBuild
import HubSource

/// Shows a hub in a browser while it is being written.
///
/// 1. Watch the project, then read it.
/// 2. Listen on loopback, on the wanted port or the next free one.
/// 3. Answer: each page is made when it is asked for, with the tools of the preview in it.
/// 4. After each burst of changes, read what changed and tell the pages that are open.
/// 5. Make the PDFs of pages that are open, in memory, and tell those pages again.
///
/// Nothing is written to any folder.
public struct Preview: Sendable {
    public let project: String
    /// The port to take if it is free; 0 is any.
    public let port: UInt16
    /// Those of the last build are shown until there are new ones.
    public let pdfs: PDFsOnDemand
    /// The day it is, asked for at each reading: a preview may run over midnight.
    public let today: @Sendable () -> CalendarDate

    public init(project: String, port: UInt16, pdfs: PDFsOnDemand, today: @escaping @Sendable () -> CalendarDate) {
        self.project = project
        self.pdfs = pdfs
        self.port = port
        self.today = today
    }

    /// What a person at the terminal wants to know.
    public enum News: Sendable {
        case listening(at: Loopback)
        /// What is wrong that was not when it was last told, and all that is wrong.
        case findings(new: [Finding], all: [Finding])
    }

    /// Runs until its task is cancelled.
    ///
    /// - Throws: `CannotRun` when there is no project to read or no port to take.
    public func run(tell: @escaping @Sendable (News) -> Void) async throws {
        try await run(limits: .init(), patience: .init(), tell: tell)
    }

    func run(
        limits: ConnectionTable.Limits, patience: Connection.Patience, tell: @escaping @Sendable (News) -> Void
    ) async throws {
        var reading = PreviewReading(project, today: today)
        let first = try await reading.first()
        let pool = SocketPool.make()
        try await pool.prepare()
        let server = try listen(pool, limits, patience)
        let printing = PreviewPrinting(pdfs)
        let session = PreviewSession(first, pdfs: pdfs.known)
        let pages = PreviewPages(place: server.place)

        tell(.listening(at: server.place))
        tell(.findings(new: first.findings, all: first.findings))
        let begun = reading
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await pool.run() }
            group.addTask { await server.run { await pages.answer($0, session) } }
            group.addTask {
                var reading = begun
                await reading.follow(ProjectWatch.changes(in: project, pool: pool), session, tell)
            }
            group.addTask {
                var printing = printing
                await printing.follow(session.wishes, session, tell)
            }
            // The watch ends only with the task, and takes the others with it.
            await group.next()
            group.cancelAll()
        }
    }

    private func listen(
        _ pool: some AsyncSocketPool, _ limits: ConnectionTable.Limits, _ patience: Connection.Patience
    ) throws -> LoopbackServer {
        do { return try LoopbackServer(port: port, pool: pool, limits: limits, patience: patience) } catch {
            throw CannotRun(Finding(PreviewFault.noPort(port), in: project))
        }
    }
}
