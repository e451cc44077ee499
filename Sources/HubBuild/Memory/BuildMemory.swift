import HubModel
import HubSource

/// What one build remembers for the next: of each document what others see of it, and what was found.
///
/// It only ever saves work. Every entry says what it was made from; one that does not fit, or that cannot be read, is as good
/// as none. It is kept in the output folder, in `.handrail/memory`: a line with version and program, then records, each with
/// its length and hash. A later record of a document takes the place of an earlier one, so that a build adds what is new.
struct BuildMemory: Sendable {
    /// A class because it has many parts, and is looked up again and again.
    final class Entry: Sendable {
        let stamp: FileStamp
        let document: DocumentMemory
        /// Of the page that shows the document; nil for easy reads and what has no page.
        let page: PageMemory?

        init(stamp: FileStamp, document: DocumentMemory, page: PageMemory?) {
            self.stamp = stamp
            self.document = document
            self.page = page
        }
    }

    /// What the look-up of a page's links and the checks found.
    struct PageMemory: Sendable {
        /// All that went into it.
        let key: UInt64
        let findings: [Finding]
    }

    /// By file.
    private(set) var entries: [String: Entry] = [:]
    /// In the file, with those that are out of use.
    private var records = 0
    /// Of the hub: the reading of every document depends on it.
    private var language = ""

    static let path = OutputFolder.stateFolder + "/memory"
    private static let version = "handrail memory 3"

    /// Nothing remembered.
    init() {}

    /// - Parameter program: what is different for every build of Handrail itself.
    init(in output: Folder, program: UInt64) {
        guard let bytes = try? output.read(Self.path), let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return }
        let start = Self.header(program, "").dropLast()
        guard bytes.starts(with: start), end >= start.count else { return }
        language = String(decoding: bytes[start.count..<end], as: UTF8.self)
        entries.reserveCapacity(bytes.count / 300)
        bytes.withUnsafeBytes { bytes in
            var reader = RecordReader(UnsafeRawBufferPointer(rebasing: bytes[(end + 1)...]))
            // A record that was cut off is the last one.
            while !reader.isAtEnd, let entry = try? Self.record(&reader) {
                records += 1
                entries[entry.document.path.file] = entry
            }
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

    private static func record(_ reader: inout RecordReader) throws(RecordReader.Damaged) -> Entry {
        let hash = try reader.hash()
        let bytes = try reader.piece(try reader.number())
        guard ContentHash.of(bytes) == hash else { throw RecordReader.Damaged() }
        var record = RecordReader(bytes)
        let stamp = try record.stamp()
        let document = try DocumentMemory(&record)
        let page = try record.optional { record throws(RecordReader.Damaged) in
            PageMemory(key: try record.hash(), findings: try record.findings())
        }
        return Entry(stamp: stamp, document: document, page: page)
    }

    static func append(_ entry: Entry, to bytes: inout [UInt8]) {
        var record = RecordWriter()
        record.write(entry.stamp)
        entry.document.write(to: &record)
        record.write(entry.page) { record, page in
            record.write(page.key)
            record.write(page.findings) { $0.write($1) }
        }
        var head = RecordWriter()
        head.write(record.hash)
        head.write(record.bytes.count)
        bytes += head.bytes
        bytes += record.bytes
    }
}

extension BuildMemory {
    /// What the next build is to read.
    struct Update: Sendable {
        let bytes: [UInt8]
        /// Whether they go behind those of the last build.
        let isAddition: Bool

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
        // Records out of use go when they are many.
        let isAddition = records > 0 && records + newCount <= count + count / 4 + 100
        var bytes = isAddition ? [] : Self.header(program, language)
        bytes.reserveCapacity(isAddition ? 0 : count * 600)
        if isAddition {
            for entry in new { Self.append(entry, to: &bytes) }
        } else {
            for entry in all { Self.append(entry, to: &bytes) }
        }
        return Update(bytes: bytes, isAddition: isAddition)
    }

    func knows(_ stamp: FileStamp, of document: Document, page key: UInt64?) -> Bool {
        guard let known = entries[document.path.file] else { return false }
        return known.stamp == stamp && known.document.hash == document.hash && known.page?.key == key
    }
}
