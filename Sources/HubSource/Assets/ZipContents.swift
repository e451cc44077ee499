/// The names in a ZIP archive, read from its central directory (APPNOTE 6.3, sections 4.3.12 and 4.3.16).
enum ZipContents {
    /// More entries than this are not looked at.
    static let most = 20_000

    /// What kind of document a ZIP archive is; `.zip` when it is none we know or its directory is damaged.
    static func type(of bytes: [UInt8]) -> FileType {
        if let declared = declaredType(bytes) { return declared }
        for (folder, type) in [("word/", FileType.word), ("xl/", .excel), ("ppt/", .powerPoint)] {
            if contains(bytes, { bytes.reads(folder, at: $0) }) {
                return contains(bytes, { bytes.reads("[Content_Types].xml", at: $0) }) ? type : .zip
            }
        }
        return .zip
    }

    /// OpenDocument and EPUB store their media type, uncompressed, as the first file.
    private static func declaredType(_ bytes: [UInt8]) -> FileType? {
        guard let extra = bytes.little(28, 2), bytes.little(26, 2) == 8, bytes.reads("mimetype", at: 30) else {
            return nil
        }
        let at = 38 + extra
        let office = "application/vnd.oasis.opendocument."
        if bytes.reads("application/epub+zip", at: at) { return .epub }
        guard bytes.reads(office, at: at) else { return nil }
        let kind = at + office.utf8.count
        if bytes.reads("text", at: kind) { return .openText }
        if bytes.reads("spreadsheet", at: kind) { return .openSpreadsheet }
        return bytes.reads("presentation", at: kind) ? .openSlides : nil
    }

    /// Whether a test of the place where a name starts holds for any entry of the directory.
    private static func contains(_ bytes: [UInt8], _ test: (Int) -> Bool) -> Bool {
        guard let end = bytes.lastPlace(of: "PK\u{5}\u{6}", from: bytes.count - 65_557),
            var entry = bytes.little(end + 16, 4)
        else { return false }
        for _ in 0..<most {
            guard bytes.reads("PK\u{1}\u{2}", at: entry), let name = bytes.little(entry + 28, 2),
                let extra = bytes.little(entry + 30, 2), let comment = bytes.little(entry + 32, 2)
            else { return false }
            if test(entry + 46) { return true }
            entry += 46 + name + extra + comment
        }
        return false
    }
}
