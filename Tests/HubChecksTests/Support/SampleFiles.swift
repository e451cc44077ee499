/// Files that seeds link to.
enum SampleFiles {
    static let taggedPDF = pdf("/MarkInfo << /Marked true >> /StructTreeRoot 3 0 R")
    static let untaggedPDF = pdf("")

    /// A PDF of one page, small and whole.
    static func pdf(_ extra: String) -> String {
        let objects = [
            "1 0 obj << /Type /Catalog /Pages 2 0 R \(extra) >> endobj\n", "2 0 obj << /Type /Pages /Kids [4 0 R] /Count 1 >> endobj\n",
            "3 0 obj << /Type /StructTreeRoot >> endobj\n", "4 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj\n",
        ]
        var text = "%PDF-1.7\n"
        var rows = "0000000000 65535 f \n"
        for object in objects {
            let offset = String(text.utf8.count)
            rows += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            text += object
        }
        let start = text.utf8.count
        return text + "xref\n0 5\n\(rows)trailer << /Size 5 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    }

    /// The head of a GIF, which is all that is read of it.
    ///
    /// - Parameter width: so that its two bytes are ASCII.
    static func gif(width: UInt16) -> String {
        let size = [UInt8(width & 0xFF), UInt8(width >> 8), 90, 0]
        return "GIF89a" + String(decoding: size, as: UTF8.self)
    }
}
