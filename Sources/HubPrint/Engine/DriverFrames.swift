import HubSource

/// The language of the pipe to and from `Driver/typeset.py`, which describes it.
enum DriverFrames {
    static func file(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
        Array("file \(bytes.count) \(path)\n".utf8) + bytes
    }

    static func job(_ job: TypesetJob) -> [UInt8] {
        let reads = Array(job.reads.sorted().joined(separator: "\n").utf8)
        return Array("job \(job.source.count) \(reads.count)\n".utf8) + job.source + reads
    }

    enum Answer {
        case ready(version: String, fonts: Set<String>)
        case pdf([UInt8], warnings: [String])
        /// What `Driver/words.py` has read.
        case words([UInt8])
        case failed(TypesetFailure)
    }

    /// The longest line and the most bytes that are taken for an answer.
    private static let longestLine = 100
    private static let mostBytes = 2_000_000_000

    /// Cuts one answer from the front of what was read; nil when it is not all there yet.
    static func take(from buffer: inout [UInt8]) throws(EngineFailure) -> Answer? {
        guard let end = buffer.firstIndex(of: UInt8(ascii: "\n")) else {
            if buffer.count > longestLine { throw .nonsense }
            return nil
        }
        let words = String(decoding: buffer[..<end], as: UTF8.self).split(separator: " ")
        let counts = words.dropFirst().compactMap { Int($0) }
        guard let kind = words.first, counts.count == words.count - 1, counts.allSatisfy({ (0...mostBytes).contains($0) }) else {
            throw .nonsense
        }
        let start = end + 1
        let whole = counts.reduce(start, +)
        guard buffer.count >= whole else { return nil }
        let first = counts.first.map { Array(buffer[start..<start + $0]) } ?? []
        let rest = Array(buffer[(start + first.count)..<whole])
        buffer.removeSubrange(..<whole)
        return try answer(String(kind), first, rest, parts: counts.count)
    }

    private static func answer(
        _ kind: String, _ first: [UInt8], _ rest: [UInt8], parts: Int
    ) throws(EngineFailure) -> Answer {
        switch (kind, parts) {
        case ("ready", 1):
            let lines = lines(first)
            return .ready(version: lines.first ?? "", fonts: Set(lines.dropFirst()))
        case ("pdf", 2): return .pdf(first, warnings: lines(rest))
        case ("words", 1): return .words(first)
        case ("failed", 1): return .failed(failure(lines(first)))
        default: throw .nonsense
        }
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static func failure(_ lines: [String]) -> TypesetFailure {
        let place = lines.dropFirst().first.map { $0.split(separator: ":") } ?? []
        // Typst counts columns from 0.
        guard place.count >= 3 else { return TypesetFailure(lines.first ?? "") }
        return TypesetFailure(
            lines[0], file: place.dropLast(2).joined(separator: ":"), line: Int(place[place.count - 2]),
            column: Int(place[place.count - 1]).map { $0 + 1 })
    }
}
