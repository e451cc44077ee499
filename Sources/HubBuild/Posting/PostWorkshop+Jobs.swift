import HubPrint

extension PostWorkshop {
    /// One PDF to make of a plan.
    struct Item: Sendable {
        let planned: PlannedPack
        let isBooklet: Bool

        func job(_ press: Press) -> TypesetJob { isBooklet ? planned.bookletJob(press) : planned.job(press) }
    }

    /// Jobs that are written when the engine is ready for them: all of them at once would fill the memory.
    struct Jobs: Sequence, Sendable {
        let items: [Item]
        let press: Press

        func makeIterator() -> AnyIterator<TypesetJob> {
            var index = 0
            return AnyIterator {
                guard index < items.count else { return nil }
                defer { index += 1 }
                return items[index].job(press)
            }
        }
    }

    /// A booklet comes with pages of A4 beside it, but for those that go into one file for the printer.
    static func items(_ plan: PostPlan) -> [Item] {
        plan.packs.flatMap { planned in
            let pages = planned.isBooklet && planned.isBatched ? [] : [Item(planned: planned, isBooklet: false)]
            return pages + (planned.isBooklet ? [Item(planned: planned, isBooklet: true)] : [])
        }
    }

    /// Makes all PDFs of the plan, in its order.
    ///
    /// - Returns: what the summary says of each; pages are those that are printed.
    func typeset(
        _ progress: (Int, Int) -> Void, each: (Item, TypesetPDF) async throws -> Void
    ) async throws -> [PostedPack] {
        let items = Self.items(plan)
        var packs: [PostedPack] = []
        try await engine.typeset(Jobs(items: items, press: press), files: files) { index, result in
            try Task.checkCancellation()
            let item = items[index]
            let pdf: TypesetPDF
            switch result {
            case .success(let made): pdf = made
            case .failure(.needsMender): throw PostError(.noMender, order.pack)
            case .failure(let failure): throw PostError(item.planned.fault(failure), order.pack)
            }
            try await each(item, pdf)
            let isLast = index + 1 == items.count || items[index + 1].planned.person.row != item.planned.person.row
            guard isLast else { return }
            packs.append(item.planned.posted(pages: pdf.pages))
            progress(packs.count, plan.packs.count)
        }
        // An engine that was cancelled may stop without a word.
        try Task.checkCancellation()
        return packs
    }
}

extension PlannedPack {
    func posted(pages: Int) -> PostedPack {
        PostedPack(
            person, file: file, textSize: Int(style.size), paper: style.paper, language: language, notes: notes, pages: pages,
            isBooklet: isBooklet)
    }

    fileprivate func fault(_ failure: TypesetFailure) -> PostFault {
        .notMade(row: person.row, why: PostFault.untelling(failure))
    }
}

/// Puts PDFs together as they come: those of one file follow each other.
struct Binding {
    let order: PostOrder
    private var file: String?

    init(order: PostOrder) { self.order = order }

    mutating func take(
        _ pdf: TypesetPDF, _ item: PostWorkshop.Item, _ bench: inout SheetMaker.Bench, _ write: ([UInt8], String) throws -> Void
    ) async throws {
        let planned = item.planned
        var bytes = pdf.bytes
        if item.isBooklet { bytes = try await bench.booklet(bytes, isRightToLeft: planned.isRightToLeft) }
        guard planned.isBatched else { return try write(bytes, item.isBooklet ? planned.bookletFile : planned.file) }
        if file != planned.file { try await finish(&bench, write) }
        file = planned.file
        try await bench.add(bytes, isEven: order.sides == .two)
    }

    /// Writes the file that the last PDFs went into.
    mutating func finish(_ bench: inout SheetMaker.Bench, _ write: ([UInt8], String) throws -> Void) async throws {
        guard let file else { return }
        try write(try await bench.join(), file)
        self.file = nil
    }
}
