import HubRender

/// A page with the paths of all its files: they are put together once.
struct PlannedPage: Sendable {
    let job: PageJob
    let paths: [String]

    /// All pages of a site, in the order of the renderer's jobs.
    static func all(_ renderer: SiteRenderer, _ packed: PackedFiles) async throws -> [PlannedPage] {
        let variants = renderer.site.hub.variants
        return try await concurrentMap(renderer.jobs, chunk: 512) { jobs in
            jobs.map { PlannedPage(job: $0, paths: packed.paths($0.files(variants))) }
        }
    }
}

/// The pages of a site, sorted into those that lie there as they should be and those that must be rendered.
struct PageWork: Sendable {
    struct Page: Sendable {
        let job: PageJob
        let paths: [String]
        /// 0 for pages that are rendered each time.
        let inputs: UInt64
        /// How many files of pages before it lie there as they should be.
        fileprivate(set) var settledBefore: Int
    }

    /// In parts, each as one core found them: there are many.
    private(set) var upToDate: [[WriteOutcome]] = []
    private(set) var stale: [Page] = []

    /// - Parameter survey: of the plan that begins with the files of these pages.
    static func all(_ pages: [PlannedPage], _ inputs: PageInputs, _ survey: OutputSurvey) async throws -> PageWork {
        var end = 0
        /// Of the files of each page, in the survey.
        let ends = pages.map { page in
            end += page.paths.count
            return end
        }
        let parts = try await concurrentMap(pages, chunk: 512) { pages in
            var part = PageWork()
            var upToDate: [WriteOutcome] = []
            for index in pages.indices {
                let page = pages[index]
                part.take(page, inputs, survey.untouched[(ends[index] - page.paths.count)..<ends[index]], &upToDate)
            }
            part.upToDate = [upToDate]
            return [part]
        }
        var work = PageWork()
        var settled = 0
        for part in parts {
            for var page in part.stale {
                page.settledBefore += settled
                work.stale.append(page)
            }
            work.upToDate += part.upToDate
            settled += part.upToDate.reduce(0) { $0 + $1.count }
        }
        return work
    }

    /// What became of all files of pages, in the order of the plan.
    ///
    /// - Parameter written: one for each file of the stale pages.
    func outcomes(_ written: [WriteOutcome]) -> [WriteOutcome] {
        guard !upToDate.allSatisfy(\.isEmpty) else { return written }
        var all: [WriteOutcome] = []
        all.reserveCapacity(upToDate.reduce(written.count) { $0 + $1.count })
        var next = 0
        var waiting = stale[...]
        var before = 0
        for part in upToDate {
            var taken = 0
            while let page = waiting.first, page.settledBefore <= before + part.count {
                all += part[taken..<page.settledBefore - before]
                all += written[next..<next + page.paths.count]
                (taken, next) = (page.settledBefore - before, next + page.paths.count)
                waiting.removeFirst()
            }
            all += part[taken...]
            before += part.count
        }
        return all
    }

    private mutating func take(
        _ page: PlannedPage, _ inputs: PageInputs, _ untouched: ArraySlice<ManifestEntry?>, _ upToDate: inout [WriteOutcome]
    ) {
        let inputs = inputs.of(page.job) ?? 0
        guard inputs != 0, untouched.allSatisfy({ $0?.inputs == inputs }) else {
            return stale.append(Page(job: page.job, paths: page.paths, inputs: inputs, settledBefore: upToDate.count))
        }
        for (path, entry) in zip(page.paths, untouched) {
            upToDate.append(WriteOutcome(path, .unchanged, entry, isListed: true))
        }
    }
}
