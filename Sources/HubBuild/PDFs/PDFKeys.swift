import HubModel
import HubPrint
import HubRender
import HubSource

/// From what PDFs are made, in numbers: equal numbers, equal PDFs.
///
/// There are two, since the first costs next to nothing and is careful: any change of the hub's settings, its theme or a picture
/// changes it. Then the second tells, for which the source of the PDF must be written.
struct PDFKeys: Sendable {
    private let inputs: PageInputs?
    /// Of the engine, the fonts of this machine, and the stamps of all pictures.
    private let common: UInt64
    private let engine: UInt64

    init(_ project: Project, _ inputs: PageInputs?, fonts: UInt64) {
        self.inputs = inputs
        var record = RecordWriter()
        record.write(TypesetEngine.key)
        record.write(fonts)
        engine = record.hash
        for asset in project.parts.assets {
            record.write(asset.path)
            record.write(asset.stamp)
        }
        common = record.hash
    }

    /// What a document's PDF is made from; 0 where that is not known. What a pack is made from is not.
    func inputs(of order: PDFOrder) -> UInt64 {
        guard case .page(let id) = order.subject, let page = inputs?.ofPaper(id) else { return 0 }
        var record = RecordWriter()
        record.write(common)
        record.write(page)
        record.write(order.style.format.rawValue)
        record.write("\(order.style.size) \(order.style.paper)")
        return record.hash
    }

    /// Of a source and all that it reads.
    ///
    /// - Parameters:
    ///   - source: its hash.
    ///   - files: hashes, by path.
    func key(ofSource source: UInt64, reads: Set<String>, files: [String: UInt64]) -> UInt64 {
        var record = RecordWriter()
        record.write(engine)
        record.write(source)
        for path in reads.sorted() {
            record.write(path)
            record.write(files[path] ?? 0)
        }
        return record.hash
    }
}
