import HubModel
import HubPrint
import HubRender
import HubSource

/// Makes the PDFs of a site that the last build did not leave in the output folder.
///
/// 1. What was made from the same documents, settings and theme is taken as it is.
/// 2. For the rest, the source of each PDF is written. What was made from the same source is taken.
/// 3. Typst makes what is missing.
struct PDFPrinting: Sendable {
    let project: Project
    let press: Press
    let kept: KeptPDFs
    private let keys: PDFKeys

    struct Outcome: Sendable {
        var pdfs: [MadePDF] = []
        var findings: [Finding] = []
        /// How many were made now.
        var made = 0
        /// How many there are none of, because there is no Typst.
        var leftOut = 0
        /// How many there are none of, because what puts their tags in order is missing.
        var untagged = 0
    }

    /// A PDF that may have to be made.
    private struct Work: Sendable {
        let order: PDFOrder
        let inputs: UInt64
        /// Of its source, and what that reads: known once it was written.
        var source: UInt64 = 0
        var reads: Set<String> = []
        var key: UInt64 = 0
        /// What keeps it from being printed.
        var findings: [Finding] = []

        func written(by press: Press) -> Work {
            var work = self
            work.findings = order.documents(of: press.site).compactMap(\.tooDeepForPaper)
            guard work.findings.isEmpty else { return work }
            guard let job = order.job(press) else { return self }
            (work.source, work.reads) = (ContentHash.of(job.source), job.reads)
            return work
        }
    }

    /// - Parameter inputs: nil where nothing is known of them; then the source of each PDF is written to tell.
    init(_ project: Project, inputs: PageInputs?, fonts: UInt64, kept: KeptPDFs) {
        self.project = project
        press = Press(site: project.site, theme: project.theme)
        self.kept = kept
        keys = PDFKeys(project, inputs, fonts: fonts)
    }

    /// - Parameters:
    ///   - orders: nil is all of the site.
    ///   - find: looks for the engine, when it is wanted. Without one nothing is made.
    /// - Throws: `CannotRun` when the engine breaks down.
    func run(
        _ orders: [PDFOrder]? = nil, progress: @escaping @Sendable (SiteBuild.Step) -> Void = { _ in },
        find: () async -> TypesetEngine?
    ) async throws -> Outcome {
        let orders = orders ?? PDFOrder.all(project.site)
        var outcome = Outcome()
        let unsure = orders.map { Work(order: $0, inputs: keys.inputs(of: $0)) }.filter { work in
            guard let entry = kept.pdf(at: work.order.path, inputs: work.inputs) else { return true }
            outcome.pdfs.append(MadePDF(order: work.order, kept: entry, bytes: nil))
            return false
        }
        guard !unsure.isEmpty else { return outcome }
        let press = press
        let written = try await concurrentMap(unsure) { works in works.map { $0.written(by: press) } }
        let (files, unread) = readFiles(of: written)
        let findings = Set(written.flatMap(\.findings) + unread)
        guard findings.isEmpty else { return Outcome(findings: Array(findings)) }
        let missing = missing(of: written, files, &outcome)
        if !missing.isEmpty {
            if let engine = await find() {
                try await make(missing, files, engine, &outcome, progress)
            } else {
                outcome.leftOut = missing.count
            }
        }
        let place = Dictionary(uniqueKeysWithValues: orders.enumerated().map { ($1.path, $0) })
        outcome.pdfs.sort { place[$0.order.path, default: 0] < place[$1.order.path, default: 0] }
        return outcome
    }

    /// What there is no PDF of that was made from the same.
    private func missing(of written: [Work], _ files: TypesetFiles, _ outcome: inout Outcome) -> [Work] {
        let hashes = files.bytes.mapValues { ContentHash.of($0) }
        return written.compactMap { work in
            var work = work
            work.key = keys.key(ofSource: work.source, reads: work.reads, files: hashes)
            guard var entry = kept.pdf(at: work.order.path, key: work.key) else { return work }
            entry.inputs = work.inputs
            outcome.pdfs.append(MadePDF(order: work.order, kept: entry, bytes: nil))
            return nil
        }
    }

    /// Jobs that are written when the engine is ready for them: all of them at once would fill the memory.
    private struct Jobs: Sequence, Sendable {
        let works: [Work]
        let press: Press

        func makeIterator() -> AnyIterator<TypesetJob> {
            var rest = works[...]
            return AnyIterator { rest.popFirst().map { $0.order.job(press) ?? TypesetJob(source: []) } }
        }
    }

    private func make(
        _ works: [Work], _ files: TypesetFiles, _ engine: TypesetEngine, _ outcome: inout Outcome,
        _ progress: @escaping @Sendable (SiteBuild.Step) -> Void
    ) async throws {
        let theme = press.theme.print.files.mapValues(\.file)
        do {
            try await engine.typeset(Jobs(works: works, press: press), files: files) { index, result in
                let work = works[index]
                switch result {
                case .success(let pdf):
                    let entry = KeptPDFs.Entry(
                        key: work.key, inputs: work.inputs, hash: ContentHash.of(pdf.bytes), size: pdf.bytes.count, pages: pdf.pages)
                    outcome.pdfs.append(MadePDF(order: work.order, kept: entry, bytes: pdf.bytes))
                    outcome.made += 1
                case .failure(.needsMender): outcome.untagged += 1
                case .failure(let failure):
                    outcome.findings.append(Finding(failure, in: work.order, of: project.site, theme: theme))
                }
                progress(.typesetting(done: index + 1, of: works.count))
            }
        } catch let failure as EngineFailure {
            throw CannotRun(Finding(failure, in: Project.contentFolder))
        }
        // What is wrong in every PDF is said once.
        outcome.findings = Array(Set(outcome.findings))
    }

    /// The theme's files, and the pictures that may stand in PDFs.
    private func readFiles(of works: [Work]) -> (TypesetFiles, [Finding]) {
        let paths = Press.pictures(in: works.reduce(into: []) { $0.formUnion($1.reads) })
        var pictures: [String: [UInt8]] = [:]
        var findings: [Finding] = []
        for asset in project.parts.assets where paths.contains(asset.path) {
            do throws(FileError) { pictures[asset.path] = try project.folder.read(asset.file) } catch {
                findings.append(Finding(FileFault.refused(error, isFolder: false), in: asset.file))
            }
        }
        return (press.files(pictures: pictures), findings)
    }
}
