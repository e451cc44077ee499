import HubChecks
import HubModel
import HubSource

/// What the last build was made from and what it said, kept in `.handrail/last`: where nothing has changed since, neither in the
/// sources nor in the output, there is nothing to build.
struct LastBuild: Sendable {
    let origins: Origins
    /// Of the manifest it left behind.
    let manifest: UInt64
    /// As `hub.yml` named it.
    let theme: Located<String>?
    /// Of the memory it left behind.
    let memory: UInt64
    private let rest: [UInt8]

    /// What a build is made from, in numbers.
    struct Origins: Sendable {
        /// Of the program, the day and the names and stamps of all sources.
        var all: UInt64
        /// The same without the stamps of texts that are remembered.
        var frame: UInt64
    }

    /// What it said: read only where it is wanted.
    var report: SiteBuild.Report? {
        rest.withUnsafeBytes { bytes in
            var record = RecordReader(bytes)
            return try? SiteBuild.Report(&record)
        }
    }

    static let path = OutputFolder.stateFolder + "/last"
    private static let header = Array("handrail last 2\n".utf8)

    /// Nil when there is no whole one.
    init?(in output: Folder) {
        guard let bytes = try? output.read(Self.path), bytes.starts(with: Self.header) else { return nil }
        let last = bytes.withUnsafeBytes { bytes -> LastBuild? in
            var outer = RecordReader(UnsafeRawBufferPointer(rebasing: bytes[Self.header.count...]))
            guard let hash = try? outer.hash(), let inside = try? outer.piece(bytes.count - Self.header.count - 8),
                ContentHash.of(inside) == hash
            else { return nil }
            var record = RecordReader(inside)
            return try? LastBuild(&record)
        }
        guard let last else { return nil }
        self = last
    }

    private init(_ record: inout RecordReader) throws(RecordReader.Damaged) {
        origins = Origins(all: try record.hash(), frame: try record.hash())
        manifest = try record.hash()
        memory = try record.hash()
        theme = try record.optional { record throws(RecordReader.Damaged) in try record.located() }
        rest = Array(try record.piece(record.count - record.position))
    }

    /// What a build has to say, ready to be written down before it has ended.
    struct Said: Sendable {
        fileprivate let record: RecordWriter

        init(_ report: SiteBuild.Report) {
            var record = RecordWriter()
            report.write(to: &record)
            self.record = record
        }
    }

    static func write(
        _ said: Said, _ origins: Origins, manifest: UInt64, memory: RecordSum, theme: Located<String>?, to output: Folder
    ) {
        var record = RecordWriter()
        record.write(origins.all)
        record.write(origins.frame)
        record.write(manifest)
        record.write(memory.value)
        record.write(theme) { $0.write($1) }
        record.append(said.record)
        var head = RecordWriter()
        head.write(record.hash)
        _ = try? output.write(header + head.bytes + record.bytes, to: path)
    }
}

extension SiteBuild.Report {
    fileprivate func write(to record: inout RecordWriter) {
        record.write(findings) { $0.write($1) }
        record.write(accepted) { record, accepted in
            record.write(accepted.finding)
            record.write(accepted.reason)
        }
        record.write(unspelledLanguages)
        for count in [documents, pages, pdfs, variants, drafts, early] { record.write(count) }
    }

    fileprivate init(_ record: inout RecordReader) throws(RecordReader.Damaged) {
        site = nil
        findings = try record.findings()
        accepted = try record.list { record throws(RecordReader.Damaged) in
            AcceptedFinding(finding: try Finding(&record), reason: try record.text())
        }
        unspelledLanguages = try record.texts()
        documents = try record.number()
        pages = try record.number()
        pdfs = try record.number()
        variants = try record.number()
        drafts = try record.number()
        early = try record.number()
    }
}
