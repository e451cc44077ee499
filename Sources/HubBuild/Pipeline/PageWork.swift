import HubRender

/// The pages of a site, sorted into those that lie there as they should be and those that must be rendered.
struct PageWork: Sendable {
    struct Page: Sendable {
        let job: PageJob
        /// 0 for pages that are rendered each time.
        let inputs: UInt64
    }

    private(set) var upToDate: [WriteOutcome] = []
    private(set) var stale: [Page] = []

    /// - Parameter survey: of the plan that begins with the files of the renderer's jobs.
    static func all(_ renderer: SiteRenderer, _ inputs: PageInputs, _ survey: OutputSurvey, _ packed: PackedFiles) -> PageWork {
        var work = PageWork()
        var start = 0
        for job in renderer.jobs {
            let files = packed.paths(job.files(renderer.site.hub.variants))
            let entries = survey.untouched[start..<start + files.count]
            start += files.count
            let inputs = inputs.of(job) ?? 0
            if inputs != 0, entries.allSatisfy({ $0?.inputs == inputs }) {
                for (file, entry) in zip(files, entries) {
                    work.upToDate.append(WriteOutcome(file, .unchanged, entry, isListed: true))
                }
            } else {
                work.stale.append(Page(job: job, inputs: inputs))
            }
        }
        return work
    }
}
