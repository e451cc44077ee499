import HubModel
import HubSource

/// What one build remembers for the next: of each document what others see of it, and what was found.
///
/// It only ever saves work. Every entry says what it was made from; one that does not fit, or that cannot be read, is as good
/// as none. It is kept in the output folder, in `.handrail/memory`: a line with version and program, then records, each with
/// its length and hash. A later record of a document takes the place of an earlier one, so that a build adds what is new.
struct BuildMemory: Sendable {
    /// What is to be remembered of a document.
    struct Entry {
        let stamp: FileStamp
        let document: DocumentMemory
        /// Of the page that shows the document; nil for easy reads and what has no page.
        let page: PageMemory?
    }

    /// What the look-up of a page's links and the checks found.
    struct PageMemory {
        /// All that went into it.
        let key: UInt64
        let findings: [Finding]
    }

    /// A record that is whole. What it holds is read where it is wanted.
    struct Record {
        let stamp: FileStamp
        /// Of the document's text.
        let hash: UInt64
        /// See `PageMemory`.
        let pageKey: UInt64?
        fileprivate let findings: Range<Int>
        fileprivate let document: Range<Int>
    }

    private var bytes: [UInt8] = []
    /// By file.
    private(set) var records: [String: Record] = [:]
    /// Records in the file, with those that are out of use.
    private var count = 0
    /// Of all records in the file, in their order.
    private(set) var sum = RecordSum()
    /// Of the hub: the reading of every document depends on it.
    private var language = ""

    static let path = OutputFolder.stateFolder + "/memory"
    private static let version = "handrail memory 4"

    /// Nothing remembered.
    init() {}

    /// - Parameter program: what is different for every build of Handrail itself.
    init(in output: Folder, program: UInt64) {
        guard let bytes = try? output.read(Self.path), let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return }
        let start = Self.header(program, "").dropLast()
        guard bytes.starts(with: start), end >= start.count else { return }
        language = String(decoding: bytes[start.count..<end], as: UTF8.self)
        records.reserveCapacity(bytes.count / 400)
        bytes.withUnsafeBytes { bytes in
            var reader = RecordReader(UnsafeRawBufferPointer(rebasing: bytes[(end + 1)...]))
            // A record that was cut off is the last one.
            while !reader.isAtEnd, let (file, record, hash) = try? Self.record(&reader, from: end + 1) {
                count += 1
                sum.add(hash)
                records[file] = record
            }
        }
        self.bytes = bytes
    }

    /// The document of a record; nil where it cannot be read.
    func document(of record: Record) -> DocumentMemory? {
        read(record.document) { record throws(RecordReader.Damaged) in try DocumentMemory(&record) }
    }

    /// What was found on the page of a record.
    func pageFindings(of record: Record) -> [Finding]? {
        read(record.findings) { record throws(RecordReader.Damaged) in try record.findings() }
    }

    private func read<Value>(_ range: Range<Int>, _ value: (inout RecordReader) throws(RecordReader.Damaged) -> Value) -> Value? {
        bytes.withUnsafeBytes { bytes in
            var record = RecordReader(UnsafeRawBufferPointer(rebasing: bytes[range]))
            return try? value(&record)
        }
    }

    /// What is of use to a hub in a language.
    func of(_ language: String) -> BuildMemory {
        if self.language == language { return self }
        var nothing = BuildMemory()
        nothing.language = language
        return nothing
    }

    static func header(_ program: UInt64, _ language: String) -> [UInt8] {
        Array("\(version) \(String(program, radix: 16)) \(language)\n".utf8)
    }

    /// - Parameter start: of the reader, in the file.
    private static func record(
        _ reader: inout RecordReader, from start: Int
    ) throws(RecordReader.Damaged) -> (file: String, record: Record, hash: UInt64) {
        let hash = try reader.hash()
        let bytes = try reader.piece(try reader.number())
        guard ContentHash.of(bytes) == hash else { throw RecordReader.Damaged() }
        let end = start + reader.position
        let inside = end - bytes.count
        var record = RecordReader(bytes)
        let stamp = try record.stamp()
        let pageKey = try record.optional { record throws(RecordReader.Damaged) in try record.hash() }
        let length = try record.number()
        _ = try record.piece(length)
        let document = inside + record.position
        let (file, text) = try DocumentMemory.identity(&record)
        return (
            file, Record(stamp: stamp, hash: text, pageKey: pageKey, findings: document - length..<document, document: document..<end), hash
        )
    }

    /// The parts of a record: one set for all records of a build, so that its memory is used again.
    private struct RecordParts {
        private var head = RecordWriter(), record = RecordWriter(), findings = RecordWriter()

        /// - Returns: the hash of the record.
        mutating func append(_ entry: Entry, to bytes: inout [UInt8]) -> UInt64 {
            findings.removeAll()
            findings.write(entry.page?.findings ?? []) { $0.write($1) }
            record.removeAll()
            record.write(entry.stamp)
            record.write(entry.page) { $0.write($1.key) }
            record.write(findings.bytes.count)
            record.append(findings)
            entry.document.write(to: &record)
            let hash = record.hash
            head.removeAll()
            head.write(hash)
            head.write(record.bytes.count)
            bytes += head.bytes
            bytes += record.bytes
            return hash
        }
    }
}

/// The hashes of records that follow each other, in one number.
struct RecordSum: Sendable, Hashable {
    private(set) var value: UInt64 = 0

    mutating func add(_ hash: UInt64) { value = (value << 7 | value >> 57) &+ hash }
}

extension BuildMemory {
    /// What the next build is to read.
    struct Update: Sendable {
        let bytes: [UInt8]
        /// Whether they go behind those of the last build.
        let isAddition: Bool
        /// Of all records that there are then.
        let sum: RecordSum

        /// A failure is none of the build's: it costs the next one time.
        func write(to output: Folder) {
            if !isAddition {
                _ = try? output.write(bytes, to: path)
            } else if !bytes.isEmpty, let file = try? AppendingFile.open(path, in: output) {
                try? file.append(bytes)
            }
        }
    }

    /// Puts down what is remembered now.
    ///
    /// - Parameters:
    ///   - count: how many entries there are now.
    ///   - new: those that were not known before, at most `newCount`.
    func update(
        _ count: Int, newCount: Int, new: some Sequence<Entry>, all: some Sequence<Entry>, program: UInt64
    ) -> Update {
        if hasRoom(for: newCount, in: count) { return adding(new) }
        var bytes = Self.header(program, language)
        bytes.reserveCapacity(count * 600)
        return Self.put(all, behind: bytes, RecordSum(), isAddition: false)
    }

    /// What is new behind what is known. There must be room for it.
    func adding(_ new: some Sequence<Entry>) -> Update { Self.put(new, behind: [], sum, isAddition: true) }

    /// Whether new records may follow the others: those out of use go when they are many.
    func hasRoom(for newCount: Int, in count: Int) -> Bool { self.count > 0 && self.count + newCount <= count + count / 4 + 100 }

    private static func put(_ entries: some Sequence<Entry>, behind bytes: [UInt8], _ sum: RecordSum, isAddition: Bool) -> Update {
        var (bytes, sum, parts) = (bytes, sum, RecordParts())
        for entry in entries { sum.add(parts.append(entry, to: &bytes)) }
        return Update(bytes: bytes, isAddition: isAddition, sum: sum)
    }
}
