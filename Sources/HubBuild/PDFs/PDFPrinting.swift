import HubModel
import HubPrint
import HubRender
import HubSource

/// Makes the PDFs of a site that the last build did not leave in the output folder.
struct PDFPrinting: Sendable {
    let project: Project
    let press: Press
    let kept: KeptPDFs

    struct Outcome: Sendable {
        var pdfs: [MadePDF] = []
        var findings: [Finding] = []
        /// How many were made now.
        var made = 0
        /// How many there are none of, because there is no Typst.
        var leftOut = 0
    }

    /// Orders that are filled in part.
    struct Work: Sendable {
        fileprivate let orders: [PDFOrder]
        fileprivate let files: TypesetFiles
        fileprivate let keys: [UInt64]
        var outcome = Outcome()
        /// Those that nobody kept, by index.
        fileprivate(set) var missing: [Int] = []
    }

    init(_ project: Project, kept: KeptPDFs) {
        self.project = project
        press = Press(site: project.site, theme: project.theme)
        self.kept = kept
    }

    /// - Throws: `CannotRun` when the engine breaks down.
    func run(_ search: EngineSearch, progress: @escaping @Sendable (SiteBuild.Step) -> Void) async throws -> Outcome {
        var work = work(on: try await PDFOrder.all(press))
        if !work.missing.isEmpty { try await finish(&work, with: await TypesetEngine.find(search), progress: progress) }
        return work.outcome
    }

    /// Fills orders with what is kept.
    func work(on orders: [PDFOrder]) -> Work {
        let (pictures, findings) = readPictures(of: orders)
        let files = press.files(pictures: pictures)
        var work = Work(orders: orders, files: files, keys: PDFKey(files).keys(of: orders), outcome: Outcome(findings: findings))
        guard findings.isEmpty else { return work }
        for (index, order) in orders.enumerated() {
            if let (bytes, pages) = kept.pdf(at: order.path, key: work.keys[index]) {
                work.outcome.pdfs.append(MadePDF(order: order, key: work.keys[index], bytes: bytes, pages: pages))
            } else {
                work.missing.append(index)
            }
        }
        return work
    }

    /// Makes what is missing.
    ///
    /// - Parameter engine: nil leaves it out.
    /// - Throws: `CannotRun` when the engine breaks down.
    func finish(
        _ work: inout Work, with engine: TypesetEngine?, progress: @escaping @Sendable (SiteBuild.Step) -> Void
    ) async throws {
        guard let engine else {
            work.outcome.leftOut = work.missing.count
            return
        }
        let (orders, keys) = (work.orders, work.keys)
        try await make(work.missing.map { (orders[$0], keys[$0]) }, work.files, engine, &work.outcome, progress)
        let place = Dictionary(uniqueKeysWithValues: orders.enumerated().map { ($1.path, $0) })
        work.outcome.pdfs.sort { place[$0.order.path, default: 0] < place[$1.order.path, default: 0] }
    }

    private func make(
        _ orders: [(order: PDFOrder, key: UInt64)], _ files: TypesetFiles, _ engine: TypesetEngine, _ outcome: inout Outcome,
        _ progress: @escaping @Sendable (SiteBuild.Step) -> Void
    ) async throws {
        let theme = press.theme.print.files.mapValues(\.file)
        do {
            try await engine.typeset(orders.map(\.order.job), files: files) { index, result in
                let (order, key) = orders[index]
                switch result {
                case .success(let pdf):
                    outcome.pdfs.append(MadePDF(order: order, key: key, bytes: pdf.bytes, pages: pdf.pages))
                    outcome.made += 1
                case .failure(let failure): outcome.findings.append(Finding(failure, in: order, theme: theme))
                }
                progress(.typesetting(done: index + 1, of: orders.count))
            }
        } catch let failure as EngineFailure {
            throw CannotRun(Finding(failure, in: Project.contentFolder))
        }
        // A fault of the theme is in every PDF, and is said once.
        outcome.findings = Array(Set(outcome.findings))
    }

    /// The bytes of the pictures that stand in PDFs, by path from the root of the site.
    private func readPictures(of orders: [PDFOrder]) -> (pictures: [String: [UInt8]], findings: [Finding]) {
        let paths = Press.pictures(of: orders.lazy.map(\.job))
        var pictures: [String: [UInt8]] = [:]
        var findings: [Finding] = []
        for asset in project.assets where paths.contains(asset.path) {
            do throws(FileError) { pictures[asset.path] = try project.folder.read(asset.file) } catch {
                findings.append(Finding(FileFault.refused(error, isFolder: false), in: asset.file))
            }
        }
        return (pictures, findings)
    }
}

/// Works out from what a PDF is made: equal keys, equal PDFs.
private struct PDFKey {
    private let files: [String: UInt64]

    init(_ files: TypesetFiles) { self.files = files.bytes.mapValues { ContentHash.of($0) } }

    func keys(of orders: [PDFOrder]) -> [UInt64] {
        orders.map { order in
            var bytes = Array(TypesetEngine.key.utf8) + order.job.source
            for path in order.job.reads.sorted() {
                bytes += "\n\(path) ".utf8
                bytes.append(hexadecimal: files[path] ?? 0)
            }
            return ContentHash.of(bytes)
        }
    }
}
