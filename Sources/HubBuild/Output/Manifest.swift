import HubSource

/// What we know about one file we wrote.
struct ManifestEntry: Sendable, Hashable {
    /// Of the bytes we wrote (`ContentHash`).
    var hash: UInt64
    /// The file as it was when we left it: if it still is so, nobody has touched it.
    var stamp: FileStamp
    /// All that the bytes were made from, in one number; 0 where that is not known.
    var inputs: UInt64 = 0
}

/// The list of files in the output folder that are ours, kept in `.handrail/manifest`.
///
/// Plain text: a header with the version, one line a file (hash, size, time in nanoseconds,
/// inode, hash of what it was made from, path), and a last
/// line with the hash of all before, so that a list that was cut off or edited is never taken at its word.
enum Manifest {
    static let header = "handrail manifest 2\n"
    private static let sumWord = "sum "

    /// nil when the bytes are not a whole manifest of this version.
    static func parse(_ bytes: [UInt8]) -> ListedFiles? {
        let body = bytes.dropLast(sumLength)
        guard body.starts(with: header.utf8), bytes.suffix(sumLength).elementsEqual(sumLine(for: body)) else { return nil }
        var fields = LineFields(bytes, Self.body(of: bytes))
        var lines: [ListedFiles.Line] = []
        lines.reserveCapacity(body.count / 80)
        while !fields.isAtEnd {
            guard let line = line(&fields) else { return nil }
            lines.append(line)
        }
        return ListedFiles(lines, in: bytes)
    }

    private static var sumLength: Int { sumWord.utf8.count + 16 + 1 }

    /// The lines of the files.
    static func body(of bytes: [UInt8]) -> Range<Int> { header.utf8.count..<max(header.utf8.count, bytes.count - sumLength) }

    static func line(_ lines: inout LineFields) -> ListedFiles.Line? {
        guard let hash = lines.hexadecimal(), let size = lines.decimal(), let modified = lines.decimal(),
            let inode = lines.hexadecimal(), let inputs = lines.hexadecimal(), let path = lines.rangeOfRest()
        else { return nil }
        let stamp = FileStamp(size: Int(size), modified: modified, inode: inode)
        return ListedFiles.Line(path: path, entry: ManifestEntry(hash: hash, stamp: stamp, inputs: inputs))
    }

    static func serialised(_ entries: some Sequence<(path: String, entry: ManifestEntry)>) -> [UInt8] {
        whole([lines(of: entries, count: entries.underestimatedCount)])
    }

    static func serialised(_ outcomes: [WriteOutcome]) -> [UInt8] { whole([lines(of: outcomes[...])]) }

    /// Lines of what became of files, made on all cores, for `whole`.
    static func lines(of outcomes: [WriteOutcome]) async throws -> [[UInt8]] {
        try await concurrentMap(outcomes, chunk: 8192) { [lines(of: $0)] }
    }

    private static func lines(of outcomes: ArraySlice<WriteOutcome>) -> [UInt8] {
        lines(of: outcomes.lazy.compactMap { outcome in outcome.entry.map { (outcome.path, $0) } }, count: outcomes.count)
    }

    static func whole(_ parts: [[UInt8]]) -> [UInt8] {
        var bytes = Array(header.utf8)
        bytes.reserveCapacity(bytes.count + parts.reduce(0) { $0 + $1.count } + sumLength)
        for part in parts { bytes += part }
        bytes += sumLine(for: bytes[...])
        return bytes
    }

    /// A whole manifest with other lines for some files.
    ///
    /// - Parameter lines: by the index of the line.
    static func replacing(_ lines: [Int: (path: String, entry: ManifestEntry)], in bytes: [UInt8]) -> [UInt8] {
        let body = body(of: bytes)
        var new: [UInt8] = []
        new.reserveCapacity(bytes.count + lines.count * 256)
        var (fields, line, start) = (LineFields(bytes, body), 0, 0)
        for (index, (path, entry)) in lines.sorted(by: { $0.key < $1.key }) {
            while line < index {
                fields.skipLine()
                line += 1
            }
            new += bytes[start..<fields.position]
            new.append(line: path, entry)
            fields.skipLine()
            (line, start) = (line + 1, fields.position)
        }
        new += bytes[start..<body.upperBound]
        new += sumLine(for: new[...])
        return new
    }

    /// - Parameter count: of the lines, or nearly: what they take is set aside.
    private static func lines(of entries: some Sequence<(path: String, entry: ManifestEntry)>, count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count * 128)
        for (path, entry) in entries { bytes.append(line: path, entry) }
        return bytes
    }

    private static func sumLine(for body: ArraySlice<UInt8>) -> [UInt8] {
        var line = Array(sumWord.utf8)
        line.append(hexadecimal: body.withUnsafeBytes { ContentHash.of($0) })
        line.append(UInt8(ascii: "\n"))
        return line
    }
}

extension [UInt8] {
    /// Sixteen digits.
    mutating func append(hexadecimal value: UInt64) {
        let digits = (HexadecimalDigits.of(UInt32(truncatingIfNeeded: value >> 32)), HexadecimalDigits.of(UInt32(truncatingIfNeeded: value)))
        Swift.withUnsafeBytes(of: digits) { append(contentsOf: $0) }
    }

    /// Of a manifest.
    fileprivate mutating func append(line path: String, _ entry: ManifestEntry) {
        append(hexadecimal: entry.hash)
        append(field: Int64(entry.stamp.size))
        append(field: entry.stamp.modified)
        append(UInt8(ascii: " "))
        append(hexadecimal: entry.stamp.inode)
        append(UInt8(ascii: " "))
        append(hexadecimal: entry.inputs)
        append(field: path)
        append(UInt8(ascii: "\n"))
    }

    /// A space, then the number.
    mutating func append(field number: Int64) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 22) { digits in
            var rest = number.magnitude
            var start = 22
            func put(_ byte: UInt8) {
                start -= 1
                digits[start] = byte
            }
            repeat {
                put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
                rest /= 10
            } while rest > 0
            if number < 0 { put(UInt8(ascii: "-")) }
            put(UInt8(ascii: " "))
            append(contentsOf: digits[start...])
        }
    }

    /// A space, then the text.
    mutating func append(field: String) {
        append(UInt8(ascii: " "))
        append(contentsOf: field.utf8)
    }
}
