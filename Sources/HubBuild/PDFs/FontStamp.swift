import HubPrint
import HubSource

/// The fonts of this machine in one number: a PDF looks different when there is another font.
enum FontStamp {
    private static let deepest = 8

    /// Of the names and stamps of all files in folders of fonts. A folder that is not there counts as one without fonts.
    static func of(_ folders: [String]) -> UInt64 {
        var record = RecordWriter()
        for path in folders {
            guard let folder = try? Folder.open(path) else { continue }
            record.write(path)
            write(folder, depth: 0, to: &record)
        }
        return record.hash
    }

    private static func write(_ folder: Folder, depth: Int, to record: inout RecordWriter) {
        for entry in ((try? folder.list()) ?? []).sorted(by: { $0.name < $1.name }) {
            record.write(entry.name)
            if entry.kind == .folder, depth < deepest, let inside = try? folder.folder(entry.name) {
                write(inside, depth: depth + 1, to: &record)
            } else if let status = folder.quickStatus(entry.name) {
                record.write(status.stamp)
            }
        }
    }
}
