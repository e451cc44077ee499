import Subprocess

/// Puts finished PDFs together for paper: booklets to fold, and many packs in one file. It is Python with the package pikepdf.
///
/// What it makes has no tags: it is for a printer, and stands beside the tagged PDF.
public struct SheetMaker: Sendable, Hashable {
    let python: String

    /// Nil where no Python with pikepdf is found.
    public static func find(_ search: EngineSearch) async -> SheetMaker? {
        for python in search.pythons where await PythonEngine.answers(python, driver: driver, patience: search.patience) {
            return SheetMaker(python: python)
        }
        return nil
    }

    private static let driver = EmbeddedDriver.files["impose.py"] ?? ""

    /// Works with the maker until `body` ends.
    public func work<Outcome: Sendable>(_ body: (inout Bench) async throws -> Outcome) async throws -> Outcome {
        try await PythonEngine.converse(python, driver: Self.driver) { talk in
            guard case .ready? = try await talk.answer() else { throw EngineFailure.nonsense }
            var bench = Bench(talk: talk)
            let outcome = try await body(&bench)
            try await bench.talk.writer.finish()
            return outcome
        }
    }

    /// The maker at work: one thing at a time.
    public struct Bench {
        fileprivate var talk: PythonEngine.Talk

        /// Sheets of A4 with the A5 pages of a PDF, to print on both sides and fold in the middle.
        ///
        /// - Parameter isRightToLeft: whether it is bound on the right.
        public mutating func booklet(_ pdf: [UInt8], isRightToLeft: Bool) async throws -> [UInt8] {
            try await send("booklet", pdf, isRightToLeft)
            return try await answer()
        }

        /// Adds a PDF to the file that is being put together.
        ///
        /// - Parameter isEven: whether the next one begins on a new sheet.
        public mutating func add(_ pdf: [UInt8], isEven: Bool) async throws { try await send("add", pdf, isEven) }

        /// The file with all that was added since the last.
        public mutating func join() async throws -> [UInt8] {
            try await send("join", [], false)
            return try await answer()
        }

        private func send(_ kind: String, _ pdf: [UInt8], _ flag: Bool) async throws {
            _ = try await talk.writer.write(Array("\(kind) \(pdf.count) \(flag ? 1 : 0)\n".utf8) + pdf)
        }

        private mutating func answer() async throws -> [UInt8] {
            switch try await talk.answer() {
            case .pdf(let bytes, _)?: return bytes
            case .failed(let failure)?: throw EngineFailure.died(how: failure.message)
            case .ready?, .words?: throw EngineFailure.nonsense
            case nil: throw EngineFailure.died(how: "it stopped answering")
            }
        }
    }
}
