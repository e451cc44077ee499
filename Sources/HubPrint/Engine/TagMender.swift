import Subprocess

/// Mends the tags of PDFs that the command `typst` makes. It is Python with the package pikepdf.
///
/// Where Typst runs inside Python its driver does the same, in the same process.
struct TagMender: Sendable, Hashable {
    let python: String

    private static let driver = ["tags.py", "order.py", "mend.py"].map { EmbeddedDriver.files[$0] ?? "" }.joined()

    /// Nil where no Python with pikepdf is found.
    static func find(_ search: EngineSearch) async -> TagMender? {
        for python in search.pythons where await PythonEngine.answers(python, driver: driver, patience: search.patience) {
            return TagMender(python: python)
        }
        return nil
    }

    /// Works with the mender until `body` ends.
    func work(patience: Duration, _ body: (inout Bench) async throws -> Void) async throws {
        try await PythonEngine.converse(python, driver: Self.driver, patience: patience) { talk in
            guard case .ready? = try await talk.answer() else { throw EngineFailure.nonsense }
            var bench = Bench(talk: talk)
            try await body(&bench)
            try await bench.talk.writer.finish()
        }
    }

    /// The mender at work: one PDF at a time.
    struct Bench {
        fileprivate var talk: PythonEngine.Talk

        mutating func mended(_ pdf: [UInt8], of job: TypesetJob) async throws -> [UInt8] {
            _ = try await talk.writer.write(Array("mend \(pdf.count) \(job.source.count)\n".utf8) + pdf + job.source)
            switch try await talk.answer() {
            case .pdf(let bytes, _)?: return bytes
            case .failed(let failure)?: throw EngineFailure.died(how: failure.message)
            case .ready?, .words?: throw EngineFailure.nonsense
            case nil: throw EngineFailure.died(how: "it stopped answering")
            }
        }
    }
}

extension TypesetJob {
    /// Whether a PDF of this job, as Typst 0.15 makes it, says less to a screen reader than the page does: it has lines that run from
    /// right to left, or names of rows, which only the command can tag, and only with the feature “a11y-extras”.
    func needsMending(_ pdf: [UInt8]) -> Bool {
        source.holds(", rtl") || source.holds(": rtl") || source.holds("names-rows: true") && !pdf.holds("/Scope/Row")
    }
}

extension [UInt8] {
    fileprivate func holds(_ words: StaticString) -> Bool {
        withUnsafeBytes { bytes in
            let wanted = UnsafeRawBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
            guard let first = wanted.first else { return true }
            var rest = bytes[...]
            while let start = rest.firstIndex(of: first) {
                rest = rest[start...]
                if rest.starts(with: wanted) { return true }
                rest = rest.dropFirst()
            }
            return false
        }
    }
}
