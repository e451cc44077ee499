import Subprocess

/// Reads the words out of PDFs, and out of files that are packed: they do not show in the bytes. It is Python with the packages
/// pypdfium2 and pikepdf.
///
/// It is given files that are published, and is told nothing of what is looked for in their words.
public struct WordReader: Sendable, Hashable {
    let python: String

    private static let driver = ["tags.py", "order.py", "words.py"].map { EmbeddedDriver.files[$0] ?? "" }.joined()
    /// How long one file may take.
    private static let patience = Duration.seconds(60)

    /// Nil where no Python with the packages is found.
    public static func find(_ search: EngineSearch) async -> WordReader? {
        for python in search.pythons where await PythonEngine.answers(python, driver: driver, patience: search.patience) {
            return WordReader(python: python)
        }
        return nil
    }

    /// Whether a file is one whose words do not show in its bytes.
    static func isNeeded(for file: [UInt8]) -> Bool {
        file.starts(with: "PK\u{3}\u{4}".utf8) || file.prefix(1_024).firstRange(of: Array("%PDF-".utf8)) != nil
    }

    /// Reads files, one after the other. One that cannot be read, or that breaks the reader down, is named and passed over.
    ///
    /// - Parameters:
    ///   - file: gives the bytes of a path; nil is nothing to read.
    ///   - each: gets a path and its words.
    /// - Returns: the paths that could not be read.
    func read(_ paths: [String], file: (String) -> [UInt8]?, each: (String, [UInt8]) -> Void) async -> [String] {
        var rest = paths[...]
        var unread: [String] = []
        while !rest.isEmpty {
            let before = rest.count
            try? await PythonEngine.converse(python, driver: Self.driver, patience: Self.patience) { talk in
                guard case .ready? = try await talk.answer() else { throw EngineFailure.nonsense }
                while let path = rest.first {
                    if let bytes = file(path) {
                        guard let words = try await talk.words(of: bytes) else {
                            unread.append(path)
                            rest.removeFirst()
                            continue
                        }
                        each(path, words)
                    }
                    rest.removeFirst()
                }
                try await talk.writer.finish()
            }
            // Whatever it broke down over.
            if let path = rest.popFirst() { unread.append(path) }
            // It does not even start.
            if before == rest.count + 1, unread.count > Self.mostBreakdowns { return unread + rest }
        }
        return unread
    }

    private static let mostBreakdowns = 10
}

extension PythonEngine.Talk {
    /// Nil where they cannot be read.
    fileprivate mutating func words(of file: [UInt8]) async throws -> [UInt8]? {
        _ = try await writer.write(Array("read \(file.count)\n".utf8) + file)
        switch try await answer() {
        case .words(let words)?: return words
        case .failed?: return nil
        case nil: throw EngineFailure.died(how: "it stopped answering")
        default: throw EngineFailure.nonsense
        }
    }
}
