import HubModel
import HubPrint
import HubSource

/// Makes the packs for the people of a list.
///
/// 1. Look whether list and folder are where nothing is published. Nothing is read before.
/// 2. Read the hub, the prices and the list. Errors in any of them end the work: nothing is made.
/// 3. Look whether the documents can be printed. Make the labels. An address that does not fit ends the work too.
/// 4. Make the PDFs, one after the other, and put each in the folder as it comes; then the summary.
/// 5. Look whether any word of the list has come near the site.
///
/// Where 4 fails, what was made is deleted again.
public struct PackPost: Sendable {
    public let project: String
    public let order: PostOrder
    public let today: CalendarDate
    public let engines: EngineSearch

    public init(project: String, order: PostOrder, today: CalendarDate, engines: EngineSearch) {
        self.project = project
        self.order = order
        self.today = today
        self.engines = engines
    }

    /// What was made, or what kept it from being made.
    public struct Report: Sendable {
        public var findings: [Finding] = []
        /// Nil when errors kept everything from being made.
        public var summary: PostSummary?
        /// The files in the folder.
        public var files = 0
        /// Of the project, that were looked through for words of the list.
        public var scanned = 0
        /// Those of them that could not be read.
        public var unread = 0

        public var hasErrors: Bool { findings.contains { $0.severity == .error } }
    }

    public enum Step: Sendable {
        case reading
        case making(done: Int, of: Int)
        case checking
    }

    /// - Throws: `CannotRun` when the places are not to be used, or the work could not go on.
    public func run(progress: @escaping @Sendable (Step) -> Void = { _ in }) async throws -> Report {
        do {
            return try await make(progress)
        } catch let error as PostWorkshop.UnfinishedPost {
            throw CannotRun([try finding(of: error.cause), error.left.finding])
        } catch {
            throw CannotRun(try finding(of: error))
        }
    }

    /// - Throws: the error, where it is none that we can put into words.
    private func finding(of error: any Error) throws -> Finding {
        let place = order.out ?? order.recipients
        // Whatever broke after somebody pressed Ctrl and C broke because of it.
        if Task.isCancelled { return Finding(PostFault.stopped, in: place) }
        switch error {
        case let error as PostError: return error.finding
        case let error as FileError: return Finding(PostFault.failed(error), in: place)
        case let error as EngineFailure: return Finding(error, in: order.out ?? order.pack)
        default: throw error
        }
    }

    /// Deletes what a run made in a folder.
    public static func forget(_ out: String, pack: String) throws -> PostFolder.Forgotten {
        do { return try PostFolder.forget(out, pack: PackChoice.plain(pack)) } catch let error as PostError {
            throw CannotRun(error.finding)
        } catch let error as FileError {
            throw CannotRun(Finding(PostFault.failed(error), in: out))
        }
    }

    private func make(_ progress: @escaping @Sendable (Step) -> Void) async throws -> Report {
        if let problem = PrivatePlace.problem(order.recipients, project: project) {
            throw PostError(.recipientsPlace(problem), order.recipients)
        }
        if let out = order.out { try PostFolder.check(out, project: project) }
        progress(.reading)
        let project = try await Project.read(self.project, today: today)
        var report = Report()
        report.findings = project.findings.filter { $0.severity == .error }
        guard !report.hasErrors else { return report }

        let pack = try PackChoice(named: order.pack, in: project.site)
        let (prices, priceFindings) = try readPrices(project.folder)
        let (people, listFindings) = try RecipientsFile.read(order.recipients, pack: pack.title, offered: pack.settings.formats)
        report.findings = Finding.ranked(priceFindings + listFindings)
        guard let prices, !report.hasErrors else { return report }

        // Where nothing is made, nothing can get anywhere.
        let scan = order.out.map { _ in LeakScan(project: project.folder) }
        let workshop = try await PostWorkshop(project: project, pack: pack, people: people, order: order, engines: engines)
        report.findings = Finding.ranked(report.findings + (await workshop.unprintable()))
        guard !report.hasErrors else { return report }
        let (labels, tooLong) = try await workshop.makeLabels()
        report.findings = Finding.ranked(report.findings + tooLong)
        guard !report.hasErrors else { return report }
        let made = try await workshop.make(labels: labels, prices: prices, today: today, in: self.project) {
            progress(.making(done: $0, of: $1))
        }
        report.summary = made.summary
        report.files = made.files
        guard let scan else { return report }
        progress(.checking)
        let result = await scan.result(for: people, reader: WordReader.find(engines))
        (report.scanned, report.unread) = (result.files, result.unread.count)
        report.findings = Finding.ranked(report.findings + result.findings)
        return report
    }

    private func readPrices(_ project: Folder) throws -> (PostPrices?, [Finding]) {
        let isThere = try project.status(PostPrices.path) != nil
        let (text, findings) =
            isThere
            ? SourceText.read(PostPrices.path, in: project)
            : (SourceText(EmbeddedStarter.files["post.yml"] ?? "", path: PostPrices.path), [])
        guard let text else { return (nil, findings) }
        let (prices, found) = PostPrices.read(text)
        return (prices, findings + found + (prices?.findings(on: today, file: PostPrices.path) ?? []))
    }
}
