import HubSource

/// The PDFs of the last build: they lie in the output folder, and a list there says from what each was made.
///
/// So an unchanged document costs nothing, nothing is kept twice, and whoever deletes the output folder deletes it all.
/// The list holds public documents and packs only. Nothing that names a person is ever in it.
struct KeptPDFs: Sendable {
    /// By path in the output folder.
    private(set) var entries: [String: Entry] = [:]
    private let folder: Folder?
    private let owned: OwnedFiles.Ahead?
    /// Made since, for who shows them without writing them.
    private var made: [String: MadePDF] = [:]

    struct Entry: Sendable, Hashable {
        /// What it was made from: see `PDFKeys`.
        var key: UInt64
        /// What its document and its hub were when it was made; 0 where that is not known.
        var inputs: UInt64
        /// Of its bytes.
        var hash: UInt64
        /// Bytes.
        var size: Int
        var pages: Int
    }

    static let path = ".handrail/pdfs"
    private static let header = "handrail-pdfs 2\n"

    /// Whatever cannot be read is not there.
    ///
    /// - Parameter owned: of the same folder. A PDF that is as the manifest says need not be read.
    init(in output: String, owned: OwnedFiles.Ahead? = nil) {
        folder = try? Folder.open(output)
        self.owned = owned
        guard let bytes = try? folder?.read(Self.path), bytes.starts(with: Self.header.utf8) else { return }
        var fields = LineFields(bytes, Self.header.utf8.count..<bytes.count)
        while !fields.isAtEnd {
            guard let key = fields.hexadecimal(), let inputs = fields.hexadecimal(), let hash = fields.hexadecimal(),
                let size = fields.decimal(), let pages = fields.decimal(), let path = fields.restOfLine()
            else { return }
            entries[path] = Entry(key: key, inputs: inputs, hash: hash, size: Int(size), pages: Int(pages))
        }
    }

    /// The PDF at a path, if it was made from the same and nobody changed it since.
    func pdf(at path: String, key: UInt64) -> Entry? {
        if let pdf = made[path], pdf.kept.key == key { return pdf.kept }
        return entries[path].flatMap { $0.key == key && isWhole($0, at: path) ? $0 : nil }
    }

    /// The same by what its document and its hub are: nothing need be written to know.
    func pdf(at path: String, inputs: UInt64) -> Entry? {
        entries[path].flatMap { inputs != 0 && $0.inputs == inputs && isWhole($0, at: path) ? $0 : nil }
    }

    private func isWhole(_ entry: Entry, at path: String) -> Bool {
        if let listed = owned?.manifest[path], listed.hash == entry.hash, folder?.quickStatus(path)?.stamp == listed.stamp {
            return true
        }
        return (try? folder?.read(path)).map { ContentHash.of($0) } == entry.hash
    }

    /// Keeps a PDF in memory, in place of the one that the last build left.
    mutating func add(_ pdf: MadePDF) { made[pdf.order.path] = pdf }

    /// The PDF at a path.
    ///
    /// - Parameter entry: which one; nil is the latest, whatever it was made from.
    func bytes(at path: String, _ entry: Entry? = nil) -> [UInt8]? {
        let entry = entry ?? made[path]?.kept ?? entries[path]
        if let pdf = made[path], pdf.kept == entry { return pdf.bytes }
        guard let bytes = try? folder?.read(path), ContentHash.of(bytes) == entry?.hash else { return nil }
        return bytes
    }

    static func serialised(_ pdfs: [MadePDF]) -> [UInt8] {
        var out = Array(header.utf8)
        for pdf in pdfs.sorted(by: { $0.order.path < $1.order.path }) {
            for number in [pdf.kept.key, pdf.kept.inputs, pdf.kept.hash] {
                out.append(hexadecimal: number)
                out.append(UInt8(ascii: " "))
            }
            out += "\(pdf.kept.size) \(pdf.kept.pages) \(pdf.order.path)\n".utf8
        }
        return out
    }
}

/// A PDF of this build.
struct MadePDF: Sendable {
    let order: PDFOrder
    let kept: KeptPDFs.Entry
    /// Nil where it lies in the output folder already.
    let bytes: [UInt8]?

    var planned: PlannedFile { PlannedFile(path: order.path, source: order.source) }
}
