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

    /// - Parameter project: the path of the hub, which the folder must not be in.
    func make(
        prices: PostPrices, today: CalendarDate, in project: String, progress: (Int, Int) -> Void
    ) async throws -> Made {
        guard let out = order.out else {
            let packs = try await makePacks({ _, _ in }, progress)
            return Made(summary: summary(packs, prices, today))
        }
        let folder = try PostFolder.open(out, project: project)
        do {
            var files = 0
            func write(_ bytes: [UInt8], _ name: String) throws {
                try folder.write(bytes, named: name)
                files += 1
            }
            let packs = try await makePacks(write, progress)
            let summary = summary(packs, prices, today)
            try await makePapers(summary, write)
            try folder.finish()
            return Made(summary: summary, files: files)
        } catch {
            folder.abandon()
            throw error
        }
    }

    private func summary(_ packs: [PostedPack], _ prices: PostPrices, _ today: CalendarDate) -> PostSummary {
        PostSummary(
            pack: pack.title, day: today, prices: prices, sides: order.sides, isBooklet: order.isBooklet,
            packs: packs.sorted { $0.row < $1.row })
    }

    /// The labels and the summary.
    private func makePapers(_ summary: PostSummary, _ write: ([UInt8], String) throws -> Void) async throws {
        let labels = AddressLabels(plan.packs.map(\.person).sorted { $0.row < $1.row }, sheet: order.labels, start: order.labelStart)
        var jobs = [("summary.pdf", press.job(for: summary))]
        if !labels.people.isEmpty { jobs.append(("labels.pdf", press.job(for: labels, pack: pack.title))) }
        try await engine.typeset(jobs.map(\.1), files: files) { index, result in
            switch result {
            case .success(let pdf): try write(pdf.bytes, jobs[index].0)
            case .failure(let failure): throw PostError(.paperNotMade(PostFault.untelling(failure)), jobs[index].0)
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
