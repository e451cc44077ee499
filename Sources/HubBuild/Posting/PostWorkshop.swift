import HubModel
import HubPrint
import HubSource

/// Makes the PDFs of a plan, and puts them in the folder.
struct PostWorkshop: Sendable {
    let press: Press
    let files: TypesetFiles
    let engine: TypesetEngine
    /// Nil where no file has to be put together.
    private let sheets: SheetMaker?
    let plan: PostPlan
    let order: PostOrder
    private let pack: PackChoice

    /// - Throws: `PostError` where something that makes PDFs is missing on this machine.
    init(project: Project, pack: PackChoice, people: [Recipient], order: PostOrder, engines: EngineSearch) async throws {
        press = Press(site: project.site, theme: project.theme)
        plan = PostPlan(people, pack: pack, order: order, press: press)
        self.order = order
        self.pack = pack
        guard let engine = await TypesetEngine.find(engines) else { throw PostError(.noEngine, order.pack) }
        self.engine = engine
        sheets = order.isBatch || order.isBooklet ? await SheetMaker.find(engines) : nil
        guard sheets != nil || !(order.isBatch || order.isBooklet) else { throw PostError(.noSheetMaker, order.pack) }
        files = try PrintPictures.files(for: plan.samples(press), press: press, project: project)
    }

    struct Made {
        var summary: PostSummary
        var files = 0
    }

    /// Makes the labels before anything else: they tell whether every address fits on paper.
    ///
    /// - Returns: nil where nothing is posted.
    func makeLabels() async throws -> (pdf: [UInt8]?, findings: [Finding]) {
        let labels = AddressLabels(plan.packs.map(\.person).sorted { $0.row < $1.row }, sheet: order.labels, start: order.labelStart)
        guard !labels.people.isEmpty else { return (nil, []) }
        switch try await engine.typeset([press.job(for: labels, pack: pack.title)], files: files).first {
        case .success(let pdf)?: return (pdf.bytes, [])
        case .failure(let failure)?:
            if let rows = AddressLabels.TooLong(failure) { return (nil, labels.findings(for: rows, file: order.recipients)) }
            throw PostError(.paperNotMade(PostFault.untelling(failure)), "labels.pdf")
        case nil: throw EngineFailure.nonsense
        }
    }

    /// - Parameters:
    ///   - project: the path of the hub, which the folder must not be in.
    ///   - labels: as `makeLabels` made them.
    func make(
        labels: [UInt8]?, prices: PostPrices, today: CalendarDate, in project: String, progress: (Int, Int) -> Void
    ) async throws -> Made {
        guard let out = order.out else {
            let packs = try await makePacks({ _, _ in }, progress)
            return Made(summary: summary(packs, prices, today))
        }
        let folder = try PostFolder.open(out, project: project, pack: pack.name)
        do {
            var files = 0
            func write(_ bytes: [UInt8], _ name: String) throws {
                try Task.checkCancellation()
                try folder.write(bytes, named: name)
                files += 1
            }
            let packs = try await makePacks(write, progress)
            let summary = summary(packs, prices, today)
            if let labels { try write(labels, "labels.pdf") }
            try await makeSummary(summary, write)
            try folder.finish()
            return Made(summary: summary, files: files)
        } catch {
            do throws(PostError) { try folder.abandon() } catch let left { throw UnfinishedPost(cause: error, left: left) }
            throw error
        }
    }

    /// Why a run did not come to its end, and what it could not put in order.
    struct UnfinishedPost: Error {
        var cause: any Error
        var left: PostError
    }

    private func summary(_ packs: [PostedPack], _ prices: PostPrices, _ today: CalendarDate) -> PostSummary {
        PostSummary(
            pack: pack.title, day: today, prices: prices, sides: order.sides,
            packs: packs.sorted { $0.row < $1.row })
    }

    private func makeSummary(_ summary: PostSummary, _ write: ([UInt8], String) throws -> Void) async throws {
        try await engine.typeset([press.job(for: summary)], files: files) { _, result in
            switch result {
            case .success(let pdf): try write(pdf.bytes, "summary.pdf")
            case .failure(let failure): throw PostError(.paperNotMade(PostFault.untelling(failure)), "summary.pdf")
            }
        }
        try write(summary.csv, "summary.csv")
    }

    private func makePacks(
        _ write: ([UInt8], String) throws -> Void, _ progress: (Int, Int) -> Void
    ) async throws -> [PostedPack] {
        guard let sheets else {
            return try await typeset(progress) { item, pdf in try write(pdf.bytes, item.planned.file) }
        }
        return try await sheets.work { bench in
            var binding = Binding(order: order)
            let packs = try await typeset(progress) { item, pdf in try await binding.take(pdf, item, &bench, write) }
            try await binding.finish(&bench, write)
            return packs
        }
    }
}
