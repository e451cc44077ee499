import HubSource

/// The PDFs of the last build: they lie in the output folder, and a list there says from what each was made.
///
/// So an unchanged document costs nothing, nothing is kept twice, and whoever deletes the output folder deletes it all.
/// The list holds public documents and packs only. Nothing that names a person is ever in it.
struct KeptPDFs: Sendable {
    /// By path in the output folder.
    private(set) var entries: [String: Entry] = [:]
    private let folder: Folder?
    /// Made since, for who shows them without writing them.
    private var made: [String: MadePDF] = [:]

    struct Entry: Sendable, Hashable {
        /// What it was made from: see `PDFKey`.
        var key: UInt64
        /// Of its bytes.
        var hash: UInt64
        var pages: Int
    }

    static let path = ".handrail/pdfs"
    private static let header = "handrail-pdfs 1\n"

    /// Whatever cannot be read is not there.
    init(in output: String) {
        folder = try? Folder.open(output)
        guard let bytes = try? folder?.read(Self.path), bytes.starts(with: Self.header.utf8) else { return }
        var fields = LineFields(bytes[Self.header.utf8.count...])
        while !fields.isAtEnd {
            guard let key = fields.hexadecimal(), let hash = fields.hexadecimal(), let pages = fields.decimal(),
                let path = fields.restOfLine()
            else { return }
            entries[path] = Entry(key: key, hash: hash, pages: Int(pages))
        }
    }

    /// The PDF at a path, if it was made from the same and nobody changed it since.
    func pdf(at path: String, key: UInt64) -> (bytes: [UInt8], pages: Int)? {
        if let pdf = made[path], pdf.key == key { return (pdf.bytes, pdf.pages) }
        guard let entry = entries[path], entry.key == key, let bytes = try? folder?.read(path),
            ContentHash.of(bytes) == entry.hash
        else { return nil }
        return (bytes, entry.pages)
    }

    /// Keeps a PDF in memory, in place of the one that the last build left.
    mutating func add(_ pdf: MadePDF) { made[pdf.order.path] = pdf }

    /// The PDF at a path, whatever it was made from.
    func latest(at path: String) -> [UInt8]? {
        made[path]?.bytes ?? entries[path].flatMap { pdf(at: path, key: $0.key)?.bytes }
    }

    /// How long the PDF at a path is, whatever it was made from.
    func size(at path: String) -> (pages: Int, bytes: Int)? {
        if let pdf = made[path] { return (pdf.pages, pdf.bytes.count) }
        guard let entry = entries[path], let status = try? folder?.status(path) else { return nil }
        return (entry.pages, status.stamp.size)
    }

    static func serialised(_ pdfs: [MadePDF]) -> [UInt8] {
        var out = Array(header.utf8)
        for pdf in pdfs.sorted(by: { $0.order.path < $1.order.path }) {
            out.append(hexadecimal: pdf.key)
            out.append(UInt8(ascii: " "))
            out.append(hexadecimal: ContentHash.of(pdf.bytes))
            out.append(contentsOf: " \(pdf.pages) \(pdf.order.path)\n".utf8)
        }
        return out
    }
}

/// A PDF of this build.
struct MadePDF: Sendable {
    let order: PDFOrder
    let key: UInt64
    let bytes: [UInt8]
    let pages: Int

    var planned: PlannedFile { PlannedFile(path: order.path, source: order.source) }
}
