import HubBuild

/// One line that says what a build is at; on a terminal only, and gone at the end.
struct ProgressLine: Sendable {
    private let isShown = Machine.isTerminal(.error)

    func show(_ step: SiteBuild.Step) {
        switch step {
        case .reading: write("Reading…")
        case .typesetting(let done, let count): write("Making \(done) of \(count) PDFs…")
        case .rendering(let done, let count): write("Rendering \(done) of \(count) pages…")
        case .waiting(let why):
            clear()
            Terminal.show(why, on: .error)
        }
    }

    func show(_ step: PackPost.Step) {
        switch step {
        case .reading: write("Reading…")
        case .making(let done, let count): write("\(Self.bar(done, of: count)) Making \(done) of \(count) packs…")
        case .checking: write("Looking through the hub…")
        }
    }

    /// Twenty signs wide.
    private static func bar(_ done: Int, of count: Int) -> String {
        let filled = count > 0 ? done * 20 / count : 0
        return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled) + "]"
    }

    func clear() { if isShown { write("") } }

    /// Returns to the start of the line and wipes it before it is written again.
    private func write(_ words: String) {
        guard isShown else { return }
        Machine.write(Array("\r\u{1B}[K\(words)".utf8), to: .error)
    }
}
